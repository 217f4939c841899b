import PikkuModel

/// A route declares a status that does not say what happens.
///
/// ## Why
/// Clients, caches and proxies act on the status alone. A cache may drop what it has when a GET claims to have created
/// something, and a 206 without ranges makes a download manager ask for the rest for ever.
///
/// ## Bad
/// ```swift
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/user-count", func: countUsers, status: 201)
/// }
/// ```
///
/// ## Good
/// ```swift
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }
///
/// let wiring = Wirings<AppServices> {
///     wireHTTP(method: .get, route: "/user-count", func: countUsers, status: 200)
/// }
/// ```
///
/// ## How to fix
/// Leave the status out, or write what it is then: 200, and 204 without output. 201 is for what creates something, 202 for what goes
/// on after the answer.
enum SuccessStatus: Rule {
    static let id = "success-status"
    static let category = RuleCategory.routes
    static let severities = RuleSeverities(recommended: .warning)
    static let isFixable = true

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, route) in project.routes {
            guard let argument = wiring.arguments.own["status"],
                let problem = problem(with: route.successStatus, of: route.method)
            else { continue }
            let hasOutput = project.function(named: route.function).map { $0.output != .none } ?? true
            findings.report(
                "status \(route.successStatus) \(problem)", at: argument.value.location,
                fix: fix(argument.value, usual: hasOutput ? "200" : "204"))
        }
    }

    /// None for a constant, which others may use too.
    private static func fix(_ value: Expression, usual: String) -> Diagnostic.Fix? {
        guard case .number = value.kind else { return nil }
        return Diagnostic.Fix("write \(usual)", edits: [Diagnostic.Edit(value.location, replacement: usual)])
    }

    /// RFC 9110, section 15.3, and the registry of status codes.
    private static func problem(with status: Int, of method: HTTPMethod) -> String? {
        switch (status, method) {
        case (201, .get), (201, .head), (201, .delete), (201, .options):
            "says that something was created, which \(method.token) does not do"
        case (202, .get), (202, .head), (202, .options):
            "says that work goes on after the answer, but \(method.token) only reads"
        case (203, _): "is for proxies that have changed an answer"
        case (205, .get), (205, .head): "tells the client to reset its form, which is no answer to a \(method.token)"
        case (206, _): "is for a part of a file that was asked for by a range"
        case (207, _), (208, _): "is for WebDAV"
        case (226, _): "is for deltas between versions of a document"
        case (201, _), (202, _), (205, _): nil
        case (200, _), (204, _): nil
        default: "means nothing that clients know"
        }
    }
}
