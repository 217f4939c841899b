/// Code frames, then the numbers; nothing where nothing is found.
struct TextReport: ReportFormatter {
    var style = DiagnosticText.Style.plain

    func text(of report: Report) -> String {
        guard !report.diagnostics.isEmpty else { return "" }
        let frames = DiagnosticText(sources: report.sources, of: report.diagnostics, style: style)
        let accepted = report.accepted.isEmpty ? "" : " (\(report.accepted.count) accepted)"
        return frames.text(of: report.diagnostics) + "\n\(report.tally)\(accepted)\n"
    }
}
