import PikkuModel

/// A declared error has a status that stands for a fault of the server.
///
/// ## Why
/// A declared error is a part of the contract: callers are told of it and expected to do something. A 500 says that
/// the server is broken, so clients try again, proxies mark it as ill, and somebody is called at night. 501, 502, 503
/// and 504 say something that a caller can act on.
///
/// ## Bad
/// ```yaml
/// errors:
///   OutOfStock: { status: 500 }
/// ```
///
/// ## Good
/// ```yaml
/// errors:
///   OutOfStock: { status: 409 }
/// ```
///
/// ## How to fix
/// Use the 4xx that says what the caller can do: 404, 409, 410. Faults that nobody expects need no declaration; they
/// become a 500 by themselves.
enum ServerErrorDeclared: Rule {
    static let id = "server-error-declared"
    static let category = RuleCategory.responses
    static let severities = RuleSeverities(recommended: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for error in project.errors where error.status >= 500 && !(501...504).contains(error.status) {
            findings.report(
                "'\(error.name)' is declared, but \(error.status) stands for a fault that nobody expects",
                at: error.statusLocation ?? error.location)
        }
    }
}
