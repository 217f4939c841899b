import PikkuModel

/// The summary of a function says no more than its name.
///
/// ## Why
/// "Gets the user" above `getUser` looks like documentation and is none: it does not say which user, or what happens
/// when there is none.
///
/// ## Bad
/// ```swift
/// /// Gets the user count.
/// let getUserCount = PikkuSessionlessFunc<Void, Int> { _ in 0 }
/// ```
///
/// ## Good
/// ```swift
/// /// Says how many users have signed in during the last thirty days.
/// let getUserCount = PikkuSessionlessFunc<Void, Int> { _ in 0 }
/// ```
///
/// ## How to fix
/// Say what the name leaves open.
enum SummaryRepeatsName: Rule {
    static let id = "summary-repeats-name"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for function in project.functions where !function.documentation.summary.isEmpty {
            let name = words(of: function.baseName).map(stem)
            let summary = words(of: function.documentation.summary).filter { !fillers.contains($0) }.map(stem)
            guard function.documentation.discussion.isEmpty, name == summary else { continue }
            findings.report(
                "the summary of '\(function.name)' says no more than its name", at: function.place(of: "summary"))
        }
    }

    private static let fillers: Set = ["a", "all", "an", "of", "one", "the"]

    /// Without what makes a plural, or a verb of the third person.
    private static func stem(_ word: String) -> String {
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        return word.hasSuffix("s") ? String(word.dropLast()) : word
    }
}
