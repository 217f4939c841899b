import PikkuModel

/// The name of an error says something else than its status.
///
/// ## Why
/// Clients, proxies and monitoring go by the status: they try again, sign in again or show that something is missing.
/// An error that is called `OrderNotFound` and travels as 409 is treated as a conflict.
///
/// ## Bad
/// ```yaml
/// errors:
///   OrderNotFound: { status: 409 }
/// ```
///
/// ## Good
/// ```yaml
/// errors:
///   OrderNotFound: { status: 404 }
/// ```
///
/// ## How to fix
/// Use the status that the name stands for, or a name that says what is the matter.
enum ErrorStatusMismatch: Rule {
    static let id = "error-status-mismatch"
    static let category = RuleCategory.responses
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for error in project.errors {
            var words = words(of: error.name)
            if let last = words.last, ["error", "exception", "failure"].contains(last) { words.removeLast() }
            guard let meaning = meanings.first(where: { $0.endings.endsName(of: words) }),
                !meaning.statuses.contains(error.status)
            else { continue }
            findings.report(
                "by its name '\(error.name)' is a \(meaning.statuses[0]), but its status is \(error.status)",
                at: error.statusLocation ?? error.location)
        }
    }
}

/// What the ends of names stand for; the first status is the usual one.
private let meanings: [(endings: NameList, statuses: [Int])] = [
    (NameList(["notFound"]), [404, 410]),
    (NameList(["notAuthenticated", "notSignedIn", "unauthenticated", "unauthorized"]), [401]),
    (NameList(["accessDenied", "forbidden", "permissionDenied"]), [403]),
    (NameList(["alreadyExists", "alreadyTaken", "conflict"]), [409, 412]),
    (NameList(["taken"]), [409, 422]),
    (NameList(["rateLimited", "rateLimitExceeded", "tooManyRequests"]), [429]),
    (NameList(["paymentRequired"]), [402]),
    (NameList(["preconditionFailed"]), [412, 428]),
    (NameList(["serviceUnavailable"]), [503]),
    (NameList(["notImplemented"]), [501]),
]
