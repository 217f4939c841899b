import PikkuModel

/// Documentation has markup that runs where it is shown.
///
/// ## Why
/// Viewers of OpenAPI documents render descriptions as Markdown, which lets HTML through, and not all of them take out
/// scripts. Text that was copied into a comment then runs in the browser of whoever reads the documentation, often on
/// the host that serves the API.
///
/// ## Bad
/// ```yaml
/// functions:
///   countUsers:
///     summary: Counts users. <img src="chart.png" onerror="alert(1)">
///     output: integer
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   countUsers:
///     summary: Counts users.
///     output: integer
/// ```
///
/// ## How to fix
/// Remove the markup, or put it between backticks where it is meant to be read. Elements that run or load something,
/// attributes such as `onclick=` and links that begin with `javascript:` are found.
enum UnsafeMarkup: Rule {
    static let id = "unsafe-markup"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(recommended: .warning, security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for item in project.documented {
            let texts = [item.documentation.summary, item.documentation.discussion, item.deprecation ?? ""]
            guard let found = texts.lazy.compactMap(unsafeMarkup).first else { continue }
            findings.report("the documentation of \(item.title) has '\(found)'", at: item.location)
        }
    }

    /// The first mark of code in a text, outside of code spans and blocks of Markdown.
    private static func unsafeMarkup(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: ":")) else { return nil }
        let prose = text.withoutCode.lowercased()
        if let link = links.first(where: { prose.contains(link: $0) }) { return link }
        for tag in prose.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let name = tag.prefix { !$0.isWhitespace && !"/>\"'".contains($0) }
            if runningElements.contains(String(name)) { return "<\(name)" }
            guard name.first?.isLetter == true else { continue }
            let isElement = tag.prefix { $0 != ">" }.contains("=")
            if isElement, loadingElements.contains(String(name)) { return "<\(name)" }
            let attributes = tag.prefix { $0 != ">" }.split { $0.isWhitespace || $0 == "/" || $0 == "\"" || $0 == "'" }
            let handler = attributes.dropFirst().first { $0.hasPrefix("on") && $0.contains("=") }
            if let handler { return handler.prefix { $0 != "=" } + "=" }
        }
        return nil
    }

    private static let links = ["data:text/html", "javascript:", "vbscript:"]
    private static let runningElements: Set = ["applet", "embed", "frame", "frameset", "iframe", "script"]
    /// Only with an attribute, since `Page<Link>` is text.
    private static let loadingElements: Set = ["base", "form", "link", "meta", "object", "style", "svg"]
}

extension String {
    /// Whether a scheme is there with something behind it, rather than as a word in front of a colon.
    fileprivate func contains(link scheme: String) -> Bool {
        ranges(of: scheme).contains { range in
            range.upperBound < endIndex && !self[range.upperBound].isWhitespace
        }
    }

    /// What stands between equally long runs of backticks is shown as it is.
    fileprivate var withoutCode: String {
        guard utf8.contains(UInt8(ascii: "`")) else { return self }
        var result = ""
        var rest = self[...]
        while let start = rest.firstIndex(of: "`") {
            result += rest[..<start]
            let mark = rest[start...].prefix { $0 == "`" }
            rest = rest[mark.endIndex...]
            guard let end = rest.end(ofCodeClosedBy: mark.count) else {
                result += mark
                continue
            }
            rest = rest[end...]
        }
        return result + rest
    }
}

extension Substring {
    fileprivate func end(ofCodeClosedBy length: Int) -> Index? {
        var rest = self
        while let start = rest.firstIndex(of: "`") {
            let mark = rest[start...].prefix { $0 == "`" }
            if mark.count == length { return mark.endIndex }
            rest = rest[mark.endIndex...]
        }
        return nil
    }
}
