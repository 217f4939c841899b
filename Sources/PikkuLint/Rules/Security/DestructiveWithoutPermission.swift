import PikkuModel

/// Whoever has a session can call a function whose name says that it deletes something.
///
/// ## Why
/// A session says who calls, not what the caller may do. Where the body of the function does not check it, each user
/// can delete what belongs to others by trying identifiers (broken object level authorization, the first of OWASP's
/// ten risks of APIs). A permission is asked before the body runs, and can be seen and tested by itself.
///
/// ## Bad
/// ```yaml
/// functions:
///   deleteAccount: {}
/// http:
///   - { method: delete, route: /account, func: deleteAccount }
/// ```
///
/// ## Good
/// ```yaml
/// permissions:
///   isOwner: Whether the caller owns the account.
/// functions:
///   deleteAccount: { permissions: [isOwner] }
/// http:
///   - { method: delete, route: /account, func: deleteAccount }
/// ```
///
/// ## How to fix
/// Give the function a permission, or its wiring or the group around it.
///
/// ## Options
/// - `verbs`: the first words of names that say of a function that it deletes something.
enum DestructiveWithoutPermission: Rule {
    static let id = "destructive-without-permission"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(security: .warning)
    static let verbs = RuleOption(
        "verbs", .texts(erasingVerbs + ["drop", "purge", "truncate"]),
        "The first words of names that say of a function that it deletes something.")
    static let options = [verbs]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let verbs = Set(findings.options[verbs].texts)
        let deleting = project.exposures { firstWord(of: $0.identifier).map(verbs.contains) ?? false }
        for (function, exposures) in deleting {
            let unchecked = exposures.filter { $0.requiresSession && !$0.asksPermission }
            guard !unchecked.isEmpty else { continue }
            findings.report(
                "no permission is asked before '\(function.name)', which by its name deletes something",
                at: function.location, notes: unchecked.notes)
        }
    }
}
