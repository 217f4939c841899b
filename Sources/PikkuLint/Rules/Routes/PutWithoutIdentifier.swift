import PikkuModel

/// A PUT or DELETE takes a whole collection.
///
/// ## Why
/// PUT replaces what the path names and DELETE removes it. On a path that names all of something, a client whose
/// identifier is empty (`/users/` + nothing) replaces or removes everything.
///
/// ## Bad
/// ```yaml
/// types:
///   UserReference: { id: uuid }
/// functions:
///   getUser: { input: UserReference, output: string }
///   removeUser: { input: UserReference }
/// http:
///   - { method: get, route: "/users/{id}", func: getUser }
///   - { method: delete, route: /users, func: removeUser }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   UserReference: { id: uuid }
/// functions:
///   getUser: { input: UserReference, output: string }
///   removeUser: { input: UserReference }
/// http:
///   - { method: get, route: "/users/{id}", func: getUser }
///   - { method: delete, route: "/users/{id}", func: removeUser }
/// ```
///
/// ## How to fix
/// Put the identifier into the path. What changes several at once is better a POST to a path of its own, such as
/// `/users/removals`. Paths that no route continues with a parameter, such as `/session`, are not looked at.
enum PutWithoutIdentifier: Rule {
    static let id = "put-without-identifier"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        var collections: [String: (wiring: Wiring, route: HTTPRoute)] = [:]
        for (wiring, route) in project.routes {
            guard case .parameter = route.path.segments.last else { continue }
            let collection = RoutePath(route.path.segments.dropLast())
            if collections[collection.text] == nil { collections[collection.text] = (wiring, route) }
        }
        for (wiring, route) in project.routes where route.method == .put || route.method == .delete {
            guard let one = collections[route.path.text] else { continue }
            findings.report(
                "\(route.method.token) \(route.path.text) takes everything that '\(one.route.path.text)' tells apart",
                at: wiring.place(of: "method"),
                notes: [Diagnostic.Note("one of them is named here", at: one.wiring.place(of: "route"))])
        }
    }
}
