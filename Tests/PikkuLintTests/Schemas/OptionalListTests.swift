import Testing
import TestSupport

@testable import PikkuLint

@Suite struct OptionalListTests {
    @Test func absentAndEmptyMeanTheSame() {
        expectFindings(
            OptionalList.self,
            swift: """
                struct User: Codable, Sendable {
                    var «optional-list|roles»: [String]?
                    var «optional-list|teams»: Set<String>?
                    var «optional-list|labels»: [String: String]?
                    var names: [String] = []
                    var nickname: String?
                }
                struct PatchInput: Codable, Sendable { var id: Int; var roles: [String]? }
                let getUser = PikkuFunc<Void, User> { _ in }
                let patchUser = PikkuFunc<PatchInput, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/user", func: getUser)
                    wireHTTP(method: .patch, route: "/users/{id}", func: patchUser)
                }
                """)
    }

    @Test func aQueryCannotHoldAnEmptyList() {
        expectFindings(
            OptionalList.self,
            swift: """
                struct Search: Codable, Sendable { var tags: [String]? }
                struct Filter: Codable, Sendable { var «optional-list|tags»: [String]? }
                let search = PikkuFunc<Search, Void> { _, _ in }
                let filter = PikkuFunc<Filter, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/posts", func: search)
                    wireHTTP(method: .post, route: "/filters", func: filter)
                }
                """)
    }
}
