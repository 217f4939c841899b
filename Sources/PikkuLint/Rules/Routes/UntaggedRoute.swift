import PikkuModel

/// A route has no tag although others have.
///
/// ## Why
/// Documents group operations by their tags. What has none ends up under "default", below everything else.
///
/// ## Bad
/// ```yaml
/// functions:
///   countUsers: { output: integer, session: none, tags: [users] }
///   countPosts: { output: integer, session: none }
/// http:
///   - { method: get, route: /user-count, func: countUsers }
///   - { method: get, route: /post-count, func: countPosts }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   countUsers: { output: integer, session: none, tags: [users] }
///   countPosts: { output: integer, session: none, tags: [posts] }
/// http:
///   - { method: get, route: /user-count, func: countUsers }
///   - { method: get, route: /post-count, func: countPosts }
/// ```
///
/// ## How to fix
/// Tag the function, the wiring, or the group around it.
enum UntaggedRoute: Rule {
    static let id = "untagged-route"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        guard project.wirings.contains(where: { !$0.tags.isEmpty }) else { return }
        for (wiring, route) in project.routes where wiring.tags.isEmpty {
            findings.report(
                "\(route.method.token) \(route.path.text) has no tag", at: wiring.place(of: "route"))
        }
    }
}
