import PikkuModel

/// Two functions, types, or properties of one object differ only in letter case, `-` and `_`.
///
/// ## Why
/// Nobody sees the difference, and completion offers the wrong one. Most often one of them is left over from a renaming,
/// and half of the clients fill each.
///
/// ## Bad
/// ```swift
/// struct User: Codable, Sendable {
///     var userName: String
///     var username: String?
/// }
///
/// /// Finds the caller.
/// let getUser = PikkuFunc<Void, User> { _ in User(userName: "") }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/me", func: getUser)
/// }
/// ```
///
/// ## Good
/// ```swift
/// struct User: Codable, Sendable {
///     var userName: String
/// }
///
/// /// Finds the caller.
/// let getUser = PikkuFunc<Void, User> { _ in User(userName: "") }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/me", func: getUser)
/// }
/// ```
///
/// ## How to fix
/// Remove one of the two, or name each for what makes it different.
enum SimilarNames: Rule {
    static let id = "similar-names"
    static let category = RuleCategory.names
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        var functions = Spellings()
        var types = Spellings()
        for function in project.functions {
            functions.add(function.baseName, as: folded(function.baseName), at: function.location)
        }
        for type in project.travellingTypes {
            types.add(type.name, as: folded(type.name), at: type.location)
        }
        for (_, members) in project.objects where Set(members.map { folded($0.name) }).count < members.count {
            var properties = Spellings()
            for property in members {
                properties.add(property.name, as: folded(property.name), at: property.nameLocation)
            }
            report("property", properties, &findings)
        }
        report("function", functions, &findings)
        report("type", types, &findings)
    }

    private static func report(_ kind: String, _ spellings: Spellings, _ findings: inout Findings) {
        for odd in spellings.odd {
            findings.report(
                "the \(kind) '\(odd.spelling)' is hard to tell from '\(odd.usual)'", at: odd.location,
                notes: [Diagnostic.Note("'\(odd.usual)' is here", at: odd.usualLocation)])
        }
    }
}
