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
    static let isFixable = true

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for function in project.functions { report(function.arguments.own, besides: [], &findings) }
        for wiring in project.wirings {
            var known: [Name] = []
            for group in wiring.arguments.groups {
                report(group, besides: known, &findings)
                known += group["tags"]?.writtenTexts ?? []
            }
            let ofFunction = wiring.function.flatMap { project.function(named: $0) }?.arguments.ownTags ?? []
            report(wiring.arguments.own, of: wiring.location, besides: ofFunction + known, &findings)
        }
    }

    private static func report(
        _ arguments: [String: ArgumentDeclaration], of whole: SourceLocation? = nil, besides known: [Name],
        _ findings: inout Findings
    ) {
        guard let list = arguments["tags"] else { return }
        let tags = list.writtenTexts
        var places = Dictionary(known.map { ($0.text, $0.location) }) { first, _ in first }
        for tag in tags {
            guard let first = places[tag.text] else {
                places[tag.text] = tag.location
                continue
            }
            let isWhole = tags.count == 1 && !list.hasOthers(besides: tags)
            let edit = isWhole ? arguments.removal(of: "tags", from: whole) : list.removal(ofElementAt: tag.location)
            findings.report(
                "the tag '\(tag.text)' is given already", at: tag.location,
                notes: [Diagnostic.Note("it is given here", at: first)],
                fix: edit.map { Diagnostic.Fix("remove '\(isWhole ? "tags" : tag.text)'", edits: [$0]) })
        }
    }
}

extension ArgumentDeclaration {
    /// Whether the list has elements that are no texts.
    fileprivate func hasOthers(besides texts: [Name]) -> Bool {
        if case .array(let elements) = value.kind { elements.count > texts.count } else { true }
    }
}
