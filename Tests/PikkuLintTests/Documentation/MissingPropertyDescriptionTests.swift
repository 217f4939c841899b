import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct MissingPropertyDescriptionTests {
    @Test func propertiesThatTravelAreDocumented() {
        expectFindings(
            MissingPropertyDescription.self,
            swift: """
                struct User: Codable, Sendable {
                    var id: Int
                    var «missing-property-description|timeout»: Int
                    /// In seconds.
                    /// - minimum: 1
                    var interval: Int
                    /// - minimum: 1
                    var «missing-property-description|bound»: Int
                    /// The first.
                    var page: Page<Int>
                }
                struct Page<Item: Codable & Sendable>: Codable, Sendable { var «missing-property-description|items»: [Item] }
                struct Unused: Codable, Sendable { var value: Int }
                let get = PikkuFunc<Void, User> { _ in fatalError() }
                let wiring = Wirings<AppServices> { wireHTTP(method: .get, route: "/me", func: get) }
                """)
    }

    @Test func exceptionsAreAChoice() {
        expectFindings(
            MissingPropertyDescription.self, options: RuleOptions(["exceptions": .texts(["count"])]),
            manifest: """
                types:
                  User: { «missing-property-description|id»: uuid, count: integer }
                functions:
                  get: { output: User }
                rpc: [get]
                """)
    }
}
