import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct MissingNotFoundTests {
    @Test func whatIsFoundByItsPathMayBeGone() {
        expectFindings(
            MissingNotFound.self,
            swift: """
                struct Gone: PikkuError { static let status = 410 }
                struct Taken: PikkuError { static let status = 409 }
                struct Key: Codable, Sendable { var id: Int }
                let get = PikkuFunc<Key, String>(errors: [Taken.self]) { _, _ in "" }
                let find = PikkuFunc<Key, String>(errors: [Gone.self]) { _, _ in "" }
                let wiring = Wirings<AppServices> {
                    wireGroup(basePath: "/a/«missing-not-found|{id}»") {
                        wireHTTP(method: .get, route: "/", func: get)
                        wireHTTP(method: .post, route: "/copy", func: get)
                    }
                    wireHTTP(method: .get, route: "/b/{id}", func: find)
                    wireHTTP(method: .get, route: "/c", func: get)
                    wireHTTP(method: .delete, route: "/d/«missing-not-found|:id»", func: get)
                }
                """)
    }

    @Test func theMessageNamesWhatMayBeUnknown() {
        let sources = LinkedSources(
            manifest: """
                types: { Key: { id: uuid } }
                functions: { find: { input: Key, output: string } }
                http: [{ method: get, route: "/keys/{id}", func: find }]
                """)
        #expect(
            findings(of: MissingNotFound.self, in: sources).map(\.message) == [
                "'find' declares no error for an unknown 'id'"
            ])
    }
}
