import Foundation
import PikkuGen
import PikkuModel
import Testing
import TestSupport

/// An independent reader of XML sees what was reported.
@Suite(.patient) struct XMLReportTests {
    private struct Element: Decodable {
        var name: String
        var attributes: [String: String]
        var text: String
        var children: [Element]
    }

    @Test func checkstyle() throws {
        let report = SampleReport.hostile.report
        guard let root = try parsed(report.text(as: .checkstyle)) else { return }
        #expect(root.name == "checkstyle")
        #expect(root.children.map { $0.attributes["name"] } == ["a b/ü,:%'\"<&>|`\n.swift", "not/there\u{FFFD}.swift"])
        let errors = root.children.flatMap(\.children)
        #expect(errors.map { $0.attributes["severity"] } == report.diagnostics.map(\.severity.rawValue))
        for error in errors {
            #expect(error.attributes["message"]?.hasPrefix(holdable(report.diagnostics[0].message)) == true)
            #expect(error.attributes["source"] == "pikku-gen.some-id")
        }
        #expect(root.children[0].children.allSatisfy { $0.attributes["line"] == "1" })
        #expect(root.children[1].children.allSatisfy { $0.attributes["line"] == nil })
    }

    @Test func junit() throws {
        let report = SampleReport.hostile.report
        guard let root = try parsed(report.text(as: .junit)) else { return }
        #expect(root.name == "testsuites")
        #expect(root.attributes["tests"] == "8")
        #expect(root.attributes["failures"] == "4")
        #expect(root.attributes["skipped"] == "2")
        let cases = root.children.flatMap(\.children)
        #expect(cases.count == 8)
        for failure in cases.flatMap(\.children) where failure.name == "failure" {
            #expect(failure.attributes["message"] == holdable(report.diagnostics[0].message))
            #expect(failure.text.contains("note: " + holdable(report.diagnostics[0].message)))
        }
        for suite in root.children {
            #expect(suite.attributes["tests"] == String(suite.children.count))
        }
    }

    @Test func aRunWithoutFindingsIsOneCaseThatPasses() throws {
        guard let root = try parsed(SampleReport.empty.report.text(as: .junit)) else { return }
        #expect(root.attributes["tests"] == "1")
        #expect(root.attributes["failures"] == "0")
        #expect(root.children.flatMap(\.children).map(\.children.count) == [0])
    }

    /// The text as XML 1.0 can hold it.
    private func holdable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { ["\u{0}", "\u{1B}", "\u{FFFE}"].contains($0) ? "\u{FFFD}" : $0 }))
    }

    private func parsed(_ document: String) throws -> Element? {
        let script = """
            import json, sys
            from xml.etree import ElementTree
            def tree(element):
                return {"name": element.tag, "attributes": element.attrib, "text": element.text or "",
                        "children": [tree(child) for child in element]}
            print(json.dumps(tree(ElementTree.fromstring(sys.stdin.buffer.read()))))
            """
        let output = try python(["-c", script], input: document, for: "reads reports in XML, by way of ElementTree")
        return try output.map { try JSONDecoder().decode(Element.self, from: $0) }
    }
}
