import PikkuModel

/// A route finds something by a parameter of its path but declares no error for when it is not there.
///
/// ## Why
/// Every identifier can be one of something that is gone. What is not declared is neither in the documents nor in the
/// clients: they get an error that they cannot tell from a fault of the server, or an empty success.
///
/// ## Bad
/// ```yaml
/// types:
///   OrderReference: { id: uuid }
/// functions:
///   getOrder: { input: OrderReference, output: string }
/// http:
///   - { method: get, route: "/orders/{id}", func: getOrder }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   OrderReference: { id: uuid }
/// errors:
///   OrderNotFound: { status: 404 }
/// functions:
///   getOrder: { input: OrderReference, output: string, errors: [OrderNotFound] }
/// http:
///   - { method: get, route: "/orders/{id}", func: getOrder }
/// ```
///
/// ## How to fix
/// Declare an error with status 404, or 410 for what was there once, list it at the function and throw it.
enum MissingNotFound: Rule {
    static let id = "missing-not-found"
    static let category = RuleCategory.responses
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let statuses = project.errorStatuses
        for (wiring, route) in project.routes {
            switch route.method {
            case .get, .put, .patch, .delete: break
            case .head, .post, .options: continue
            }
            guard let parameter = route.path.parameterNames.last,
                let function = project.function(named: route.function),
                !function.errors.contains(where: { statuses[$0] == 404 || statuses[$0] == 410 })
            else { continue }
            findings.report(
                "'\(function.name)' declares no error for an unknown '\(parameter)'",
                at: wiring.place(ofParameter: parameter),
                notes: [Diagnostic.Note("'\(function.name)' is declared here", at: function.location)])
        }
    }
}

extension LintedProject {
    /// By the error's name.
    var errorStatuses: [String: Int] {
        Dictionary(errors.map { ($0.name, $0.status) }) { first, _ in first }
    }
}
