/// How findings are written down; each is a type of its own, `<Name>Report`.
package enum ReportFormat: String, CaseIterable, Sendable {
    case checkstyle, github, gitlab, json, junit, markdown, sarif, short, text

    var formatter: any ReportFormatter {
        switch self {
        case .checkstyle: CheckstyleReport()
        case .github: GitHubReport()
        case .gitlab: GitLabReport()
        case .json: JSONReport()
        case .junit: JUnitReport()
        case .markdown: MarkdownReport()
        case .sarif: SARIFReport()
        case .short: ShortReport()
        case .text: TextReport()
        }
    }
}

protocol ReportFormatter {
    /// Ends with a newline where it is not empty.
    func text(of report: Report) -> String
}

extension Report {
    /// A pure function of the report: no format reads a clock, a file or the environment.
    package func text(as format: ReportFormat) -> String { format.formatter.text(of: self) }

    /// For people at a terminal.
    package func text(style: DiagnosticText.Style) -> String { TextReport(style: style).text(of: self) }
}
