import PikkuModel

/// A wiring has a tag that its function, a group or the same list gives it already.
///
/// ## Why
/// The tags of a function and of the groups around a wiring count for the wiring too. Saying them again changes nothing,
/// and when the group's tag is renamed the old one stays behind.
///
/// ## Bad
/// ```swift
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int>(tags: ["users"]) { _ in 0 }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/user-count", func: countUsers, tags: ["users", "statistics"])
/// }
/// ```
///
/// ## Good
/// ```swift
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int>(tags: ["users"]) { _ in 0 }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/user-count", func: countUsers, tags: ["statistics"])
/// }
/// ```
///
/// ## How to fix
/// Take the tag away where it is said again.
enum RepeatedTag: Rule {
    static let id = "repeated-tag"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(recommended: .info)

    static func check(_ project: Project, _ findings: inout Findings) {
        for function in project.functions { report([], function.arguments.ownTags, &findings) }
        for wiring in project.wirings {
            var known: [Name] = []
            for tags in wiring.arguments.groupTags {
                report(known, tags, &findings)
                known += tags
            }
            let ofFunction = wiring.function.flatMap { project.function(named: $0) }?.arguments.ownTags ?? []
            report(ofFunction + known, wiring.arguments.ownTags, &findings)
        }
    }

    /// - Parameter known: What the tags stand beside anyway.
    private static func report(_ known: [Name], _ tags: [Name], _ findings: inout Findings) {
        var places = Dictionary(known.map { ($0.text, $0.location) }) { first, _ in first }
        for tag in tags {
            guard let first = places[tag.text] else {
                places[tag.text] = tag.location
                continue
            }
            findings.report(
                "the tag '\(tag.text)' is given already", at: tag.location,
                notes: [Diagnostic.Note("it is given here", at: first)])
        }
    }
}
