import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct MissingSummaryTests {
    @Test func functionsAreDocumented() {
        expectFindings(
            MissingSummary.self,
            swift: """
                let «missing-summary|a» = PikkuFunc<Void, Void> { _ in }
                /// Does it.
                let b = PikkuFunc<Void, Void> { _ in }
                let c = PikkuFunc<Void, Void>(summary: "Does it.") { _ in }
                let d = PikkuFunc<Void, Void> { _ in }
                let «missing-summary|e» = PikkuFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/d", func: d, summary: "Does it.")
                    wireHTTP(method: .post, route: "/e", func: e, summary: "Does it.")
                    wireHTTP(method: .put, route: "/e", func: e)
                }
                """)
    }
}
