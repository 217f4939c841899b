import PikkuModel

/// A route has more segments or parameters than one can keep in mind.
///
/// ## Why
/// What is deep inside can only be asked for by who knows all that is around it, and each identifier in the path is one
/// more that the function must check against the others.
///
/// ## Bad
/// ```yaml
/// types:
///   CommentReference: { team: integer, project: integer, task: integer, comment: integer }
/// functions:
///   removeComment: { input: CommentReference }
/// http:
///   - { method: delete, route: "/teams/{team}/projects/{project}/tasks/{task}/comments/{comment}", func: removeComment }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   CommentReference: { comment: integer }
/// functions:
///   removeComment: { input: CommentReference }
/// http:
///   - { method: delete, route: "/comments/{comment}", func: removeComment }
/// ```
///
/// ## How to fix
/// Begin the path at the innermost thing that has an identifier of its own.
///
/// ## Options
/// - `segments`: how many segments a route may have.
/// - `parameters`: how many of them may be parameters.
enum DeepRoute: Rule {
    static let id = "deep-route"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(strict: .info)
    static let segments = RuleOption("segments", .integer(8), "How many segments a route may have.")
    static let parameters = RuleOption("parameters", .integer(3), "How many of them may be parameters.")
    static let options = [segments, parameters]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let (segments, parameters) = (findings.options[segments].integer, findings.options[parameters].integer)
        for (wiring, route) in project.routes {
            let path = route.path
            if path.parameterNames.count > parameters {
                findings.report(
                    "'\(path.text)' has \(path.parameterNames.count) parameters, more than \(parameters)",
                    at: wiring.place(of: "route"))
            } else if path.segments.count > segments {
                findings.report(
                    "'\(path.text)' has \(path.segments.count) segments, more than \(segments)",
                    at: wiring.place(of: "route"))
            }
        }
    }
}
