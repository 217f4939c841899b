import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct PathCasingTests {
    @Test func segmentsHaveOneStyle() {
        expectFindings(
            PathCasing.self,
            manifest: """
                functions:
                  count: { output: integer, session: none }
                http:
                  - { method: get, route: "/«path-casing|userStats»/per-day", func: count }
                  - { method: get, route: /v1/«path-casing|user_stats», func: count }
                  - { method: get, route: /«path-casing|API», func: count }
                  - { method: get, route: /oauth2/.well-known/robots.txt/~me/users:search, func: count }
                """)
    }

    @Test func basePathsOfGroupsCountOnce() {
        expectFindings(
            PathCasing.self,
            swift: """
                let count = PikkuFunc<Void, Int> { _ in 0 }
                let resetRoute = "/resetNow"
                let wiring = Wirings<AppServices> {
                    wireGroup(basePath: "/«path-casing|userStats»") {
                        wireHTTP(method: .get, route: "/all", func: count)
                        wireHTTP(method: .get, route: "/new", func: count)
                        wireHTTP(method: .post, route: «path-casing|resetRoute», func: count)
                    }
                }
                """)
    }

    @Test func stylesAreAChoice() {
        expectFindings(
            PathCasing.self, options: RuleOptions(["styles": .texts(["snake_case", "camelCase"])]),
            manifest: """
                functions:
                  count: { output: integer, session: none }
                http:
                  - { method: get, route: /userStats, func: count }
                  - { method: get, route: /user_stats/new, func: count }
                  - { method: get, route: /«path-casing|per-day», func: count }
                """)
    }

    @Test func theMessageSaysHowItWouldBeWritten() {
        let sources = LinkedSources(
            manifest: """
                functions:
                  count: { output: integer, session: none }
                http:
                  - { method: get, route: /userHTTPStats, func: count }
                """)
        #expect(
            findings(of: PathCasing.self, in: sources).map(\.message) == [
                "the segment 'userHTTPStats' is not kebab-case; write 'user-http-stats'"
            ])
    }
}
