import PikkuModel

/// A GET route calls a function that gives nothing.
///
/// ## Why
/// GET fetches something (RFC 9110, section 9.3.1). A function without an output either changes something, which GET
/// must not, or forgot to give what it found. Routes that only tell whether the server is well are left alone.
///
/// ## Bad
/// ```yaml
/// functions:
///   getReport: {}
/// http:
///   - { method: get, route: /report, func: getReport }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   getReport: { output: string }
/// http:
///   - { method: get, route: /report, func: getReport }
/// ```
///
/// ## How to fix
/// Give an output, or use the method that says what happens.
///
/// ## Options
/// - `exceptions`: last parts of paths that tell whether the server is well.
enum ReadWithoutOutput: Rule {
    static let id = "read-without-output"
    static let category = RuleCategory.responses
    static let severities = RuleSeverities(recommended: .warning)
    static let exceptions = RuleOption(
        "exceptions",
        .texts(["alive", "health", "healthz", "heartbeat", "live", "livez", "ping", "ready", "readyz", "status"]),
        "Last parts of paths that tell whether the server is well.")
    static let options = [exceptions]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let exceptions = Set(findings.options[exceptions].texts)
        for (wiring, route) in project.routes where route.method == .get {
            guard let function = project.function(named: route.function), function.output == .none else { continue }
            if case .literal(let last)? = route.path.segments.last, exceptions.contains(last.lowercased()) { continue }
            findings.report(
                "GET \(route.path.text) fetches nothing, since '\(function.name)' has no output",
                at: wiring.place(of: "func"),
                notes: [Diagnostic.Note("'\(function.name)' is declared here", at: function.location)])
        }
    }
}
