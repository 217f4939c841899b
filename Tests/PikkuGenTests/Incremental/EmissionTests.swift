import PikkuEmit
import PikkuModel
import TestSupport
import Testing

@testable import PikkuGen

/// A file is printed again when it may have another text, and otherwise not.
@Suite(.patient) struct EmissionTests {
    @Test(arguments: ["user-service", "user-service-manifest", "todo", "api-reference"])
    func nothingIsKeptThatAnEditChanges(_ name: String) throws {
        let fixture = Fixture(name: name)
        let configuration = try fixture.configuration()
        let sources = try fixture.sources()
        let first = try emission(sources, configuration).0
        let before = try #require(first)
        var generator = SeededGenerator(seed: 7)
        var (good, kept) = (0, 0)
        for _ in 0..<80 {
            let edited = edit(sources, &generator)
            let (warm, project) = try emission(edited, configuration, after: before.printed)
            guard let warm else { continue }
            let cold = Emission(
                project, Set(GeneratedFile.Target.allCases), configuration, try Templates(), after: nil, threads: 1)
            #expect(warm.files == cold.files)
            good += 1
            let texts = Dictionary(uniqueKeysWithValues: before.files.map { ($0.path, $0.contents) })
            kept += warm.files.count { texts[$0.path] == $0.contents }
        }
        #expect(good > 20)
        #expect(kept > good)
    }

    @Test(arguments: [
        ("Creates a user", "Adds a user", documentsOfCalls),
        ("/// - maxLength: 254", "/// - maxLength: 255", everyDocument + ["CreateUserInput.schema.json"]),
        ("var total: Int", "var total: Int32", everyDocument + ["UserList.schema.json"]),
        ("let users = try", "let found = try", []),
    ])
    func onlyWhatMayHaveChangedIsPrinted(old: String, new: String, printed: [String]) throws {
        let fixture = Fixture(name: "user-service")
        let configuration = try fixture.configuration()
        let sources = try fixture.sources()
        let first = try #require(try emission(sources, configuration).0)
        var marked = PrintedFiles(settings: settings)
        for file in first.files {
            marked.add(file.path, try #require(first.printed?.key(of: file.path)), "kept")
        }
        let edited = sources.map { source in
            SourceFile(path: source.path, text: String(decoding: source.bytes, as: UTF8.self).replacing(old, with: new))
        }
        #expect(edited.map(\.bytes) != sources.map(\.bytes))
        let second = try #require(try emission(edited, configuration, after: marked).0)
        let others = second.files.filter { $0.contents != "kept" }.compactMap { $0.path.split(separator: "/").last }
        #expect(others.map(String.init).sorted() == printed.sorted())
    }

    private static let documentsOfCalls = [
        "asyncapi.json", "openapi.json", "pikku-client.gen.ts", "routes.gen.json", "Client.gen.swift",
        "Routes.gen.swift",
    ]
    private static let everyDocument =
        documentsOfCalls + ["pikku-types.gen.ts", "validators.gen.ts", "Validators.gen.swift"]

    private let settings = ContentHash(of: [])

    /// Nil where the sources have an error.
    private func emission(
        _ sources: [SourceFile], _ configuration: Configuration, after earlier: PrintedFiles? = nil
    ) throws -> (Emission?, Project) {
        let linked = Parsing(sources, configuration, cache: nil, threads: 1).everythingLinked()
        guard !linked.diagnostics.contains(where: { $0.severity == .error }) else { return (nil, linked.project) }
        let emission = Emission(
            linked.project, Set(GeneratedFile.Target.allCases), configuration, try Templates(),
            after: earlier ?? PrintedFiles(settings: settings), threads: 1)
        return (emission, linked.project)
    }

    /// Some line of some source is taken away, said twice, or has another letter or number.
    private func edit(_ sources: [SourceFile], _ generator: inout SeededGenerator) -> [SourceFile] {
        var sources = sources
        let index = Int.random(in: sources.indices, using: &generator)
        var lines = String(decoding: sources[index].bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = Int.random(in: lines.indices, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: place)
        case 2: lines[place] = lines[place].replacing("1", with: "2")
        case 3: lines[place] = lines[place].replacing("String", with: "Int").replacing("string", with: "integer")
        default:
            var text = Array(lines[place])
            if let letter = text.indices.filter({ text[$0].isLetter }).randomElement(using: &generator) {
                text[letter] = "x"
            }
            lines[place] = String(text)
        }
        sources[index] = SourceFile(path: sources[index].path, text: lines.joined(separator: "\n"))
        return sources
    }
}

extension Parsing {
    fileprivate func everythingLinked() -> Linked {
        var parsing = self
        parsing.readAll()
        return parsing.linked()
    }
}
