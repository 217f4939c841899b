import PikkuModel

/// A GET or HEAD route calls a function whose name says that it changes something.
///
/// ## Why
/// Browsers, caches and link previews send GET requests on their own, with the user's cookies, because the method is
/// defined as safe (RFC 9110, section 9.2.1). A function that changes something behind such a route can be called from
/// any page on the web.
///
/// ## Bad
/// ```swift
/// struct DeleteUserInput: Codable, Sendable { var id: Int }
///
/// /// Deletes a user for good.
/// let deleteUser = PikkuFunc<DeleteUserInput, Void> { _, _ in }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/users/{id}/delete", func: deleteUser)
/// }
/// ```
///
/// ## Good
/// ```swift
/// struct DeleteUserInput: Codable, Sendable { var id: Int }
///
/// /// Deletes a user for good.
/// let deleteUser = PikkuFunc<DeleteUserInput, Void> { _, _ in }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .delete, route: "/users/{id}", func: deleteUser)
/// }
/// ```
///
/// ## How to fix
/// Use the method that says what happens: POST, PUT, PATCH or DELETE. When the function only reads, name it for what
/// it reads.
///
/// ## Options
/// - `verbs`: the first words of names that say of a function that it changes something.
/// - `nouns`: those of them that begin names of things as well, such as `cancelPolicy`: a function that gives an output
///   may be one that reads it, and is left alone.
enum MutatingGet: Rule {
    static let id = "mutating-get"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(minimal: .warning, security: .error)
    static let options = [ChangingNames.verbs, ChangingNames.nouns]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let names = ChangingNames(findings.options)
        for (wiring, route) in project.routes where route.method == .get || route.method == .head {
            let function = project.function(named: route.function)
            guard let function, names.match(function), !names.mayRead(function) else { continue }
            findings.report(
                "\(route.method.token) \(route.path.text) calls '\(function.name)', which by its name changes something",
                at: wiring.place(of: "method"),
                notes: [Diagnostic.Note("'\(function.name)' is declared here", at: function.location)])
        }
    }
}
