import PikkuModel
import Testing
import TestSupport

@Suite struct TypeResolutionTests {
    @Test func builtInTypesHaveTheirOwnSchemas() throws {
        let sources = LinkedSources(
            swift: """
                struct Everything {
                    var text: Swift.String
                    var flag: Bool
                    var small: Int8
                    var when: Foundation.Date
                    var id: UUID
                    var link: URL
                    var blob: Data
                    var anything: JSONValue
                    var many: Array<Int>
                    var few: Set<String>
                    var byName: Dictionary<String, Float>
                    var byNumber: [Int: Double]
                    var maybe: Optional<Int>
                }
                """)
        expectMarked(sources)
        #expect(
            try sources.shapes(of: "Everything") == [
                .primitive(.string), .primitive(.boolean), .primitive(.integer(.int8)), .primitive(.dateTime),
                .primitive(.uuid), .primitive(.uri), .primitive(.bytes), .primitive(.any),
                .array(Schema(.primitive(.integer(.int)))), .set(Schema(.primitive(.string))),
                .map(key: .string, value: Schema(.primitive(.number(.float)))),
                .map(key: .integer(.int), value: Schema(.primitive(.number(.double)))),
                .optional(Schema(.primitive(.integer(.int)))),
            ])
    }

    @Test func namesAreLookedUpFromTheInside() throws {
        let sources = LinkedSources(
            swift: """
                struct Status { var text: String }
                struct Todo {
                    enum Status: String { case open }
                    var status: Status
                    var other: Inner
                    struct Inner { var status: Status }
                }
                struct Other { var status: Status; var inner: Todo.Status }
                """)
        expectMarked(sources)
        #expect(try sources.shapes(of: "Todo").first == .reference("TodoStatus"))
        #expect(try sources.shapes(of: "TodoInner") == [.reference("TodoStatus")])
        #expect(try sources.shapes(of: "Other") == [.reference("Status"), .reference("TodoStatus")])
        #expect(try sources.type("TodoStatus").swiftName == "Todo.Status")
    }

    @Test func aUsersTypeHidesABuiltInOne() throws {
        let sources = LinkedSources(
            swift: """
                struct Data { var size: Int }
                struct Holder { var data: Data }
                """)
        #expect(try sources.shapes(of: "Holder") == [.reference("Data")])
    }

    @Test func extensionsAddToATypeInAnotherFile() throws {
        let sources = LinkedSources([
            "Sources/App/a.swift": "struct User { var first: String; var second: Int = 0 }",
            "Sources/App/b.swift": """
            extension User {
                enum CodingKeys: String, CodingKey { case first = "first_name" }
                struct Nested { var user: User? }
            }
            """,
        ])
        expectMarked(sources)
        #expect(try sources.properties(of: "User").map(\.name) == ["first_name"])
        #expect(try sources.shapes(of: "UserNested") == [.optional(Schema(.reference("User")))])
    }

    @Test func namesThatMeanNothingAreReportedWhereTheyStand() {
        expectMarked(
            swift: """
                struct User { var name: String }
                struct Input { var user: «unresolved-type|Usr»; var list: [«unresolved-type|Nowhere.Else»] }
                let f = PikkuFunc<Input, «unresolved-type|Outpt»> { _, _ in }
                """)
        let sources = LinkedSources(
            manifest: "types:\n  User: { name: string }\n  Other: { user: «unresolved-type|Usr» }")
        expectMarked(sources)
        #expect(sources.linked.diagnostics.first?.message == "no type is named 'Usr'; did you mean 'User'?")
        #expect(sources.linked.diagnostics.first?.fix?.edits.first?.replacement == "User")
    }

    @Test func whatCannotBeDataIsReportedOnlyWhereSomethingUsesIt() {
        expectMarked(
            swift: """
                struct Unused { var work: () -> Void; var any: Any; var user: Usr }
                struct Used {
                    var work: «unsupported-type|() -> Void»
                    var pair: «unsupported-type|(Int, Int)»
                    var any: «unsupported-type|Any»
                    var nothing: «unsupported-type|Void»
                    var keys: [«unsupported-key-type|Double»: Int]
                    var twice: «nested-optional|Int??»
                }
                class «unsupported-type|Account» { var name: String = "" }
                enum «unsupported-type|Nothing» {}
                let f = PikkuFunc<Used, Account> { _, _ in }
                let g = PikkuFunc<Void, Nothing> { _ in }
                """)
    }

    @Test func aTypeThatNothingReachesIsKeptWhenItIsData() {
        let sources = LinkedSources(
            swift: """
                struct Fine { var name: String }
                struct Broken { var work: () -> Void }
                struct Dependent { var broken: [Broken] }
                """)
        expectMarked(sources)
        #expect(sources.project.types.map(\.name) == ["Fine"])
        #expect(sources.project.types.first?.usage == [])
    }

    @Test func privateTypesCannotBeSeenByGeneratedCode() {
        expectMarked(
            swift: """
                private struct «type-not-visible|Secret» { var text: String }
                struct Shown { private var «property-not-visible|hidden»: Int }
                fileprivate typealias Number = Int
                struct Counted { var number: Number }
                let f = PikkuFunc<Secret, Shown> { _, _ in }
                let g = PikkuFunc<Counted, Void> { _, _ in }
                """)
    }

    @Test func codingByHandNeedsASchema() throws {
        let sources = LinkedSources(
            swift: """
                struct «opaque-type|Money» {
                    var cents: Int
                    init(from decoder: any Decoder) throws { cents = 0 }
                }
                /// - schema: {"type": "string"}
                struct Color { var red: Int }
                extension Color { func encode(to encoder: any Encoder) throws {} }
                /// - schema: User
                struct Wrapper { func encode(to encoder: any Encoder) throws {} }
                struct User { var name: String }
                let f = PikkuFunc<Color, Money> { _, _ in }
                let g = PikkuFunc<Wrapper, Void> { _, _ in }
                let wiring = Wirings<AppServices> { wireRPC(func: g) }
                """)
        expectMarked(sources)
        #expect(sources.notes(of: "opaque-type").count == 1)
        #expect(try sources.type("Color").shape == .raw(.object([.init("type", "string")])))
        #expect(try sources.type("User").usage == .input)
    }

    @Test func twoModulesMayDeclareTheSameName() {
        let model = "struct Status { var text: String }"
        expectMarked(
            LinkedSources([
                "Sources/One/a.swift": model + "\nstruct Mine { var status: Status }",
                "Sources/Two/a.swift": model,
                "Sources/App/a.swift": """
                struct Input { var mine: Mine; var other: «ambiguous-type|Status» }
                let f = PikkuFunc<Input, Void> { _, _ in }
                """,
            ]))
    }

    @Test func aTypeIsDeclaredOnce() {
        let sources = LinkedSources(
            swift: """
                struct User { var name: String }
                struct «duplicate-type|User» { var id: Int }
                let f = PikkuFunc<User, User> { _, _ in }
                """)
        #expect(sources.found.map(\.id) == ["duplicate-type"])
        #expect(sources.notes(of: "duplicate-type") == ["User"])
    }

    @Test func constantsWithValuesCannotBeRead() {
        expectMarked(
            swift: """
                struct Input {
                    let «constant-property|kind» = "user"
                    static let limit = 10
                    var double: Int { 2 }
                    let name: String
                }
                let f = PikkuFunc<Input, Void> { _, _ in }
                """)
    }

    @Test func inputsNeedAnInitializerThatGeneratedCodeCanCall() {
        expectMarked(
            swift: """
                struct «missing-initializer|Closed» {
                    var name: String
                    init(other: Int) { name = "" }
                }
                struct Open {
                    var name: String
                    var age: Int
                    init(name: String, age: Int) { self.name = name; self.age = age }
                }
                struct Answer {
                    var name: String
                    init(other: Int) { name = "" }
                }
                let f = PikkuFunc<Closed, Answer> { _, _ in }
                let g = PikkuFunc<Open, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireRPC(func: f)
                    wireRPC(func: g)
                }
                """)
    }

    @Test func codingKeysMustFitTheProperties() {
        expectMarked(
            swift: """
                struct Input {
                    var name: String
                    var «missing-coding-key|age»: Int
                    var note: String?
                    var count: Int = 1
                    enum CodingKeys: String, CodingKey { case name = "full_name", «unknown-coding-key|agee» }
                }
                struct Twice {
                    var a: Int
                    var b: Int
                    enum CodingKeys: String, CodingKey { case a = "x", b = «duplicate-property|"x"» }
                }
                let f = PikkuFunc<Input, Twice> { _, _ in }
                """)
    }
}

extension LinkedSources {
    func type(_ name: String) throws -> TypeDefinition {
        try #require(project.type(named: name))
    }

    func properties(of name: String) throws -> [Property] {
        guard case .object(let properties) = try type(name).shape else { return [] }
        return properties
    }

    func shapes(of name: String) throws -> [Schema.Shape] {
        try properties(of: name).map(\.schema.shape)
    }
}
