import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import PikkuParse
import Testing
import TestSupport

/// The same sources give the same bytes, however and wherever they are read.
@Suite(.patient) struct DeterminismTests {
    @Test(arguments: try Fixture.all())
    func orderAndThreadsDoNotMatter(_ fixture: Fixture) throws {
        let sources = try fixture.sources()
        let configuration = try fixture.configuration()
        let templates = try Templates()
        let expected = generate(sources, configuration, templates: templates)
        var generator = SystemRandomNumberGenerator()
        for threads in [1, 2, 3, 8] {
            let shuffled = sources.shuffled(using: &generator)
            let output = generate(shuffled, configuration, templates: templates, threads: threads)
            #expect(output.files == expected.files)
            #expect(output.diagnostics == expected.diagnostics)
            #expect(output.project == expected.project)
        }
    }

    /// Enough types and wirings for several batches of each, with something wrong in many of them.
    @Test func threadsFindTheSameFaults() throws {
        var lines = [
            "struct AppServices: PikkuServices {}",
            "struct Page<T> { var items: [T] }",
            "struct Growing<T> { var next: Growing<[T]>?; var other: Growing<T?>? }",
            "typealias Code = String",
        ]
        for index in 0..<600 {
            var property = "var next: T\((index * 7 + 1) % 600)?"
            if index % 50 == 3 { property = "var next: T\(index)X" }
            if index % 50 == 9 { property = "var next: Growing<Int>" }
            if index % 50 == 11 { property = "var next: Page<T\(index / 2)?>" }
            if index % 50 == 13 { property = "var next: [Code: Int]" }
            lines.append(
                """
                struct T\(index) {
                    \(property)
                    /// - minLength: \(index % 40 == 5 ? 20 : 2)
                    /// - maxLength: 10
                    var code: Code = "\(index % 30 == 8 ? "a" : "abc")"
                }
                let f\(index) = Function<AppServices, T\(index), Page<T\(599 - index)>> { _, _, _ in }
                """)
        }
        let wirings = (0..<300).map { index in
            let path = index % 60 == 20 ? "/r\(index - 1)" : "/r\(index)\(index % 45 == 4 ? "/{missing}" : "")"
            if index % 70 == 30 {
                return "wireChannel(name: \"c\(index)\", events: [\"e\": T\(index).self, \"g\": Page<Code>.self])"
            }
            return "wireHTTP(method: .post, route: \"\(path)\", func: f\(index)\(index % 35 == 6 ? "X" : ""))"
        }
        lines.append("let all = Wirings {\n\(wirings.joined(separator: "\n"))\n}")
        let source = SourceFile(path: "a.swift", bytes: Array(lines.joined(separator: "\n").utf8))
        let parsed = [SwiftFrontend().parse(source)]

        let expected = Project.link(parsed)
        #expect(Set(expected.diagnostics.map(\.id)).count > 5)
        #expect(expected.project.types.count > 600)
        for threads in [2, 5] { #expect(Project.link(parsed, threads: threads) == expected) }
    }

    @Test(arguments: ["user-service", "user-service-manifest", "todo"])
    func directoryAndLocaleDoNotMatter(_ name: String) throws {
        let first = try TemporaryProject(copyOf: name)
        let second = try TemporaryProject(copyOf: name)
        #expect(try first.run(["build"], environment: ["LC_ALL": "C", "TZ": "UTC"]).status == 0)
        #expect(try second.run(["build"], environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"]).status == 0)
        let contents = try first.contents(of: "generated")
        #expect(!contents.isEmpty)
        #expect(try second.contents(of: "generated") == contents)
        for (path, data) in contents {
            let text = String(decoding: data, as: UTF8.self)
            #expect(text.hasSuffix("\n"), "\(path) does not end with a newline")
            #expect(!text.contains(first.root.path), "\(path) holds a path of this machine")
        }
    }

    /// One API, written in Swift and in YAML.
    @Test func bothFrontendsGiveTheSameSchemasAndTypeScript() throws {
        let swift = try Fixture(name: "user-service").generate()
        let manifest = try Fixture(name: "user-service-manifest").generate()
        for target in [GeneratedFile.Target.schemas, .typescript] {
            let files = swift.files.filter { $0.target == target }
            #expect(!files.isEmpty)
            #expect(manifest.files.filter { $0.target == target } == files)
        }
    }
}
