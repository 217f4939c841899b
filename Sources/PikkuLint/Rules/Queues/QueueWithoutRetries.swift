import PikkuModel

/// A queue never tries a failed job again.
///
/// ## Why
/// Networks, databases and other services fail for a moment now and then. Without retries the first such moment loses
/// the job for good, which is what queues are there to prevent.
///
/// ## Bad
/// ```yaml
/// functions:
///   sendInvoice: { input: string, session: none }
/// queues:
///   invoices: { func: sendInvoice, retries: 0 }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   sendInvoice: { input: string, session: none }
/// queues:
///   invoices: { func: sendInvoice, retries: 5 }
/// ```
///
/// ## How to fix
/// Leave `retries` away, which means 3, or say how many. Where a job must not run twice, make the function notice that
/// it has done it: a worker that dies at the wrong moment runs a job again in any case.
enum QueueWithoutRetries: Rule {
    static let id = "queue-without-retries"
    static let category = RuleCategory.queues
    static let severities = RuleSeverities(strict: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, worker) in project.queues where worker.retries == 0 {
            findings.report("a job of '\(worker.name)' that fails is lost", at: wiring.place(of: "retries"))
        }
    }
}
