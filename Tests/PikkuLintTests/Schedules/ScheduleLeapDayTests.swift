import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ScheduleLeapDayTests {
    @Test func onceInFourYears() {
        expectFindings(
            ScheduleLeapDay.self,
            manifest: """
                functions: { f: { session: none } }
                schedules:
                  a: { cron: «schedule-leap-day|"0 0 29 2 *"», func: f }
                  b: { cron: «schedule-leap-day|"0 0 29-31 FEB *"», func: f }
                  c: { cron: "0 0 28,29 2 *", func: f }
                  d: { cron: "0 0 29 * *", func: f }
                  e: { cron: "0 0 29 2 1", func: f }
                """)
    }
}
