import PikkuModel

/// Many schedules run at the same minute.
///
/// ## Why
/// All of them hit the database at once, mostly at midnight, when everybody else's do. What one of them holds, the
/// others wait for, and the slowest shows up as the fault.
///
/// ## Bad
/// ```yaml
/// functions:
///   tidyUp: { session: none }
/// schedules:
///   carts: { cron: "0 0 * * *", func: tidyUp }
///   drafts: { cron: "0 0 * * *", func: tidyUp }
///   images: { cron: "0 0 * * *", func: tidyUp }
///   sessions: { cron: "0 0 * * *", func: tidyUp }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   tidyUp: { session: none }
/// schedules:
///   carts: { cron: "5 0 * * *", func: tidyUp }
///   drafts: { cron: "20 0 * * *", func: tidyUp }
///   images: { cron: "35 0 * * *", func: tidyUp }
///   sessions: { cron: "50 0 * * *", func: tidyUp }
/// ```
///
/// ## How to fix
/// Spread them over the hour.
///
/// ## Options
/// - `maximum`: how many may have the same expression.
enum SimultaneousSchedules: Rule {
    static let id = "simultaneous-schedules"
    static let category = RuleCategory.schedules
    static let severities = RuleSeverities(strict: .info)
    static let maximum = RuleOption("maximum", .integer(3), "How many may have the same expression.")
    static let options = [maximum]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let maximum = findings.options[maximum].integer
        let same = Dictionary(grouping: project.schedules) { [$0.schedule.cron, $0.schedule.timeZone] }
        for schedules in same.values where schedules.count > maximum {
            guard let last = schedules.last else { continue }
            findings.report(
                "\(schedules.count) schedules run at '\(last.schedule.cron)'", at: last.wiring.place(of: "schedule"),
                notes: schedules.dropLast().map {
                    Diagnostic.Note("'\($0.schedule.name)' runs then", at: $0.wiring.place(of: "schedule"))
                })
        }
    }
}
