import PikkuModel

/// A function has no documentation.
///
/// ## Why
/// Its first sentence is the summary of the operation in documents, the comment above the method in generated clients
/// and the text of `pikku-gen list`. Without it a caller has the name alone.
///
/// ## Bad
/// ```swift
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
/// Write a documentation comment, or `summary:` in a manifest. A summary at each of its wirings does as well.
enum MissingSummary: Rule {
    static let id = "missing-summary"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(strict: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        var isWired: Set<String> = []
        var isLeftOpen: Set<String> = []
        for wiring in project.wirings {
            guard let function = wiring.function else { continue }
            isWired.insert(function)
            if wiring.documentation.summary.isEmpty { isLeftOpen.insert(function) }
        }
        for function in project.functions where function.documentation.summary.isEmpty {
            if isWired.contains(function.name), !isLeftOpen.contains(function.name) { continue }
            findings.report("'\(function.name)' has no documentation", at: function.location)
        }
    }
}
