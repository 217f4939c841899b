import PikkuModel

/// A fixed segment of a route is not written like the others.
///
/// ## Why
/// Paths are typed by hand, written in letters and compared by letter case. Who has seen `/user-stats` tries
/// `/daily-stats` next and gets a 404 from `/dailyStats`.
///
/// ## Bad
/// ```yaml
/// functions:
///   countUsers: { output: integer, session: none }
/// http:
///   - { method: get, route: /userStats, func: countUsers }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   countUsers: { output: integer, session: none }
/// http:
///   - { method: get, route: /user-stats, func: countUsers }
/// ```
///
/// ## How to fix
/// Rename the segment. Where clients use the old path, keep a deprecated wiring for it. Segments with characters other
/// than letters, digits, `-` and `_`, such as `robots.txt`, are not looked at.
///
/// ## Options
/// - `styles`: the styles that are allowed, the one to suggest first: `kebab-case`, `snake_case`, `camelCase`,
///   `PascalCase`, `CONSTANT_CASE`.
enum PathCasing: Rule {
    static let id = "path-casing"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(recommended: .warning)
    static let styles = RuleOption(
        "styles", .texts([NameStyle.kebabCase.rawValue]), "The styles that segments may have, the one to suggest first."
    )
    static let options = [styles]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let styles = findings.options[styles].styles
        for (wiring, route) in project.routes {
            for (segment, written) in zip(route.path.segments, wiring.arguments.segments) {
                guard case .literal(let text) = segment,
                    let problem = NameStyle.problem(with: text, allowing: styles)
                else { continue }
                findings.report("the segment '\(text)' \(problem)", at: written.location)
            }
        }
    }
}
