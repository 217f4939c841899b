import Foundation
import PikkuGen
import Testing
import TestSupport

@Suite(.patient) struct SARIFReportTests {
    /// By classes that are generated from the published schema, and what the specification says of values.
    @Test func followsTheSpecification() throws {
        let reports = SampleReport.allCases.map(\.report) + (try SampleReport.ofFixtures())
        let logs = "[\(reports.map { $0.text(as: .sarif) }.joined(separator: ","))]"
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "check_sarif.py")
        let purpose = "holds SARIF output against the specification, by way of sarif-om and jsonschema"
        guard let output = try python([script.path], input: logs, for: purpose) else { return }
        #expect(try JSONDecoder().decode([String].self, from: output) == [])
    }

    @Test func urisAreRelativeAndEncoded() throws {
        let text = SampleReport.hostile.report.text(as: .sarif)
        #expect(text.contains(#""uri": "a%20b/%C3%BC%2C%3A%25%27%22%3C%26%3E%7C%60%0A.swift""#))
        #expect(text.contains(#""uri": "not/there%01.swift""#))
    }

    /// Without lines to count, a place to replace is one of bytes.
    @Test func fixesOfUnknownFilesAreCountedInBytes() {
        #expect(
            SampleReport.hostile.report.text(as: .sarif).contains(
                #""deletedRegion": { "byteOffset": 7, "byteLength": 893 }"#))
    }
}
