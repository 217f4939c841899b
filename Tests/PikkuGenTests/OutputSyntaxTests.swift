import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import PikkuParse
import Testing
import TestSupport

@Suite(.patient) struct OutputSyntaxTests {
    /// Otherwise a build that overrides anything would find faults where there are none.
    @Test(arguments: try Fixture.all().filter { !$0.name.hasPrefix("mistakes/") })
    func `what built-in templates make has the syntax of its language`(_ fixture: Fixture) throws {
        for file in try fixture.expectedFiles() {
            guard let language = OutputLanguage(path: file.path) else { continue }
            #expect(language.fault(in: file.contents) == nil, "\(file.path)")
        }
    }

    /// What stands behind an overridden part, in a template that nobody can mend, is not to blame.
    @Test func `a fault is shown in a template of the user's`() throws {
        let output = try generate(templates: ["header.swift": "// Ours.\nstruct Open {\n"])
        let fault = try #require(output.diagnostics.first)
        #expect(fault.id == "malformed-output")
        #expect(fault.location.file == "templates/header.swift.mustache")
        #expect(fault.message.contains("expected '}' to end struct"))
        #expect(output.files.isEmpty)
    }

    @Test func `what is the same in many files is said once`() throws {
        let custom = [("page", "{{name}}: [", CustomOutput.Subject.type, "pages/{name}.yaml")]
        let output = try generate(templates: [:], custom)
        #expect(output.diagnostics.map(\.id) == ["malformed-output"])
        #expect(
            output.diagnostics.first?.message.hasPrefix("'pages/A.yaml' and 1 other file would not be YAML") == true)
    }

    @Test func `an output that the next build would read is refused`() throws {
        let output = try generate(
            templates: [:], [("manifest", "pikku: 1\n", .project, "out/other.pikku.yaml")])
        #expect(output.diagnostics.map(\.id) == ["output-collision"])
    }

    private func generate(
        templates: [String: String], _ custom: [(String, String, CustomOutput.Subject, String)] = []
    ) throws -> Output {
        var configuration = Configuration()
        configuration.outputs.custom = custom.map { name, _, subject, path in
            CustomOutput(
                template: name, subject: subject, path: PathPattern(path),
                location: SourceLocation(file: "pikku-gen.yaml", start: 0, end: 0))
        }
        let texts = templates.merging(custom.map { ($0.0, $0.1) }) { first, _ in first }
        let files = texts.map { SourceFile(path: "templates/\($0).mustache", text: $1) }
        let source = SourceFile(
            path: "api.pikku.yaml",
            text: """
                pikku: 1
                types: { A: { b: B }, B: { c: integer } }
                functions: { f: { output: A, session: none } }
                http: [{ method: get, route: /f, func: f }]
                """)
        return PikkuGen.generate([source], configuration, templates: try Templates(files, configuration.emission))
    }
}
