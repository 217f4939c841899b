import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UntaggedRouteTests {
    @Test func whereOthersHaveTags() {
        expectFindings(
            UntaggedRoute.self,
            swift: """
                let a = PikkuFunc<Void, Void>(tags: ["users"]) { _ in }
                let b = PikkuFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/a", func: a)
                    wireHTTP(method: .post, route: «untagged-route|"/b"», func: b)
                    wireHTTP(method: .post, route: "/c", func: b, tags: ["b"])
                    wireGroup(tags: ["c"]) {
                        wireHTTP(method: .post, route: "/d", func: b)
                    }
                }
                """)
    }

    @Test func withoutTagsAnywhereNoneIsMissed() {
        expectFindings(
            UntaggedRoute.self,
            manifest: """
                functions: { a: {} }
                http: [{ method: post, route: /a, func: a }]
                """)
    }
}
