import PikkuModel

/// Two errors of one function have the same status.
///
/// ## Why
/// Clients that go by the status alone, such as proxies, dashboards and those of other tools, cannot tell the two
/// apart; OpenAPI has one answer for each status, so the document has to join the two bodies.
///
/// ## Bad
/// ```yaml
/// errors:
///   EmailTaken: { status: 409 }
///   NameTaken: { status: 409 }
/// functions:
///   register: { errors: [EmailTaken, NameTaken] }
/// http:
///   - { method: post, route: /members, func: register }
/// ```
///
/// ## Good
/// ```yaml
/// errors:
///   Taken: { status: 409, properties: { field: string } }
/// functions:
///   register: { errors: [Taken] }
/// http:
///   - { method: post, route: /members, func: register }
/// ```
///
/// ## How to fix
/// Make them one error that says in its data which case it is, or choose another status for one.
enum SharedErrorStatus: Rule {
    static let id = "shared-error-status"
    static let category = RuleCategory.responses
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let statuses = project.errorStatuses
        for function in project.functions where function.errors.count > 1 {
            var first: [Int: String] = [:]
            for error in function.errors {
                guard let status = statuses[error] else { continue }
                guard let other = first[status] else {
                    first[status] = error
                    continue
                }
                findings.report(
                    "'\(function.name)' fails with \(status) in two ways, '\(other)' and '\(error)'",
                    at: function.place(ofError: error),
                    notes: [Diagnostic.Note("the other one is here", at: function.place(ofError: other))])
            }
        }
    }
}

extension Function {
    fileprivate func place(ofError name: String) -> SourceLocation {
        let written = arguments.own["errors"]?.value.names ?? []
        return written.first { $0.name == name }?.location ?? place(of: "errors")
    }
}
