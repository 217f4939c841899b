import Testing
import TestSupport

@testable import PikkuLint

@Suite struct MixedSelectorsTests {
    @Test func oneMemberNamesTheActions() {
        expectFindings(
            MixedSelectors.self,
            swift: """
                let a = PikkuFunc<Void, Void> { _ in }
                let wiring = Wirings<AppServices> {
                    wireChannel(name: "one", onMessageWiring: ["action": ["a": .action(a), "b": .action(a)]])
                    wireChannel(
                        name: "two",
                        onMessageWiring: [«mixed-selectors|"topic"»: ["a": .action(a)], "action": ["a": .action(a)]])
                }
                """)
    }
}
