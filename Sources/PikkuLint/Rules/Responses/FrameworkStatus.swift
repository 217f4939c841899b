import PikkuModel

/// A declared error has a status that the server answers with by itself.
///
/// ## Why
/// 401, 405, 413, 415 and 422 are answered before a function runs, with a problem that lists what is wrong with the
/// request and without the error's `code`. A client that goes by the status takes the one for the other, and looks for
/// data that is not there.
///
/// ## Bad
/// ```yaml
/// errors:
///   CartEmpty: { status: 422 }
/// ```
///
/// ## Good
/// ```yaml
/// errors:
///   CartEmpty: { status: 409 }
/// ```
///
/// ## How to fix
/// Use a status that only the function gives, such as 400, 403, 404 or 409.
enum FrameworkStatus: Rule {
    static let id = "framework-status"
    static let category = RuleCategory.responses
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: Project, _ findings: inout Findings) {
        for error in project.errors where [401, 405, 413, 415, 422].contains(error.status) {
            findings.report(
                "requests are refused with \(error.status) before a function runs, so clients cannot tell "
                    + "'\(error.name)' by its status",
                at: error.statusLocation ?? error.location)
        }
    }
}
