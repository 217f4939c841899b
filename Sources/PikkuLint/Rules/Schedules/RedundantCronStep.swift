import PikkuModel

/// A cron expression has a step of one.
///
/// ## Why
/// `*/1` is `*`. It looks as if something were restricted, and copies of it spread.
///
/// ## Bad
/// ```yaml
/// functions:
///   tidyUp: { session: none }
/// schedules:
///   tidying: { cron: "0 */1 * * *", func: tidyUp }
/// ```
///
/// ## Good
/// ```yaml
/// functions:
///   tidyUp: { session: none }
/// schedules:
///   tidying: { cron: "0 * * * *", func: tidyUp }
/// ```
///
/// ## How to fix
/// Remove the step.
enum RedundantCronStep: Rule {
    static let id = "redundant-cron-step"
    static let category = RuleCategory.schedules
    static let severities = RuleSeverities(recommended: .info)
    static let isFixable = true

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, schedule) in project.schedules where schedule.cron.utf8.contains(UInt8(ascii: "/")) {
            let whole = wiring.place(of: "schedule")
            for step in stepsOfOne(schedule.cron) {
                let place = whole.part(step, of: schedule.cron)
                let isExact = isWritten(wiring) && place != whole
                findings.report(
                    "a step of one leaves nothing out", at: place,
                    fix: isExact ? Diagnostic.Fix("remove the step", edits: [.init(place, replacement: "")]) : nil)
            }
        }
    }

    /// Not where the expression is a constant that is declared elsewhere.
    private static func isWritten(_ wiring: Wiring) -> Bool {
        if case .string? = wiring.arguments.own["schedule"]?.value.kind { true } else { false }
    }

    /// Where a `/1` ends a part of a field.
    private static func stepsOfOne(_ cron: String) -> [Range<Int>] {
        let bytes = Array(cron.utf8)
        return bytes.indices.filter { index in
            guard bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "1")
            else { return false }
            return index + 2 == bytes.count
                || [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ",")]
                    .contains(bytes[index + 2])
        }.map { $0..<$0 + 2 }
    }
}
