import PikkuModel
import Testing
import TestSupport

@testable import PikkuEmit

/// What templates show as examples is what an independent validator takes.
@Suite(.patient) struct ExampleTests {
    @Test(arguments: ["user-service", "todo", "api-reference"])
    func examplesFollowTheEmittedSchemas(_ sample: String) throws {
        let project = Project.link(try Fixture(name: sample).parsedFiles()).project
        let schemas = SchemaEmitter().files(for: project, templates: try Templates()).map { file in
            GeneratedFile(target: .schemas, path: file.path, contents: file.contents)
        }
        var examples: [(schema: String, text: String)] = []
        for type in project.types {
            for (name, direction) in type.forms {
                guard let example = project.example(of: Schema(.reference(type.name)), direction) else { continue }
                examples.append((schemaFileName(of: name), JSONText.line(example)))
            }
        }
        #expect(examples.count > schemas.count * 3 / 4, "\(examples.count) of \(schemas.count) have an example")
        guard let verdicts = try PythonValidator(schemas: schemas).verdicts(examples) else { return }
        for (example, isValid) in zip(examples, verdicts) where !isValid {
            Issue.record("\(example.schema) refuses its example \(example.text)")
        }
        #expect(verdicts.count == examples.count)
    }
}
