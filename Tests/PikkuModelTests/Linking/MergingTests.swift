import PikkuModel
import Testing
import TestSupport

@Suite struct MergingTests {
    @Test func equalDeclarationsAreOne() throws {
        let sources = LinkedSources([
            "Sources/App/a.swift": """
            enum Todo { enum Status: String { case open, done } }
            struct User { var name: String; var status: Todo.Status; var age: Int = 1 }
            struct Taken: PikkuError { static let status = 409; var name: String }
            let isAdmin = PikkuPermission<User> { _, _ in true }
            let create = PikkuFunc<User, User>(permissions: [isAdmin], errors: [Taken.self]) { _, user in user }
            let wiring = Wirings<AppServices> { wireHTTP(method: .post, route: "/users", func: create) }
            """,
            "api.pikku.yaml": """
            pikku: 1
            types:
              TodoStatus: [open, done]
              User: { $description: Somebody., age: { type: integer, default: 1 }, name: string, status: TodoStatus }
            errors: { Taken: { status: 409, properties: { name: string } } }
            permissions: { isAdmin: Only administrators. }
            functions:
              create: { summary: Creates., input: User, output: User, permissions: [isAdmin], errors: [Taken] }
            http: [{ method: post, route: /users, func: create }]
            """,
        ])
        expectMarked(sources)
        #expect(sources.project.types.map(\.name) == ["Taken", "TodoStatus", "User"])
        #expect(try sources.type("TodoStatus").swiftName == "Todo.Status")
        #expect(try sources.type("User").documentation.summary == "Somebody.")
        #expect(sources.project.functions.map(\.documentation.summary) == ["Creates."])
        #expect(sources.project.functions.map(\.origin) == [.swift])
        #expect(sources.project.permissions.map(\.swiftName) == ["isAdmin"])
        #expect(sources.project.wirings.count == 1)
    }

    @Test func whatDiffersIsReportedOnceWithBothPlaces() {
        let sources = LinkedSources([
            "Sources/App/a.swift": """
            struct «conflicting-declarations|User» { var name: String? }
            struct «conflicting-declarations|Taken»: PikkuError { static let status = 409 }
            let «conflicting-declarations|create» = PikkuFunc<User, Void> { _, _ in }
            let list = PikkuSessionlessFunc<Void, [User]> { _ in [] }
            let wiring = Wirings<AppServices> { wireHTTP(method: .get, route: "/users", func: list) }
            """,
            "api.pikku.yaml": """
            pikku: 1
            types: { User: { name: string } }
            errors: { Taken: { status: 410 } }
            functions:
              create: { input: User, session: none }
              list: { output: "User[]", session: none }
            http: [{ method: get, route: «duplicate-route|/users», func: create }]
            """,
        ])
        #expect(sources.message(of: "conflicting-declarations")?.hasSuffix("'name' is optional in only one") == true)
        #expect(sources.notes(of: "conflicting-declarations") == ["User"])
        #expect(Set(sources.expected).isSubset(of: sources.found))
        #expect(sources.found.count == sources.expected.count)
    }

    @Test func swiftMayUseWhatAManifestDeclares() throws {
        let sources = LinkedSources([
            "Sources/App/a.swift": """
            struct Team { var lead: User }
            let team = PikkuFunc<Void, Team> { _ in fatalError() }
            """,
            "api.pikku.yaml": "pikku: 1\ntypes: { User: { name: string } }",
        ])
        expectMarked(sources)
        #expect(try sources.shapes(of: "Team") == [.reference("User")])
    }

    @Test func typesKeepTheirDeprecationFromEitherSide() throws {
        let sources = LinkedSources([
            "Sources/App/a.swift": """
            @available(*, deprecated, message: "use Team") struct Crew { var name: String }
            @available(*, deprecated) typealias Names = [String]
            struct User { var name: String; var crew: Crew; var names: Names }
            let create = PikkuFunc<User, Void> { _, _ in }
            """,
            "api.pikku.yaml": """
            pikku: 1
            types: { User: { $deprecated: use Person, name: string, crew: Crew, names: Names }, Plain: { id: uuid } }
            """,
        ])
        expectMarked(sources)
        #expect(try sources.type("Crew").deprecation == "use Team")
        #expect(try sources.type("Names").deprecation == "")
        #expect(try sources.type("User").deprecation == "use Person")
        #expect(try sources.type("Plain").deprecation == nil)
    }
}
