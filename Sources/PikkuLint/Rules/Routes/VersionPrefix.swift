import PikkuModel

/// Some routes begin with a version and others do not.
///
/// ## Why
/// A version in front of paths says: what is behind it changes together. A route outside of it has no version that a
/// client could stay on, and is usually one whose group was forgotten.
///
/// ## Bad
/// ```yaml
/// functions:
///   countUsers: { output: integer, session: none }
///   countPosts: { output: integer, session: none }
///   countTeams: { output: integer, session: none }
/// http:
///   - { method: get, route: /v1/user-count, func: countUsers }
///   - { method: get, route: /v1/post-count, func: countPosts }
///   - { method: get, route: /team-count, func: countTeams }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   countUsers: { output: integer, session: none }
///   countPosts: { output: integer, session: none }
///   countTeams: { output: integer, session: none }
/// http:
///   - { method: get, route: /v1/user-count, func: countUsers }
///   - { method: get, route: /v1/post-count, func: countPosts }
///   - { method: get, route: /v1/team-count, func: countTeams }
/// ```
///
/// ## How to fix
/// Give all routes a version, or none; the smaller part is reported, and nothing where both are equal. The version (`v1`)
/// is looked for in the first two segments, so that `/api/v1/users` counts.
///
/// ## Options
/// - `exceptions`: first segments of routes that have no version anywhere.
enum VersionPrefix: Rule {
    static let id = "version-prefix"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(strict: .info)
    static let exceptions = RuleOption(
        "exceptions",
        .texts([
            ".well-known", "favicon.ico", "health", "healthz", "live", "livez", "metrics", "ready", "readyz",
            "robots.txt", "status", "version",
        ]),
        "First segments of routes that have no version anywhere.")
    static let options = [exceptions]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let exceptions = Set(findings.options[exceptions].texts)
        var versioned: [(wiring: Wiring, route: HTTPRoute)] = []
        var others: [(wiring: Wiring, route: HTTPRoute)] = []
        for (wiring, route) in project.routes {
            let start = route.path.segments.prefix(2).map { segment -> String? in
                if case .literal(let text) = segment { text } else { nil }
            }
            guard let first = start.first?.flatMap(\.self) else { continue }
            if isVersion(first) {
                versioned.append((wiring, route))
            } else if let second = start.dropFirst().first?.flatMap(\.self), isVersion(second) {
                // With nothing behind it the version is that of one thing, `/prices/v1`, and in front of nothing.
                if route.path.segments.count > 2 { versioned.append((wiring, route)) }
            } else if !exceptions.contains(first) {
                others.append((wiring, route))
            }
        }
        guard let withVersion = versioned.first, let without = others.first, versioned.count != others.count else {
            return
        }
        let hasUsuallyVersion = versioned.count > others.count
        let example = hasUsuallyVersion ? withVersion : without
        for (wiring, route) in hasUsuallyVersion ? others : versioned {
            findings.report(
                hasUsuallyVersion
                    ? "'\(route.path.text)' has no version in front, as most routes do"
                    : "'\(route.path.text)' has a version in front, which most routes do not have",
                at: wiring.place(of: "route"),
                notes: [Diagnostic.Note("compare '\(example.route.path.text)'", at: example.wiring.place(of: "route"))])
        }
    }

    private static func isVersion(_ segment: String) -> Bool {
        segment.hasPrefix("v") && segment.count > 1 && segment.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }
}
