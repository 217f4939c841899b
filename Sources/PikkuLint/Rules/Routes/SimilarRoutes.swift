import PikkuModel

/// Two routes spell the same segment differently.
///
/// ## Why
/// `/user-stats` and `/userStats` are different paths. Whoever has read one calls the other with it and gets a 404, and
/// rules of proxies that are written for one of them do not hold for the other.
///
/// ## Bad
/// ```yaml
/// functions:
///   countUsers: { output: integer, session: none }
///   resetUserStats: {}
/// http:
///   - { method: get, route: /user-stats, func: countUsers }
///   - { method: post, route: /userstats/reset, func: resetUserStats }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   countUsers: { output: integer, session: none }
///   resetUserStats: {}
/// http:
///   - { method: get, route: /user-stats, func: countUsers }
///   - { method: post, route: /user-stats/reset, func: resetUserStats }
/// ```
///
/// ## How to fix
/// Spell the segment as most routes do; the others are reported.
enum SimilarRoutes: Rule {
    static let id = "similar-routes"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        var spellings = Spellings()
        for (wiring, route) in project.routes {
            var key = ""
            for (segment, written) in zip(route.path.segments, wiring.arguments.segments) {
                key += "/"
                guard case .literal(let text) = segment else { continue }
                key += folded(text)
                spellings.add(text, as: key, at: written.location)
            }
        }
        for odd in spellings.odd {
            findings.report(
                "the segment '\(odd.spelling)' is written '\(odd.usual)' in another route", at: odd.location,
                notes: [Diagnostic.Note("for example here", at: odd.usualLocation)])
        }
    }
}
