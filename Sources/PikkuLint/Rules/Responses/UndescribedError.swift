import PikkuModel

/// An error has no description.
///
/// ## Why
/// The description is the text of the error in documents and clients. Without it, readers have the name alone to learn
/// when the error happens and what they can do.
///
/// ## Bad
/// ```yaml
/// errors:
///   QuotaExceeded: { status: 403 }
/// ```
///
/// ## Good
/// ```yaml
/// errors:
///   QuotaExceeded: { status: 403, description: The month's uploads are used up. }
/// ```
///
/// ## How to fix
/// Say when it happens, in a documentation comment above the type or with `description`.
enum UndescribedError: Rule {
    static let id = "undescribed-error"
    static let category = RuleCategory.responses
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for error in project.errors where error.documentation.isEmpty {
            findings.report("nothing says when '\(error.name)' happens", at: error.location)
        }
    }
}
