import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SuccessStatusTests {
    @Test func theStatusSaysWhatHappens() {
        expectFindings(
            SuccessStatus.self,
            swift: """
                let count = PikkuFunc<Void, Int> { _ in 0 }
                let reset = PikkuFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/a", func: count, status: «success-status|201»)
                    wireHTTP(method: .delete, route: "/b", func: reset, status: «success-status|201»)
                    wireHTTP(method: .get, route: "/c", func: count, status: «success-status|206»)
                    wireHTTP(method: .post, route: "/d", func: count, status: «success-status|207»)
                    wireHTTP(method: .post, route: "/e", func: count, status: «success-status|299»)
                    wireHTTP(method: .post, route: "/f", func: count, status: 201)
                    wireHTTP(method: .delete, route: "/g", func: reset, status: 202)
                    wireHTTP(method: .put, route: "/h", func: reset, status: 205)
                    wireHTTP(method: .get, route: "/i", func: count, status: 200)
                    wireHTTP(method: .get, route: "/j", func: count)
                }
                """)
    }

    @Test func theUsualStatusIsOffered() {
        let sources = LinkedSources(
            swift: """
                let created = 201
                let count = PikkuFunc<Void, Int> { _ in 0 }
                let reset = PikkuFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/a", func: count, status: 201)
                    wireHTTP(method: .delete, route: "/b", func: reset, status: 201)
                    wireHTTP(method: .get, route: "/c", func: count, status: created)
                }
                """)
        #expect(
            findings(of: SuccessStatus.self, in: sources).map { $0.fix?.edits.first?.replacement } == [
                "200", "204", nil,
            ])
    }
}
