import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ReservedNameTests {
    @Test func keywordsNeedEscapes() {
        expectFindings(
            ReservedName.self,
            swift: """
                struct Item: Codable, Sendable {
                    var «reserved-name|`default`»: Int
                    var delete: Int
                    var kind: Kind
                    var «reserved-name|`internal`»: Int
                }
                enum Kind: String, Codable, Sendable { case «reserved-name|`class`», interface, other }
                enum Items {
                    static let «reserved-name|delete» = PikkuFunc<Void, Item> { _ in fatalError() }
                    static let «reserved-name|`repeat`» = PikkuFunc<Void, Void> { _ in }
                    static let deleteAll = PikkuFunc<Void, Void> { _ in }
                }
                let wiring = Wirings<AppServices> { wireHTTP(method: .post, route: "/items", func: Items.delete) }
                """)
    }

    @Test func theMessageNamesTheLanguages() {
        let sources = LinkedSources(manifest: "functions: { delete: {}, repeat: {}, class: {} }\n")
        #expect(
            findings(of: ReservedName.self, in: sources).map(\.message) == [
                "'delete' is a keyword of TypeScript; clients call it 'delete_'",
                "'repeat' is a keyword of Swift; clients call it 'repeat_'",
                "'class' is a keyword of Swift and TypeScript; clients call it 'class_'",
            ])
    }
}
