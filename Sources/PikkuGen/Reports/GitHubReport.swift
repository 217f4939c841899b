import PikkuModel

/// Workflow commands, which GitHub Actions turns into annotations of a change.
struct GitHubReport: ReportFormatter {
    func text(of report: Report) -> String {
        let places = FindingPlaces(report)
        return report.diagnostics.map { diagnostic in
            let properties = properties(of: diagnostic, places)
                .map { "\($0.name)=\(escaped($0.value, "%\r\n:,"))" }.joined(separator: ",")
            let message = diagnostic.lines(places).joined(separator: "\n")
            return "::\(diagnostic.severity.command) \(properties)::\(escaped(message, "%\r\n"))\n"
        }.joined()
    }

    private func properties(of diagnostic: Diagnostic, _ places: FindingPlaces) -> [(name: String, value: String)] {
        var properties = [(name: "file", value: places.path(diagnostic.location))]
        if let (start, end) = places.lines(diagnostic.location) {
            properties.append(("line", String(start.line)))
            if start.line == end.line {
                properties.append(("col", String(start.column)))
                properties.append(("endLine", String(end.line)))
                properties.append(("endColumn", String(end.column)))
            } else {
                // Runners take columns for places on one line only.
                properties.append(("endLine", String(end.line)))
            }
        }
        return properties + [("title", diagnostic.id)]
    }

    private func escaped(_ text: String, _ special: String) -> String {
        percentEncoded(text) { special.unicodeScalars.contains($0) }
    }
}

extension Diagnostic.Severity {
    fileprivate var command: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }
}
