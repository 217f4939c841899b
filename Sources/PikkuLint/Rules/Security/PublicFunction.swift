import PikkuModel

/// A client without a session can call a function that is not tagged as public.
///
/// ## Why
/// A review of what is open to the world needs a list, and the list needs to be on purpose. With this rule every
/// function that needs no session carries a tag which says that somebody has thought of it, in the documents as well.
///
/// ## Bad
/// ```yaml
/// functions:
///   countVisits: { output: integer, session: none }
/// http:
///   - { method: get, route: /visits, func: countVisits }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   countVisits: { output: integer, session: none, tags: [public] }
/// http:
///   - { method: get, route: /visits, func: countVisits }
/// ```
///
/// ## How to fix
/// Ask for a session, or tag the function, its wiring or the group around it.
///
/// ## Options
/// - `tags`: those that say of a function that it is for everybody.
enum PublicFunction: Rule {
    static let id = "public-function"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(security: .info)
    static let tags = RuleOption(
        "tags", .texts(["public"]), "The tags that say of a function that it is for everybody.")
    static let options = [tags]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let tags = Set(findings.options[tags].texts)
        let untagged = project.exposures { !$0.requiresSession && tags.isDisjoint(with: $0.tags) }
        for (function, exposures) in untagged {
            let open = exposures.filter { !$0.requiresSession && tags.isDisjoint(with: $0.tags) }
            guard !open.isEmpty else { continue }
            findings.report(
                "everybody can call '\(function.name)', and no tag says that this is meant", at: function.location,
                notes: open.notes)
        }
    }
}
