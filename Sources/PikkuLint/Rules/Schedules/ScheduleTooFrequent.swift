import PikkuGrammar
import PikkuModel

/// A schedule runs every few minutes.
///
/// ## Why
/// A function that looks every minute whether there is something to do is a queue in disguise: it costs something when
/// there is nothing, and is late by half its pause when there is. Runs that take longer than the pause are left out.
///
/// ## Bad
/// ```yaml
/// functions:
///   sendPendingMails: { session: none }
/// schedules:
///   mails: { cron: "* * * * *", func: sendPendingMails }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   sendPendingMails: { session: none }
/// schedules:
///   mails: { cron: "*/15 * * * *", func: sendPendingMails }
/// ```
///
/// ## How to fix
/// Put what is to be done into a queue where it comes up, or run less often.
///
/// ## Options
/// - `minutes`: the shortest pause between two runs that is fine.
enum ScheduleTooFrequent: Rule {
    static let id = "schedule-too-frequent"
    static let category = RuleCategory.schedules
    static let severities = RuleSeverities(strict: .info)
    static let minutes = RuleOption(
        "minutes", .integer(5), "The shortest pause between two runs that is fine.")
    static let options = [minutes]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let shortest = findings.options[minutes].integer
        for (wiring, schedule) in project.schedules {
            guard let cron = try? CronExpression(schedule.cron), let pause = cron.shortestPause, pause < shortest else {
                continue
            }
            findings.report(
                "'\(schedule.name)' runs again after \(pause == 1 ? "a minute" : "\(pause) minutes")",
                at: wiring.place(of: "schedule"))
        }
    }
}
