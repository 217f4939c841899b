import PikkuModel

/// An older version of a function is not deprecated.
///
/// ## Why
/// Both versions stand side by side in documents and clients, and nothing tells a new caller which one to take.
///
/// ## Bad
/// ```swift
/// /// Counts users, as a number.
/// let countUsersV1 = PikkuSessionlessFunc<Void, Int>(version: 1) { _ in 0 }
///
/// /// Counts users, by country.
/// let countUsersV2 = PikkuSessionlessFunc<Void, [String: Int]>(version: 2) { _ in [:] }
/// ```
///
/// ## Good
/// ```swift
/// /// Counts users, as a number.
/// let countUsersV1 = PikkuSessionlessFunc<Void, Int>(version: 1, deprecated: "use version 2") { _ in 0 }
///
/// /// Counts users, by country.
/// let countUsersV2 = PikkuSessionlessFunc<Void, [String: Int]>(version: 2) { _ in [:] }
/// ```
///
/// ## How to fix
/// Deprecate it, or give it a name of its own when both are meant to stay.
enum OldVersionNotDeprecated: Rule {
    static let id = "old-version-not-deprecated"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(recommended: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for function in project.functions where function.name != function.baseName && function.deprecation == nil {
            guard let latest = project.function(named: function.baseName) else { continue }
            findings.report(
                "'\(function.name)' is not the latest version, but is not deprecated",
                at: function.place(of: "version"),
                notes: [Diagnostic.Note("the latest version is declared here", at: latest.location)])
        }
    }
}
