import Testing
import TestSupport

@testable import PikkuLint

@Suite struct QueueWithoutRetriesTests {
    @Test func failedJobsAreTriedAgain() {
        expectFindings(
            QueueWithoutRetries.self,
            manifest: """
                functions: { f: { session: none } }
                queues:
                  a: { func: f, retries: «queue-without-retries|0» }
                  b: { func: f, retries: 1 }
                  c: { func: f }
                """)
    }
}
