import PikkuEmit
import PikkuModel
import TestSupport
import Testing

@testable import PikkuGen

/// Parsing only what matters makes the same as parsing everything.
@Suite struct RelevanceTests {
    @Test func everyFixtureBuildsTheSame() throws {
        for fixture in try Fixture.all() {
            try expectSame(fixture.sources(), fixture.configuration(), fixture.name)
        }
    }

    @Test(arguments: 0..<5) func irrelevantFilesChangeNothing(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for fixture in ["todo", "user-service", "user-service-manifest"].map(Fixture.init) {
            let sources = try fixture.sources() + (0..<40).map { irrelevant($0, &generator) }
            try expectSame(sources.shuffled(using: &generator), fixture.configuration(), fixture.name)
        }
    }

    @Test func onlyWhatIsReachedIsParsed() throws {
        var sources = try Fixture(name: "user-service").sources()
        var generator = SeededGenerator(seed: 1)
        sources += (0..<20).map { irrelevant($0, &generator) }
        var parsing = Parsing(sources, Configuration(), cache: nil, threads: 1)
        parsing.read()
        let read = Set(parsing.files.filter { $0 != nothing(but: $0.mentions, in: $0.path) }.map(\.path))
        #expect(!read.isEmpty)
        #expect(!read.contains { $0.contains("Irrelevant") })
    }

    @Test(arguments: [
        "extension Item: Codable {}", "extension Item { enum Kind: String { case a } }",
        "typealias Kind = String", "enum Routes { static let items = \"/items\" }", "let items = \"/items\"",
        "let unrelated = 1, items = \"/items\"", "struct Outer { struct Item {} }", "protocol P {}\nstruct Kind: P {}",
        "#if DEBUG\nstruct Kind {}\n#endif", "let other = Declared<String, Void> { _, _, _ in }",
        "struct Broken: PikkuError {}", "struct Invocation {}", "// pikku-gen:ignore unused-type -- why\nstruct Far {}",
        "typealias Wired = Wirings", "let w = Other { wireRPC(func: other) }",
    ])
    func whatIsNamedIsParsed(_ text: String) throws {
        let sources = [
            SourceFile(
                path: "a.swift",
                text: """
                    import Pikku
                    struct AppServices: PikkuServices {}
                    typealias Declared<Input, Output> = Function<AppServices, Input, Output>
                    struct Item { var kind: Kind }
                    let getItem = Declared<Void, Item> { _, _, _ in }
                    let wirings = Wirings { wireHTTP(method: .get, route: Routes.items + items, func: getItem) }
                    """),
            SourceFile(path: "b.swift", text: text),
            SourceFile(
                path: "c.swift",
                text: "struct Nothing { var b: String; func f() { let items = 1 } }\nextension String { func g() {} }"),
        ]
        var parsing = Parsing(sources, Configuration(), cache: nil, threads: 1)
        parsing.read()
        #expect(parsing.files[1] != nothing(but: parsing.files[1].mentions, in: "b.swift"))
        #expect(parsing.files[2] == nothing(but: parsing.files[2].mentions, in: "c.swift"))
        try expectSame(sources, Configuration(), text)
    }

    @Test func whatIsWrongInIrrelevantFilesIsNotSaid() throws {
        let broken = SourceFile(path: "Broken.swift", text: "struct Far { var = }\n")
        let sources = try Fixture(name: "user-service").sources() + [broken]
        let output = generate(sources, Configuration(), templates: try Templates())
        #expect(output.diagnostics.isEmpty)
        #expect(!output.files.isEmpty)
    }

    private func expectSame(_ sources: [SourceFile], _ configuration: Configuration, _ name: String) throws {
        let templates = try Templates()
        let (all, some) = (
            generate(sources, configuration, templates: templates, extent: .everything),
            generate(sources, configuration, templates: templates, extent: .outputs)
        )
        #expect(all.files == some.files, "\(name)")
        #expect(all.diagnostics == some.diagnostics, "\(name)")
        #expect(all.project.mentions == some.project.mentions, "\(name)")
        #expect(all.project.reached == some.project.reached, "\(name)")
        #expect(all.project.functions == some.project.functions, "\(name)")
        #expect(all.project.wirings == some.project.wirings, "\(name)")
    }

    private func nothing(but mentions: Mentions, in path: String) -> ParsedFile {
        var file = ParsedFile(path: path)
        file.mentions = mentions
        return file
    }

    /// Declarations with names of its own, and bodies that name everything.
    private func irrelevant(_ number: Int, _ generator: inout SeededGenerator) -> SourceFile {
        let name = "Irrelevant\(number)x\(Int.random(in: 0..<1_000_000, using: &generator))"
        let texts = [
            "struct \(name): Hashable { var id: UUID; var name = \"User\"; func user() -> User { let user = User(); return user } }",
            "final class \(name) { let user: User; init(user: User) { self.user = user } ; static func make() {} }",
            "enum \(name) { case user(User), todo }\nextension \(name) { var title: String { let title = \"{\"; return title } }",
            "func \(name)(email: String) -> [String] { let users = [email]; return users.map { $0 } }",
            "actor \(name) { private var users: [String: User] = [:]\n  func get(_ id: String) -> User? { users[id] } }",
        ]
        return SourceFile(path: "Sources/App/Irrelevant\(number).swift", text: generator.pick(texts) + "\n")
    }
}

extension Project {
    fileprivate var reached: [TypeDefinition] { types.filter { !$0.usage.isEmpty } }
}
