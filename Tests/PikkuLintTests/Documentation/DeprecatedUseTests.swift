import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct DeprecatedUseTests {
    @Test func whatStaysDoesNotUseWhatGoes() {
        expectFindings(
            DeprecatedUse.self,
            swift: """
                @available(*, deprecated, message: "use Account")
                struct User: Codable, Sendable { var id: Int; var group: Group }
                @available(*, deprecated, message: "use Team")
                struct Group: Codable, Sendable { var id: Int }
                struct Account: Codable, Sendable {
                    var «deprecated-use|owner»: User?
                    @available(*, deprecated, message: "use owner")
                    var user: User?
                }
                let «deprecated-use|a» = PikkuFunc<User, Account> { _, _ in fatalError() }
                let «deprecated-use|b» = PikkuFunc<Void, [User]> { _ in [] }
                let c = PikkuFunc<User, User>(deprecated: "use a") { _, user in user }
                let d = PikkuFunc<Void, Account> { _ in fatalError() }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/a", func: a)
                    wireHTTP(method: .post, route: "/c", func: c)
                }
                """)
    }
}
