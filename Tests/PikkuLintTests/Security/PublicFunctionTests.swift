import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct PublicFunctionTests {
    @Test func whatIsPublicSaysSo() {
        expectFindings(
            PublicFunction.self,
            manifest: """
                functions:
                  «public-function|news»: { output: string, session: none }
                  weather: { output: string, session: none, tags: [public] }
                  traffic: { output: string, session: none }
                  account: { output: string }
                  tidyUp: { session: none }
                http:
                  - { method: get, route: /weather, func: weather }
                  - { method: get, route: /traffic, func: traffic, tags: [public] }
                rpc: [news, account]
                schedules: { tidying: { cron: "@daily", func: tidyUp } }
                """)
    }

    @Test func theOpenWaysInAreShown() throws {
        let sources = LinkedSources(
            manifest: """
                functions: { news: { output: string, session: none } }
                http:
                  - { method: get, route: /news, func: news }
                  - { method: get, route: /own-news, func: news, session: required }
                  - { method: get, route: /old-news, func: news, tags: [public] }
                """)
        let finding = try #require(findings(of: PublicFunction.self, in: sources).first)
        #expect(finding.notes.map(\.message) == ["GET /news calls it"])
    }

    @Test func theTagIsAChoice() {
        expectFindings(
            PublicFunction.self, options: RuleOptions(["tags": .texts(["open"])]),
            manifest: """
                functions:
                  news: { output: string, session: none, tags: [open] }
                  «public-function|weather»: { output: string, session: none, tags: [public] }
                rpc: [news, weather]
                """)
    }
}
