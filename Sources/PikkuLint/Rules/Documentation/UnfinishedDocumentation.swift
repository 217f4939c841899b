import PikkuModel

/// Documentation says that it is not finished.
///
/// ## Why
/// What is written above a declaration is published with schemas, documents and clients. A note to oneself does not
/// belong there, and it tells readers not to rely on the rest.
///
/// ## Bad
/// ```swift
/// /// Counts users. TODO: leave out those who are blocked.
/// let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }
/// ```
///
/// ## Good
/// ```swift
/// // TODO: leave out those who are blocked.
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }
/// ```
///
/// ## How to fix
/// Do it, or write the note into a comment that is not published.
///
/// ## Options
/// - `markers`: the words that say so, in the letter case in which they are found.
enum UnfinishedDocumentation: Rule {
    static let id = "unfinished-documentation"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(recommended: .info)
    static let markers = RuleOption(
        "markers", .texts(["FIXME", "TBD", "TODO", "XXX"]),
        "The words that say so, in the letter case in which they are found.")
    static let options = [markers]

    static func check(_ project: Project, _ findings: inout Findings) {
        let markers = Set(findings.options[markers].texts)
        for item in project.documented where !item.documentation.isEmpty {
            let texts = [item.documentation.summary, item.documentation.discussion]
            let words = texts.lazy.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" } }
            guard let marker = words.first(where: { markers.contains(String($0)) }) else { continue }
            findings.report("the documentation of \(item.title) says '\(marker)'", at: item.location)
        }
    }
}
