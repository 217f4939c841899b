import Testing
import TestSupport

@testable import PikkuLint

@Suite struct EmptyChannelTests {
    @Test func aChannelIsForSomething() {
        expectFindings(
            EmptyChannel.self,
            manifest: """
                functions: { hear: { session: none }, greet: { session: none } }
                channels:
                  «empty-channel|nothing»: {}
                  told: { events: { changed: string } }
                  asked: { onMessage: { action: { hear: hear } } }
                  opened: { onConnect: greet }
                  closed: { onDisconnect: greet }
                  heard: { onMessage: hear }
                """)
    }

    @Test func swiftToo() {
        expectFindings(
            EmptyChannel.self,
            swift: """
                let wiring = Wirings<AppServices> { wireChannel(name: «empty-channel|"nothing"») }
                """)
    }
}
