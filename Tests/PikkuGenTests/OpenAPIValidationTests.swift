import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import TestSupport
import Testing

@Suite(.patient) struct OpenAPIValidationTests {
    /// Each document is valid, and says the same in YAML as in JSON.
    @Test func anIndependentValidatorAcceptsTheDocuments() throws {
        let purpose = "holds OpenAPI documents against the specification, by way of openapi-spec-validator"
        guard let python = Program.find("python3", for: purpose) else { return }
        let projects = try Fixture.all().map { try $0.generate() }.filter { !$0.hasErrors }.map(\.project)
        var api = APIDescription()
        api.description = "Texts that YAML reads as others: 'no', 1.0, \u{85}\u{2028}\u{FEFF}\u{1F600}, # and : \t"
        let documents = projects.flatMap { project in
            OpenAPIVersion.allCases.map { version -> JSONLiteral in
                api.openAPIVersion = version
                let document = openAPIDocument(of: project, api)
                return [document, .string(YAMLText.document(document))]
            }
        }
        #expect(documents.count >= 8)
        let run = try python.run(["-c", script], in: Fixture.directory, input: JSONText.document(.array(documents)))
        if run.status == 3 { return Program.reportMissing("openapi-spec-validator", for: purpose) }
        #expect(run.status == 0, "\(run.text)")
    }
}

private let script = """
    import json, sys
    try:
        import yaml
        from openapi_spec_validator import validate
    except ImportError:
        sys.exit(3)
    for document, text in json.load(sys.stdin):
        validate(document)
        assert yaml.safe_load(text) == document, text
    """
