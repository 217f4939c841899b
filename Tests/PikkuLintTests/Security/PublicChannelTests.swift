import Testing
import TestSupport

@testable import PikkuLint

@Suite struct PublicChannelTests {
    @Test func eventsAreHeardByWhoeverMayOpen() {
        expectFindings(
            PublicChannel.self,
            manifest: """
                functions: { ask: { session: none }, order: {} }
                channels:
                  «public-channel|orders»: { events: { placed: string } }
                  «public-channel|desk»: { onMessage: { action: { order: order } } }
                  staff: { session: required, events: { placed: string } }
                  help: { onMessage: { action: { ask: ask } } }
                """)
    }

    @Test func permissionsAskForASession() {
        expectFindings(
            PublicChannel.self,
            swift: """
                let isAdmin = PikkuPermission<Void> { _, _ in true }
                let wiring = Wirings<AppServices> {
                    wireChannel(name: "audit", events: ["entry": String.self], permissions: [isAdmin])
                }
                """)
    }
}
