import PikkuLint
import PikkuModel

extension Manual.Entry {
    /// The page with what holds of its severity: Markdown that ends with a newline.
    package var explanation: String { page.markdown + "\n## Severity\n\n\(severityText)\n" }

    private var severityText: String {
        let mend = isFixable ? "\n\nSome findings come with a mechanical mend." : ""
        guard let rule else {
            guard isConfigurable else {
                return "Always \(article(severity)): no configuration changes it, and no comment accepts it." + mend
            }
            return "By default \(article(severity)); \(configurationText)." + mend
        }
        let sets = RuleSet.allCases.map { "- \($0.rawValue): \(rule.severities[$0]?.rawValue ?? "off")" }
        return "By set of rules; \(configurationText):\n\n" + sets.joined(separator: "\n") + mend
    }

    private var configurationText: String { "`lint: { rules: { \(id): off } }` in `pikku-gen.yaml` changes it" }

    private func article(_ severity: Diagnostic.Severity?) -> String {
        switch severity {
        case .error: "an error"
        case .warning: "a warning"
        case .info: "information"
        case nil: "off"
        }
    }
}

/// Markdown for a terminal: headings stand out, code steps back, and the marks of both are gone.
package func terminalText(ofMarkdown text: String) -> String {
    var isCode = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
        if line.hasPrefix("```") {
            isCode.toggle()
            return nil
        }
        if isCode { return "    \u{1B}[2m\(line)\u{1B}[0m" }
        if line.hasPrefix("#") { return "\u{1B}[1m\(line.drop { $0 == "#" || $0 == " " })\u{1B}[0m" }
        return String(line).replacing(/`([^`]+)`/) { "\u{1B}[1m\($0.1)\u{1B}[0m" }
    }.joined(separator: "\n")
}
