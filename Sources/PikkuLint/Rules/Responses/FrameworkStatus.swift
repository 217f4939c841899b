import PikkuModel

/// A declared error has a status that the server answers with by itself.
///
/// ## Why
/// 401, 405, 413, 415 and 422 are answered before a function runs, with a problem that lists what is wrong with the
/// request and without the error's `code`. A client that goes by the status takes the one for the other, and looks for
/// data that is not there. Only functions are looked at whose requests the server refuses so: with 401 those that need
/// a session, with 413, 415 and 422 those that have an input.
///
/// ## Bad
/// ```yaml
/// errors:
///   CartEmpty: { status: 422 }
/// functions:
///   order: { input: integer, errors: [CartEmpty] }
/// rpc: [order]
/// ```
///
/// ## Good
/// ```yaml
/// errors:
///   CartEmpty: { status: 409 }
/// functions:
///   order: { input: integer, errors: [CartEmpty] }
/// rpc: [order]
/// ```
///
/// ## How to fix
/// Use a status that only the function gives, such as 400, 403, 404 or 409.
enum FrameworkStatus: Rule {
    static let id = "framework-status"
    static let category = RuleCategory.responses
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let suspects = project.errors.filter { [401, 405, 413, 415, 422].contains($0.status) }
        guard !suspects.isEmpty else { return }
        let functions = project.exposures { !$0.errors.isEmpty }
        for error in suspects {
            let function = functions.first { function, exposures in
                function.errors.contains(error.name) && exposures.contains { $0.isRefused(with: error.status) }
            }
            guard let name = function?.function.name, let location = function?.function.location else { continue }
            findings.report(
                "requests of '\(name)' are refused with \(error.status) before it runs, so clients cannot tell "
                    + "'\(error.name)' by its status",
                at: error.statusLocation ?? error.location,
                notes: [Diagnostic.Note("'\(name)' is declared here", at: location)])
        }
    }
}

extension Exposure {
    /// Whether the server may answer a request so by itself.
    fileprivate func isRefused(with status: Int) -> Bool {
        switch status {
        case 401: requiresSession
        case 413, 415, 422: function.input != nil
        case 405: if case .route = transport { true } else { false }
        default: false
        }
    }
}
