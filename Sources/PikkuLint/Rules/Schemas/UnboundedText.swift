import PikkuGrammar
import PikkuModel

/// A text that clients send may be of any length.
///
/// ## Why
/// What has no limit is limited by what breaks first: memory, a column of the database, a page that shows it. The limit
/// of a body, 10 MiB unless configured, is the only one for such a text, and each client may send it with each call.
///
/// ## Bad
/// ```yaml
/// types:
///   RenameInput: { title: string }
/// functions:
///   rename: { input: RenameInput }
/// rpc: [rename]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   RenameInput:
///     title: { type: string, maxLength: 200 }
/// functions:
///   rename: { input: RenameInput }
/// rpc: [rename]
/// ```
///
/// ## How to fix
/// Give it a `maxLength`, a format, or a pattern from `^` to `$` without endless repetition; an enumeration where the
/// values are known.
enum UnboundedText: Rule {
    static let id = "unbounded-text"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for place in project.values.texts where place.usage.contains(.input) {
            guard !place.underlying.constraints.isBoundedText else { continue }
            findings.report("\(place.title) may be a text of any length", at: place.location)
        }
    }
}

extension Constraints {
    fileprivate var isBoundedText: Bool {
        if maxLength != nil { return true }
        switch format {
        case .date, .dateTime, .time, .duration, .email, .hostname, .ipv4, .ipv6, .uri, .uuid: return true
        case .uriReference, nil: return pattern.flatMap(PatternExpression.init)?.maximumLength != nil
        }
    }
}
