import PikkuModel

/// The function of a schedule or a queue gives a value that nobody gets.
///
/// ## Why
/// Nobody waits for the answer of a schedule or a worker. A function that gives one was written for callers, and what
/// it would have told them (how many failed, what is left) is lost.
///
/// ## Bad
/// ```yaml
/// functions:
///   tidyUp: { output: integer, session: none }
/// schedules:
///   tidying: { cron: "0 3 * * *", func: tidyUp }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   tidyUp: { session: none }
/// schedules:
///   tidying: { cron: "0 3 * * *", func: tidyUp }
/// ```
///
/// ## How to fix
/// Log or store what matters and give nothing. Where clients call the function too, wire a second one that calls it.
enum IgnoredOutput: Rule {
    static let id = "ignored-output"
    static let category = RuleCategory.schedules
    static let severities = RuleSeverities(recommended: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for wiring in project.wirings {
            let caller: String
            switch wiring.transport {
            case .schedule(let schedule): caller = "the schedule '\(schedule.name)'"
            case .queue(let worker): caller = "the queue '\(worker.name)'"
            case .http, .channel, .rpc: continue
            }
            guard let function = wiring.function.flatMap(project.function), function.output != .none else {
                continue
            }
            findings.report(
                "\(caller) has no use for the output of '\(function.name)'", at: wiring.place(of: "func"),
                notes: [Diagnostic.Note("'\(function.name)' is declared here", at: function.location)])
        }
    }
}
