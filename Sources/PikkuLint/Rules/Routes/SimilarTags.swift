import PikkuModel

/// Two tags differ only in letter case, `-` and `_`.
///
/// ## Why
/// Documents and clients put together what has the same tag. `Users` and `users` are two groups with half of the
/// functions each.
///
/// ## Bad
/// ```swift
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int>(tags: ["users"]) { _ in 0 }
///
/// /// Counts those who are here.
/// let countActiveUsers = PikkuSessionlessFunc<Void, Int>(tags: ["Users"]) { _ in 0 }
/// ```
///
/// ## Good
/// ```swift
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int>(tags: ["users"]) { _ in 0 }
///
/// /// Counts those who are here.
/// let countActiveUsers = PikkuSessionlessFunc<Void, Int>(tags: ["users"]) { _ in 0 }
/// ```
///
/// ## How to fix
/// Spell the tag as it is spelt in most places; the other places are reported.
enum SimilarTags: Rule {
    static let id = "similar-tags"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(recommended: .warning)
    static let isFixable = true

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        var spellings = Spellings()
        for tag in project.writtenTags { spellings.add(tag.text, as: folded(tag.text), at: tag.location) }
        for odd in spellings.odd {
            findings.report(
                "the tag '\(odd.spelling)' is written '\(odd.usual)' elsewhere", at: odd.location,
                notes: [Diagnostic.Note("for example here", at: odd.usualLocation)], fix: fix(odd))
        }
    }

    /// None for a text with escapes.
    private static func fix(_ odd: Spellings.Odd) -> Diagnostic.Fix? {
        let surplus = odd.location.end - odd.location.start - odd.spelling.utf8.count
        guard surplus == 0 || surplus == 2 else { return nil }
        let inner = SourceLocation(
            path: odd.location.path, start: odd.location.start + surplus / 2, end: odd.location.end - surplus / 2)
        return Diagnostic.Fix("write '\(odd.usual)'", edits: [Diagnostic.Edit(inner, replacement: odd.usual)])
    }
}
