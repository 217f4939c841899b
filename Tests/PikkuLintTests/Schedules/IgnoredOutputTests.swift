import Testing
import TestSupport

@testable import PikkuLint

@Suite struct IgnoredOutputTests {
    @Test func nobodyWaitsForTheAnswer() {
        expectFindings(
            IgnoredOutput.self,
            manifest: """
                functions: { count: { output: integer, session: none }, tidyUp: { session: none } }
                schedules:
                  a: { cron: "@daily", func: «ignored-output|count» }
                  b: { cron: "@daily", func: tidyUp }
                queues:
                  c: { func: «ignored-output|count» }
                rpc: [count]
                """)
    }
}
