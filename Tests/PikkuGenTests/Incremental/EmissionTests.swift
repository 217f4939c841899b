import PikkuEmit
import PikkuModel
import TestSupport
import Testing

@testable import PikkuGen

/// A file is printed again when it may have another text, and otherwise not.
@Suite(.patient) struct EmissionTests {
    @Test(arguments: ["user-service-manifest", "todo"]) func filesWithTheSameKeyHaveTheSameText(_ name: String) throws {
        let fixture = Fixture(name: name)
        let configuration = try fixture.configuration()
        let templates = try Templates()
        let sources = try fixture.sources()
        let parsing = parsing(sources, configuration)
        func files(_ sources: [SourceFile]) -> [(key: ContentHash, file: PrintableFile)] {
            let linked = self.parsing(sources, configuration, after: parsing).linked()
            guard !linked.diagnostics.contains(where: { $0.severity == .error }) else { return [] }
            let keys = OutputKeys(linked.project, settings: settings, threads: 1)
            return emitters(configuration.emission)
                .flatMap { $0.files(for: linked.project, templates: templates) }
                .map { (keys.key(of: $0.subject), $0) }
        }
        let before = files(sources).map { (path: $0.file.path, key: $0.key, contents: $0.file.contents) }
        var (same, other) = (0, 0)
        for edited in edits(of: sources) {
            for (key, file) in files(edited) {
                guard let old = before.first(where: { $0.path == file.path && $0.key == key }) else {
                    other += 1
                    continue
                }
                same += 1
                #expect(file.contents == old.contents, "\(file.path)")
            }
        }
        #expect(same > 100 && other > 100, "\(same) and \(other)")
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
        let first = try emission(sources, configuration)
        var marked = PrintedFiles(settings: settings)
        for file in first.files {
            marked.add(file.path, try #require(first.printed?.key(of: file.path)), "kept")
        }
        let edited = sources.map { source in
            SourceFile(path: source.path, text: String(decoding: source.bytes, as: UTF8.self).replacing(old, with: new))
        }
        #expect(edited.map(\.bytes) != sources.map(\.bytes))
        let second = try emission(edited, configuration, after: marked)
        let others = second.files.filter { $0.contents != "kept" }.compactMap { $0.path.split(separator: "/").last }
        #expect(others.map(String.init).sorted() == printed.sorted())
    }

    /// Users' templates can show it.
    @Test func theFileOfADeclarationIsAPartOfTheKey() throws {
        let sources = try Fixture(name: "user-service").sources()
        for moved in ["user.functions.swift", "user.types.swift", "user.wiring.swift"] {
            let others = sources.map { source in
                SourceFile(path: source.path.replacing(moved, with: "moved.swift"), bytes: source.bytes)
            }
            let keys = [sources, others].map { sources in
                OutputKeys(parsing(sources, Configuration()).linked().project, settings: settings, threads: 1)
                    .key(of: .everything)
            }
            #expect(keys[0] != keys[1], "\(moved)")
        }
    }

    private static let documentsOfCalls = [
        "asyncapi.json", "openapi.json", "pikku-client.gen.ts", "routes.gen.json", "Client.gen.swift",
        "Routes.gen.swift",
    ]
    private static let everyDocument =
        documentsOfCalls + ["pikku-types.gen.ts", "validators.gen.ts", "Validators.gen.swift"]

    private let settings = ContentHash(of: [])

    private func parsing(
        _ sources: [SourceFile], _ configuration: Configuration, after earlier: Parsing? = nil
    ) -> Parsing {
        var parsing = Parsing(sources, configuration, cache: nil, after: earlier, threads: 1)
        parsing.readAll()
        return parsing
    }

    private func emission(
        _ sources: [SourceFile], _ configuration: Configuration, after earlier: PrintedFiles? = nil
    ) throws -> Emission {
        Emission(
            parsing(sources, configuration).linked().project, Set(GeneratedFile.Target.allCases), configuration,
            try Templates(), after: earlier ?? PrintedFiles(settings: settings), threads: 2)
    }

    /// The sources with another number, another word or another choice in one line, for each line.
    private func edits(of sources: [SourceFile]) -> [[SourceFile]] {
        sources.indices.flatMap { index in
            let lines = String(decoding: sources[index].bytes, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return lines.indices.flatMap { place in
                changes(of: lines[place]).map { line in
                    var sources = sources
                    var lines = lines
                    lines[place] = line
                    sources[index] = SourceFile(path: sources[index].path, text: lines.joined(separator: "\n"))
                    return sources
                }
            }
        }
    }

    private func changes(of line: String) -> [String] {
        let replaced = [
            ("true", "false"), ("false", "true"), ("= \"", "= \"x"), ("Int", "Int32"), ("integer", "number"),
            ("post", "put"), (".required", ".none"), ("/// ", "/// x"), (": \"", ": \"x"),
        ].map { line.replacing($0, with: $1) }
        let numbered = String(line.map { $0.isNumber ? Character(String(9 - ($0.wholeNumberValue ?? 0))) : $0 })
        return Set(replaced + [numbered, "", line + "?"]).subtracting([line]).sorted()
    }
}
