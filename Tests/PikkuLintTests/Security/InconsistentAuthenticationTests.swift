import Testing
import TestSupport

@testable import PikkuLint

@Suite struct InconsistentAuthenticationTests {
    @Test func oneWayIsOpenAndAnotherIsNot() {
        expectFindings(
            InconsistentAuthentication.self,
            swift: """
                let report = PikkuSessionlessFunc<Void, String> { _ in "" }
                let news = PikkuSessionlessFunc<Void, String> { _ in "" }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/report", func: report, session: .required)
                    wireRPC(func: «inconsistent-authentication|report»)
                    wireHTTP(method: .get, route: "/news", func: news)
                    wireRPC(func: news)
                }
                """)
    }

    @Test func theSessionOfAConnectionIsNotTheFunctions() {
        expectFindings(
            InconsistentAuthentication.self,
            manifest: """
                functions: { news: { output: string, session: none }, votes: { output: string, session: none } }
                rpc: [news]
                channels:
                  live: { session: required, onMessage: { action: { news: news } } }
                  open:
                    onMessage:
                      action: { votes: { func: votes, session: required } }
                      topic: { all: «inconsistent-authentication|votes» }
                """)
    }
}
