import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct StutteredNameTests {
    @Test func membersDoNotRepeatTheirType() {
        expectFindings(
            StutteredName.self,
            swift: """
                struct User: Codable, Sendable {
                    var user: String
                    var «stuttered-name|userName»: String
                    var users2: Int
                    var user2: Int
                    var user_2: Int
                    var usersName: String
                    var state: State
                }
                enum State: String, Codable, Sendable { case open, «stuttered-name|stateUnknown» }
                let get = PikkuFunc<Void, User> { _ in fatalError() }
                let wiring = Wirings<AppServices> { wireHTTP(method: .get, route: "/me", func: get) }
                """)
    }
}
