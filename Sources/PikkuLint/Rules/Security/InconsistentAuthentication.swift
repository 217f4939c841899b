import PikkuModel

/// The same function can be called with a session one way and without one another way.
///
/// ## Why
/// A session that one wiring demands protects nothing while another wiring of the same function is open: who is refused
/// at the one goes to the other. Often a group got its `session` later and an RPC of the same function was forgotten.
/// The actions of a channel whose connection needs a session do not count, since there the session is the channel's.
///
/// ## Bad
/// ```yaml
/// functions:
///   getReport: { output: string, session: none }
/// http:
///   - { method: get, route: /report, func: getReport, session: required }
/// rpc: [getReport]
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   getReport: { output: string }
/// http:
///   - { method: get, route: /report, func: getReport }
/// rpc: [getReport]
/// ```
///
/// ## How to fix
/// Let the function itself need a session, or none of its wirings.
enum InconsistentAuthentication: Rule {
    static let id = "inconsistent-authentication"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(strict: .warning, security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (function, exposures) in project.exposures(of: { !$0.requiresSession }) {
            let all = exposures.filter { !$0.isBehindConnection }
            guard let closed = all.first(where: \.requiresSession) else { continue }
            for open in all where !open.requiresSession {
                findings.report(
                    "\(open.title) needs no session, but \(closed.title) calls '\(function.name)' too and needs one",
                    at: open.location,
                    notes: [Diagnostic.Note("\(closed.title) calls it with a session", at: closed.location)])
            }
        }
    }
}
