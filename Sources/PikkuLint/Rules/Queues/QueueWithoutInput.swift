import PikkuModel

/// The jobs of a queue hold nothing.
///
/// ## Why
/// All jobs are alike, so two of them do what one does, and the worker has to find out by itself what is to be done.
/// That is a schedule, or a call that waits for its answer.
///
/// ## Bad
/// ```yaml
/// functions:
///   sendPendingMails: { session: none }
/// queues:
///   mails: { func: sendPendingMails }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Mail: { to: email, text: string }
/// functions:
///   sendMail: { input: Mail, session: none }
/// queues:
///   mails: { func: sendMail }
/// ```
///
/// ## How to fix
/// Let a job say what is to be done, or wire the function to a schedule.
enum QueueWithoutInput: Rule {
    static let id = "queue-without-input"
    static let category = RuleCategory.queues
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, worker) in project.queues {
            guard let function = project.function(named: worker.function), function.input == nil else { continue }
            findings.report(
                "the jobs of '\(worker.name)' hold nothing, since '\(function.name)' takes no input",
                at: wiring.place(of: "func"),
                notes: [Diagnostic.Note("'\(function.name)' is declared here", at: function.location)])
        }
    }
}
