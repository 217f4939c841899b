import PikkuGrammar
import PikkuModel

/// A schedule restricts both the day of the month and the day of the week.
///
/// ## Why
/// One would read `0 9 13 * 5` as each Friday the 13th. Cron runs it on every 13th and on every Friday: when neither
/// field is `*`, a day needs to be in one of the two only.
///
/// ## Bad
/// ```yaml
/// functions:
///   sendReport: { session: none }
/// schedules:
///   report: { cron: "0 9 1-7 * 1", func: sendReport }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   sendReport: { session: none }
/// schedules:
///   report: { cron: "0 9 * * 1", func: sendReport }
/// ```
///
/// ## How to fix
/// Restrict one of the two fields and check the other in the function, or make it two schedules where both are meant.
enum ScheduleDayOrWeekday: Rule {
    static let id = "schedule-day-or-weekday"
    static let category = RuleCategory.schedules
    static let severities = RuleSeverities(recommended: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, schedule) in project.schedules {
            guard let cron = try? CronExpression(schedule.cron), cron.takesEitherDay, !cron.takesAnyDayOfMonth,
                !cron.takesAnyDayOfWeek
            else { continue }
            findings.report(
                "'\(schedule.name)' runs on days that are in the day of the month or in the day of the week, not in both",
                at: wiring.place(of: "schedule"))
        }
    }
}
