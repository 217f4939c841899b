import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
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
