import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SimilarEventsTests {
    @Test func namesDifferInWords() {
        expectFindings(
            SimilarEvents.self,
            manifest: """
                channels:
                  users:
                    events: { user-created: string, «similar-events|user_created»: string, users-created: string }
                  others: { events: { userCreated: string } }
                """)
    }
}
