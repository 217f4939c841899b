import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ScheduleTooFrequentTests {
    @Test func pausesAreCounted() {
        expectFindings(
            ScheduleTooFrequent.self,
            manifest: """
                functions: { f: { session: none } }
                schedules:
                  a: { cron: «schedule-too-frequent|"* * * * *"», func: f }
                  b: { cron: «schedule-too-frequent|"*/3 8-17 * * *"», func: f }
                  c: { cron: "*/5 * * * *", func: f }
                  d: { cron: "@hourly", func: f }
                  e: { cron: «schedule-too-frequent|"0,58 * * * *"», func: f }
                  f: { cron: "0,58 8,10 * * *", func: f }
                  g: { cron: "30 3 * * *", func: f }
                """)
    }

    @Test func theShortestPauseIsAChoice() {
        expectFindings(
            ScheduleTooFrequent.self, options: RuleOptions(["minutes": .integer(60)]),
            manifest: """
                functions: { f: { session: none } }
                schedules:
                  a: { cron: «schedule-too-frequent|"0,30 * * * *"», func: f }
                  b: { cron: "@hourly", func: f }
                """)
    }
}
