import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ScheduleDayOrWeekdayTests {
    @Test func cronTakesEitherDay() {
        expectFindings(
            ScheduleDayOrWeekday.self,
            manifest: """
                functions: { f: { session: none } }
                schedules:
                  friday-13: { cron: «schedule-day-or-weekday|"0 9 13 * 5"», func: f }
                  fridays: { cron: "0 9 * * 5", func: f }
                  monthly: { cron: "0 9 1 * *", func: f }
                  any: { cron: "0 9 1-31 * 5", func: f }
                  any-weekday: { cron: "0 9 13 * 0-6", func: f }
                  every-second: { cron: "0 9 */2 * 5", func: f }
                """)
    }

    @Test func swiftToo() {
        expectFindings(
            ScheduleDayOrWeekday.self,
            swift: """
                let f = PikkuSessionlessFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireScheduler(name: "a", schedule: «schedule-day-or-weekday|"0 0 1 * MON"», func: f)
                }
                """)
    }
}
