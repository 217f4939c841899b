import PikkuModel

/// The numbers as a table, then a list: for the summary of a CI step or a comment on a change.
struct MarkdownReport: ReportFormatter {
    func text(of report: Report) -> String {
        let places = FindingPlaces(report)
        let rows = Diagnostic.Severity.allCases.map { "| \($0.rawValue) | \(report.count($0)) |" }
        let table = ["| severity | findings |", "| --- | ---: |"] + rows + ["| accepted | \(report.accepted.count) |"]
        let sections = [
            "## pikku-gen: \(report.tally)", table.joined(separator: "\n"),
            report.diagnostics.map { item(for: $0, places) }.joined(separator: "\n"),
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func item(for diagnostic: Diagnostic, _ places: FindingPlaces) -> String {
        let place = codeSpan(places.text(diagnostic.location))
        let lines = diagnostic.lines(places).map(markdownEscaped)
        let first = "- **\(diagnostic.severity.rawValue)** \(place) \(lines[0]) (\(codeSpan(diagnostic.id)))"
        return ([first] + lines.dropFirst().map { "  - \($0)" }).joined(separator: "\n")
    }
}

/// A text in which no character means anything to Markdown or HTML, on one line.
func markdownEscaped(_ text: String) -> String {
    printable(text).unicodeScalars.reduce(into: "") { escaped, scalar in
        if "\\`*_[]<>#|&~$@".unicodeScalars.contains(scalar) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
    }
}

/// The text as it is, between as many backticks as it takes.
func codeSpan(_ text: String) -> String {
    let text = printable(text)
    let longest = text.unicodeScalars.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let padding = longest > 0 || text.isEmpty ? " " : ""
    return fence + padding + text + padding + fence
}
