import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import TestSupport
import Testing

/// What build systems rely on.
@Suite struct EmitSwiftTests {
    @Test(arguments: try Fixture.all())
    func noOtherFileIsEverCompiled(fixture: Fixture) throws {
        let files = try fixture.generate().files.filter { $0.target == .swift }
        for file in files { #expect(swiftFileNames.contains { file.path.hasSuffix("/\($0)") }, "\(file.path)") }
    }

    @Test func allFilesAreThereAndNothingElse() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        let before = try project.contents(of: ".")
        let emitted = try project.run("emit", "swift", "--output", "out/swift")
        #expect(emitted.status == 0 && emitted.text == "", "\(emitted.text)")
        let files = try project.contents(of: "out/swift")
        #expect(files.keys.sorted() == swiftFileNames)
        #expect(files["Types.gen.swift"] == Data())
        let expected = try Fixture(name: "user-service").expectedFiles()
        for name in ["Routes.gen.swift", "Validators.gen.swift"] {
            let contents = expected.first { $0.path.hasSuffix("/\(name)") }?.contents
            #expect(files[name].map { String(decoding: $0, as: UTF8.self) } == contents)
        }
        try project.remove("out")
        #expect(try project.contents(of: ".") == before)
    }

    @Test func theConfigurationDoesNotTurnItOff() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write("pikku-gen.yaml", "version: 1\noutputs: { swift: false }\n")
        #expect(try project.run("emit", "swift", "--output", "out").status == 0)
        #expect(try project.contents(of: "out")["Routes.gen.swift"]?.isEmpty == false)
    }

    @Test func whatWouldBeTheSameIsNotWrittenAgain() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        let file = project.root.appending(path: "out/Routes.gen.swift").path
        #expect(try project.run("emit", "swift", "--output", "out").status == 0)
        let first = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int
        #expect(try project.run("emit", "swift", "--output", "out").status == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int == first)
    }

    @Test func anErrorHasAnAbsolutePathAndWritesNothing() throws {
        let project = try TemporaryProject()
        try project.write("api.pikku.yaml", "pikku: 1\nfunctions: { a: { output: B } }\n")
        let emitted = try project.run("emit", "swift", "--output", "out")
        #expect(emitted.status == 1)
        let root = project.root.resolvingSymlinksInPath().path
        #expect(emitted.error.contains("\(root)/api.pikku.yaml:2:"), "\(emitted.error)")
        #expect(try project.contents(of: "out").isEmpty)
    }
}
