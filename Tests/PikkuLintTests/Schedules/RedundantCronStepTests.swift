import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct RedundantCronStepTests {
    @Test func aStepOfOneLeavesNothingOut() {
        expectFindings(
            RedundantCronStep.self,
            swift: """
                enum Times { static let hourly = "0 */1 * * *" }
                let f = PikkuSessionlessFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireScheduler(name: "a", schedule: "*«redundant-cron-step|/1» 8-17«redundant-cron-step|/1»,20 * * *", func: f)
                    wireScheduler(name: "b", schedule: "*/10 */12 * * *", func: f)
                    wireScheduler(name: "d", schedule: "*/5 1 * * *", func: f)
                    wireScheduler(name: "c", schedule: «redundant-cron-step|Times.hourly», func: f)
                }
                """)
    }

    @Test func constantsAreMendedWhereTheyAreDeclared() {
        let sources = LinkedSources(
            swift: """
                let hourly = "0 */1 * * *"
                let f = PikkuSessionlessFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> { wireScheduler(name: "a", schedule: hourly, func: f) }
                """)
        #expect(findings(of: RedundantCronStep.self, in: sources).map(\.fix) == [nil])
    }
}
