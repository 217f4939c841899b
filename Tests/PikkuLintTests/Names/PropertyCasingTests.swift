import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct PropertyCasingTests {
    @Test func propertiesHaveOneStyleOnTheWire() {
        expectFindings(
            PropertyCasing.self,
            swift: """
                struct User: Codable, Sendable {
                    var id: Int
                    var createdAt: Int
                    var last_login: Int
                    var seen: Seen
                    enum CodingKeys: String, CodingKey {
                        case id, createdAt = «property-casing|"created_at"», «property-casing|last_login», seen
                    }
                }
                enum Seen: Codable, Sendable { case never, at(Int) }
                struct Unused: Codable, Sendable { var any_name: Int }
                let get = PikkuFunc<Void, User> { _ in fatalError() }
                let wiring = Wirings<AppServices> { wireHTTP(method: .get, route: "/me", func: get) }
                """)
    }

    @Test func stylesAreAChoice() {
        expectFindings(
            PropertyCasing.self, options: RuleOptions(["styles": .texts(["snake_case", "kebab-case"])]),
            manifest: """
                types:
                  User: { id: uuid, «property-casing|createdAt»: date-time, last_login: date-time, is-new: boolean }
                functions:
                  get: { output: User }
                http: [{ method: get, route: /me, func: get }]
                """)
    }
}
