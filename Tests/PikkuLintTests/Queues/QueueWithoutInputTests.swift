import Testing
import TestSupport

@testable import PikkuLint

@Suite struct QueueWithoutInputTests {
    @Test func jobsSayWhatIsToBeDone() {
        expectFindings(
            QueueWithoutInput.self,
            manifest: """
                functions: { send: { input: string, session: none }, tidyUp: { session: none } }
                queues:
                  a: { func: send }
                  b: { func: «queue-without-input|tidyUp» }
                schedules: { c: { cron: "@daily", func: tidyUp } }
                """)
    }
}
