import PikkuModel

/// Two functions have the same summary.
///
/// ## Why
/// Lists of operations show the summary alone, so that the two cannot be told apart. Most often the comment was copied
/// with the code, and one of the two is wrong.
///
/// ## Bad
/// ```swift
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }
///
/// /// Counts users.
/// let countTeams = PikkuSessionlessFunc<Void, Int> { _ in 0 }
/// ```
///
/// ## Good
/// ```swift
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }
///
/// /// Counts teams.
/// let countTeams = PikkuSessionlessFunc<Void, Int> { _ in 0 }
/// ```
///
/// ## How to fix
/// Say what makes each of them different. Versions of one function may share a summary.
enum DuplicatedSummary: Rule {
    static let id = "duplicated-summary"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        var known: [String: Function] = [:]
        let functions = project.functions.sorted { $0.location < $1.location }
        for function in functions where !function.documentation.summary.isEmpty {
            let summary = function.documentation.summary.lowercased()
            guard let first = known[summary] else {
                known[summary] = function
                continue
            }
            guard first.baseName != function.baseName else { continue }
            findings.report(
                "'\(function.name)' has the summary of '\(first.name)'", at: function.place(of: "summary"),
                notes: [Diagnostic.Note("'\(first.name)' is declared here", at: first.location)])
        }
    }
}
