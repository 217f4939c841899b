import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SimultaneousSchedulesTests {
    @Test func moreThanThreeAreTooMany() {
        expectFindings(
            SimultaneousSchedules.self,
            manifest: """
                functions: { f: { session: none } }
                schedules:
                  a: { cron: "@daily", func: f }
                  b: { cron: "@daily", func: f }
                  c: { cron: "@daily", func: f }
                  d: { cron: «simultaneous-schedules|"@daily"», func: f }
                  e: { cron: "0 1 * * *", func: f }
                  f: { cron: "0 1 * * *", func: f }
                  g: { cron: "0 1 * * *", func: f }
                  h: { cron: "0 1 * * *", timeZone: Europe/Berlin, func: f }
                """)
    }

    @Test func theMaximumIsAChoice() {
        expectFindings(
            SimultaneousSchedules.self, options: RuleOptions(["maximum": .integer(1)]),
            manifest: """
                functions: { f: { session: none } }
                schedules:
                  a: { cron: "@daily", func: f }
                  b: { cron: «simultaneous-schedules|"@daily"», func: f }
                """)
    }
}
