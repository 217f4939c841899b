import PikkuModel

/// A suite for each file and a case for each finding, for CI systems that show test results.
///
/// Errors and warnings are failures, accepted findings are skipped, and a run without findings is one case that
/// passes, since a report without cases counts as broken.
struct JUnitReport: ReportFormatter {
    func text(of report: Report) -> String {
        let places = FindingPlaces(report)
        let findings =
            report.diagnostics.map { (diagnostic: $0, accepted: AcceptedFinding.Justification?.none) }
            + report.accepted.map { (diagnostic: $0.diagnostic, accepted: $0.justification) }
        let suites = findings.sorted { $0.diagnostic < $1.diagnostic }
            .grouped(by: \.diagnostic.location.file)
            .map { file in
                suite(
                    places.path(file[0].diagnostic.location),
                    file.map { testCase(for: $0.diagnostic, accepted: $0.accepted, places) })
            }
        let passed = XMLElement(name: "testcase", attributes: [("name", "no findings"), ("classname", "pikku-gen")])
        let all = suites.isEmpty ? [suite("pikku-gen", [passed])] : suites
        return XMLElement(
            name: "testsuites", attributes: [("name", "pikku-gen")] + counts(all.flatMap(\.children)), children: all
        ).document
    }

    private func suite(_ name: String, _ cases: [XMLElement]) -> XMLElement {
        XMLElement(name: "testsuite", attributes: [("name", name)] + counts(cases), children: cases)
    }

    private func counts(_ cases: [XMLElement]) -> [(name: String, value: String)] {
        func count(_ name: String) -> String { String(cases.count { $0.children.contains { $0.name == name } }) }
        return [
            ("tests", String(cases.count)), ("failures", count("failure")), ("errors", "0"),
            ("skipped", count("skipped")),
        ]
    }

    private func testCase(
        for diagnostic: Diagnostic, accepted: AcceptedFinding.Justification?, _ places: FindingPlaces
    ) -> XMLElement {
        let path = places.path(diagnostic.location)
        let start = places.lines(diagnostic.location)?.start
        let place = start.map { " at \($0.line):\($0.column)" } ?? ""
        var attributes = [(name: "name", value: diagnostic.id + place), ("classname", path), ("file", path)]
        if let start { attributes.append(("line", String(start.line))) }
        return XMLElement(
            name: "testcase", attributes: attributes, children: [verdict(on: diagnostic, accepted: accepted, places)])
    }

    private func verdict(
        on diagnostic: Diagnostic, accepted: AcceptedFinding.Justification?, _ places: FindingPlaces
    ) -> XMLElement {
        let text = ([places.text(diagnostic.location)] + diagnostic.lines(places)).joined(separator: "\n")
        switch accepted {
        case .comment(let reason, _): return XMLElement(name: "skipped", attributes: [("message", reason)])
        case .baseline: return XMLElement(name: "skipped", attributes: [("message", "in the baseline")])
        case nil: break
        }
        switch diagnostic.severity {
        case .error, .warning:
            let attributes = [(name: "message", value: diagnostic.message), ("type", diagnostic.severity.rawValue)]
            return XMLElement(name: "failure", attributes: attributes, text: text)
        case .info:
            return XMLElement(name: "system-out", text: text)
        }
    }
}
