import PikkuModel

/// A segment of a route begins with a verb that the method says already.
///
/// ## Why
/// `GET /getUsers` says twice what it does, and one of the two will be wrong some day. A path names a thing; what is
/// done to it is the method's part, which caches, logs and clients understand.
///
/// ## Bad
/// ```yaml
/// functions:
///   listUsers: { output: "string[]", session: none }
/// http:
///   - { method: get, route: /get-users, func: listUsers }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   listUsers: { output: "string[]", session: none }
/// http:
///   - { method: get, route: /users, func: listUsers }
/// ```
///
/// ## How to fix
/// Name the thing and choose the method that says what happens to it. Actions that no method says, such as
/// `POST /users/{id}/activate`, are fine.
///
/// ## Options
/// - `verbs`: the words that no segment begins with.
enum VerbInPath: Rule {
    static let id = "verb-in-path"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(strict: .info)
    static let verbs = RuleOption(
        "verbs",
        .texts(["add", "create", "delete", "fetch", "get", "modify", "remove", "retrieve", "update"]),
        "The words that no segment begins with.")
    static let options = [verbs]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let verbs = Set(findings.options[verbs].texts)
        for (wiring, route) in project.routes {
            for (segment, written) in zip(route.path.segments, wiring.arguments.segments) {
                guard case .literal(let text) = segment, let verb = words(of: text).first, verbs.contains(verb) else {
                    continue
                }
                findings.report(
                    "the segment '\(text)' begins with '\(verb)', which is for the method to say", at: written.location)
            }
        }
    }
}
