import PikkuModel

/// The name of a function says something else than the method of its route.
///
/// ## Why
/// Clients retry PUT and DELETE on their own, proxies log and limit by method, and readers trust it. A function that
/// reads behind DELETE, or one that deletes behind PUT, is most often wired by copying the line above.
///
/// ## Bad
/// ```swift
/// struct UserReference: Codable, Sendable { var id: Int }
///
/// /// Finds a user's name.
/// let getUserName = PikkuFunc<UserReference, String> { _, _ in "" }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .delete, route: "/users/{id}", func: getUserName)
/// }
/// ```
///
/// ## Good
/// ```swift
/// struct UserReference: Codable, Sendable { var id: Int }
///
/// /// Finds a user's name.
/// let getUserName = PikkuFunc<UserReference, String> { _, _ in "" }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/users/{id}", func: getUserName)
/// }
/// ```
///
/// ## How to fix
/// Use the method that the name promises, or name the function for what it does. Searches behind POST are fine, and so
/// is a removal behind POST or PUT that takes a body, which DELETE does not have, or whose path says `remove` itself.
/// What changes something behind GET is reported by `mutating-get`.
///
/// ## Options
/// - `reading`: first words of names that promise to change nothing.
/// - `removing`: first words of names that promise to remove something.
/// - `writing`: first words of names that promise to leave something behind.
enum MethodMismatch: Rule {
    static let id = "method-mismatch"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(recommended: .warning)
    static let reading = RuleOption(
        "reading", .texts(["fetch", "find", "get", "list", "search"]),
        "First words of names that promise to change nothing.")
    static let removing = RuleOption(
        "removing", .texts(erasingVerbs + ["remove"]), "First words of names that promise to remove something.")
    static let writing = RuleOption(
        "writing", .texts(keepingVerbs),
        "First words of names that promise to leave something behind.")
    static let options = [reading, removing, writing]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let reading = Set(findings.options[reading].texts)
        let removing = Set(findings.options[removing].texts)
        let writing = Set(findings.options[writing].texts)
        for (wiring, route) in project.routes {
            guard let function = project.function(named: route.function),
                let verb = words(of: function.identifier).first
            else { continue }
            let wanted: String
            switch route.method {
            case .get, .head, .options: continue
            case .post where removing.contains(verb) && !route.saysItself(removing): wanted = "DELETE"
            case .put where removing.contains(verb) && !route.saysItself(removing): wanted = "DELETE"
            case .put where reading.contains(verb), .patch where reading.contains(verb): wanted = "GET"
            case .delete where reading.contains(verb): wanted = "GET"
            case .delete where writing.contains(verb): wanted = "POST, PUT or PATCH"
            case .post, .put, .patch, .delete: continue
            }
            findings.report(
                "\(route.method.token) \(route.path.text) calls '\(function.name)', whose name promises \(wanted)",
                at: wiring.place(of: "method"),
                notes: [Diagnostic.Note("'\(function.name)' is declared here", at: function.location)])
        }
    }
}

extension HTTPRoute {
    /// Whether there is a reason for another method than DELETE: a body, or a path that names the action.
    fileprivate func saysItself(_ removing: Set<String>) -> Bool {
        guard body == .none else { return true }
        guard case .literal(let text) = path.segments.last, let verb = words(of: text).first else { return false }
        return removing.contains(verb)
    }
}
