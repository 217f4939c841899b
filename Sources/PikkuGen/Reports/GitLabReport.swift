import PikkuEmit
import PikkuModel

/// GitLab's Code Quality report, which a job publishes as an artefact.
struct GitLabReport: ReportFormatter {
    func text(of report: Report) -> String {
        let places = FindingPlaces(report)
        let fingerprints = report.fingerprints
        return JSONText.document(
            .array(report.diagnostics.map { document(of: $0, fingerprint: fingerprints[$0], places) }))
    }

    private func document(of diagnostic: Diagnostic, fingerprint: String, _ places: FindingPlaces) -> JSONLiteral {
        // GitLab drops what has no line.
        let lines = places.lines(diagnostic.location)
        return [
            "description": .string(diagnostic.message),
            "check_name": .string(diagnostic.id),
            "fingerprint": .string(fingerprint),
            "severity": .string(diagnostic.severity.degree),
            "location": [
                "path": .string(places.path(diagnostic.location)),
                "lines": [
                    "begin": .number(String(lines?.start.line ?? 1)), "end": .number(String(lines?.end.line ?? 1)),
                ],
            ],
        ]
    }
}

extension Diagnostic.Severity {
    fileprivate var degree: String {
        switch self {
        case .error: "major"
        case .warning: "minor"
        case .info: "info"
        }
    }
}
