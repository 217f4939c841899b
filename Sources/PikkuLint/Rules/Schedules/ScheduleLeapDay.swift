import PikkuGrammar
import PikkuModel

/// A schedule runs on 29 February alone.
///
/// ## Why
/// It runs once in four years, and nobody notices when it does not. Mostly the last day of February was meant.
///
/// ## Bad
/// ```yaml
/// functions:
///   closeWinter: { session: none }
/// schedules:
///   winter: { cron: "0 0 29 2 *", func: closeWinter }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   closeWinter: { session: none }
/// schedules:
///   winter: { cron: "0 0 1 3 *", func: closeWinter }
/// ```
///
/// ## How to fix
/// Run on the first day of March for the day that has ended.
enum ScheduleLeapDay: Rule {
    static let id = "schedule-leap-day"
    static let category = RuleCategory.schedules
    static let severities = RuleSeverities(recommended: .info)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, schedule) in project.schedules {
            guard let cron = try? CronExpression(schedule.cron), cron.takesLeapDayAlone else { continue }
            findings.report("'\(schedule.name)' runs in leap years alone", at: wiring.place(of: "schedule"))
        }
    }
}
