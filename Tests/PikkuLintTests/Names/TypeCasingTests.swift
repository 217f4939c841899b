import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct TypeCasingTests {
    @Test func typesHaveOneStyle() {
        expectFindings(
            TypeCasing.self,
            swift: """
                struct «type-casing|user_list»: Codable, Sendable { var first: User.status; var page: Page<Int> }
                enum User { enum «type-casing|status»: String, Codable, Sendable { case here } }
                struct Page<Item: Codable & Sendable>: Codable, Sendable { var items: [Item] }
                struct unused_type: Codable, Sendable { var id: Int }
                let list = PikkuFunc<Void, user_list> { _ in fatalError() }
                let wiring = Wirings<AppServices> { wireHTTP(method: .get, route: "/users", func: list) }
                """)
    }

    @Test func stylesAreAChoice() {
        expectFindings(
            TypeCasing.self, options: RuleOptions(["styles": .texts(["snake_case"])]),
            manifest: """
                types:
                  user_list: { first: User }
                  «type-casing|User»: { id: uuid }
                functions:
                  list: { output: user_list }
                http: [{ method: get, route: /users, func: list }]
                """)
    }
}
