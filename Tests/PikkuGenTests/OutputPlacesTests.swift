import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import Testing
import TestSupport

/// Nothing that is written lands on something else.
@Suite(.patient) struct OutputPlacesTests {
    @Test(arguments: [
        "outputs: { routes: generated/schemas/User.schema.json }",
        "outputs: { routes: generated/schemas/user.SCHEMA.json }",
        "outputs: { routes: generated/schemas }",
        "outputs: { routes: Generated, schemas: generated/Schemas }",
        "outputs: { routes: api/user.pikku.yaml }",
        "outputs: { typescript: api/user.pikku.yaml }",
    ])
    func outputsThatClashAreReported(outputs: String) throws {
        let output = try generate(outputs)
        #expect(!output.diagnostics.isEmpty)
        #expect(Set(output.diagnostics.map(\.id)) == ["output-collision"])
        #expect(output.files.isEmpty)
    }

    @Test(arguments: ["outputs: { schemas: a, typescript: a, swift: a }", "outputs: { schemas: a/b, typescript: a }"])
    func outputsMayShareADirectory(outputs: String) throws {
        let output = try generate(outputs)
        #expect(output.diagnostics.isEmpty)
        #expect(!output.files.isEmpty)
    }

    @Test func messagesNameBothSides() throws {
        let output = try generate("outputs: { routes: api/user.pikku.yaml }")
        #expect(
            output.diagnostics.map(\.message) == [
                "'api/user.pikku.yaml' of the output 'routes' would overwrite the source 'api/user.pikku.yaml'"
            ])
    }

    /// Whatever a manifest calls its types and errors, no file leaves its directory.
    @Test func namesOfFilesAreIdentifiers() throws {
        let names = ["\"../up\"", "\"a/b\"", "\"..\"", "\"C:\\\\x\"", "\"a\\0b\"", "Fine", "\"~x\"", "\".hidden\""]
        for name in names {
            for text in [
                "types: { \(name): { id: uuid } }", "errors: { \(name): { status: 400, properties: { id: uuid } } }",
            ] {
                let file = SourceFile(path: "a.pikku.yaml", text: "pikku: 1\n" + text)
                let output = PikkuGen.generate([file], Configuration(), templates: try Templates())
                for file in output.files where file.target == .schemas {
                    let name = file.path.dropFirst("generated/schemas/".count).dropLast(".schema.json".count)
                    #expect(file.path.hasPrefix("generated/schemas/") && file.path.hasSuffix(".schema.json"))
                    #expect(
                        !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }, "\(file.path)")
                }
                for type in output.project.types {
                    #expect(type.name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }, "\(type.name)")
                }
            }
        }
    }

    private func generate(_ outputs: String) throws -> Output {
        let file = SourceFile(path: "pikku-gen.yaml", text: "version: 1\n" + outputs)
        let (configuration, findings) = Configuration.read(file)
        #expect(findings.isEmpty)
        let sources = try Fixture(name: "user-service-manifest").sources()
        return PikkuGen.generate(sources, configuration, templates: try Templates())
    }
}
