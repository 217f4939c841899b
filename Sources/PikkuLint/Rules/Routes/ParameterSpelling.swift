import PikkuModel

/// A parameter of a route is written `:id` or `*path` instead of `{id}` or `{path...}`.
///
/// ## Why
/// Both spellings mean the same. Documents, diagnostics and clients show `{id}`, so that is what one searches for; one
/// spelling in the sources makes every route easy to find.
///
/// ## Bad
/// ```swift
/// struct UserReference: Codable, Sendable { var id: Int }
///
/// /// Removes a user.
/// let removeUser = PikkuFunc<UserReference, Void> { _, _ in }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .delete, route: "/users/:id", func: removeUser)
/// }
/// ```
/// ```yaml
/// types:
///   UserReference: { id: uuid }
/// functions:
///   removeUser: { input: UserReference }
/// http:
///   - { method: delete, route: /users/:id, func: removeUser }
/// ```
///
/// ## Good
/// ```swift
/// struct UserReference: Codable, Sendable { var id: Int }
///
/// /// Removes a user.
/// let removeUser = PikkuFunc<UserReference, Void> { _, _ in }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .delete, route: "/users/{id}", func: removeUser)
/// }
/// ```
/// ```yaml
/// types:
///   UserReference: { id: uuid }
/// functions:
///   removeUser: { input: UserReference }
/// http:
///   - { method: delete, route: "/users/{id}", func: removeUser }
/// ```
///
/// ## How to fix
/// Write the name in braces, with three dots behind it where it takes the rest of the path. In YAML such a route needs
/// quotes.
enum ParameterSpelling: Rule {
    static let id = "parameter-spelling"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(strict: .info)
    static let isFixable = true

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, _) in project.routes {
            let groups = wiring.arguments.groups.compactMap { $0["basePath"]?.value }
            let texts = groups + [wiring.arguments.own["route"]?.value].compactMap(\.self)
            for segment in wiring.arguments.segments {
                guard let spelling = braced(segment.text) else { continue }
                let whole = texts.first { $0.location.contains(segment.location) }
                findings.report(
                    "'\(segment.text)' is another way to write '\(spelling)'", at: segment.location,
                    fix: whole.flatMap { fix(segment, as: spelling, in: $0) })
            }
        }
    }

    /// The usual spelling of a parameter that has another one.
    private static func braced(_ segment: String) -> String? {
        if segment.hasPrefix(":") { return "{\(segment.dropFirst())}" }
        if segment.hasPrefix("*") { return "{\(segment.dropFirst())...}" }
        return nil
    }

    /// None where the segment is not written here, as in a constant, or not by itself, as between escapes.
    private static func fix(_ segment: Name, as spelling: String, in whole: Expression) -> Diagnostic.Fix? {
        guard case .string(let text) = whole.kind, segment.location.length == segment.text.utf8.count else {
            return nil
        }
        let message = "write '\(spelling)'"
        guard whole.location.length == text.utf8.count else {
            return Diagnostic.Fix(message, edits: [Diagnostic.Edit(segment.location, replacement: spelling)])
        }
        // A scalar of YAML without quotes, which must not hold braces.
        let segments = text.split(separator: "/", omittingEmptySubsequences: false)
            .map { braced(String($0)) ?? String($0) }
        let route = "\"" + segments.joined(separator: "/") + "\""
        return Diagnostic.Fix(message, edits: [Diagnostic.Edit(whole.location, replacement: route)])
    }
}

extension SourceLocation {
    fileprivate var length: Int { end - start }

    fileprivate func contains(_ other: SourceLocation) -> Bool {
        file == other.file && start <= other.start && other.end <= end
    }
}
