import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnfinishedDocumentationTests {
    @Test func wholeWordsInCapitalsAreFound() {
        expectFindings(
            UnfinishedDocumentation.self,
            swift: """
                /// TODO: write this.
                let «unfinished-documentation|a» = PikkuFunc<Void, User> { _ in fatalError() }
                /// Lists a todo. // TODOS and MY_TODO are none.
                let b = PikkuFunc<Void, Void> { _ in }
                struct User: Codable, Sendable {
                    /// Fine.
                    ///
                    /// (FIXME)
                    var «unfinished-documentation|name»: String
                }
                let wiring = Wirings<AppServices> { wireHTTP(method: .get, route: "/me", func: a) }
                """)
    }

    @Test func markersAreAChoice() {
        expectFindings(
            UnfinishedDocumentation.self, options: RuleOptions(["markers": .texts(["Later"])]),
            manifest: """
                functions:
                  «unfinished-documentation|a»: { summary: Later more. }
                  b: { summary: TODO }
                """)
    }
}
