import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import Testing
import TestSupport

@Suite(.patient) struct JSONReportTests {
    @Test func followsItsSchema() throws {
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            schema, *documents = json.load(sys.stdin)
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            print(json.dumps([error.message for document in documents for error in validator.iter_errors(document)]))
            """
        let reports = SampleReport.allCases.map(\.report) + (try SampleReport.ofFixtures())
        let input = JSONText.document(.array([reportSchema] + reports.map(\.document)))
        let purpose = "holds reports against their schema, by way of jsonschema"
        guard let output = try python(["-c", script], input: input, for: purpose) else { return }
        #expect(try JSONDecoder().decode([String].self, from: output) == [])
    }

    @Test func everyMemberIsInTheSchema() throws {
        let schema = JSONText.line(reportSchema)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(SampleReport.ordinary.report.text(as: .json).utf8))
                as? [String: Any])
        for name in document.keys { #expect(schema.contains("\"\(name)\": {")) }
    }

    /// What `build` says of a finding, a report says as well.
    @Test func findingsLookAsInTheDocumentOfABuild() throws {
        let report = SampleReport.ordinary.report
        let alone = try #require(
            try JSONSerialization.jsonObject(
                with: Data(
                    JSONText.document(diagnosticsDocument(report.diagnostics, sources: report.sources)).utf8))
                as? [NSDictionary])
        let document = try JSONSerialization.jsonObject(with: Data(report.text(as: .json).utf8)) as? [String: Any]
        let findings = try #require(document?["findings"] as? [[String: Any]])
        let without = findings.map { $0.filter { $0.key != "fingerprint" } as NSDictionary }
        #expect(without == alone)
    }

    @Test func gitlabReportsHaveWhatGitLabAsksFor() throws {
        for report in [SampleReport.ordinary.report, SampleReport.hostile.report] {
            let document = try JSONSerialization.jsonObject(with: Data(report.text(as: .gitlab).utf8))
            let findings = try #require(document as? [[String: Any]])
            #expect(findings.count == report.diagnostics.count)
            for finding in findings {
                #expect(["description", "check_name", "fingerprint"].allSatisfy { finding[$0] is String })
                #expect(["info", "minor", "major", "critical", "blocker"].contains(finding["severity"] as? String))
                let location = finding["location"] as? [String: Any]
                #expect(location?["path"] is String)
                #expect((location?["lines"] as? [String: Any])?["begin"] is Int)
            }
            #expect(Set(findings.compactMap { $0["fingerprint"] as? String }).count == findings.count)
        }
    }
}
