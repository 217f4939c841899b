import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct VerbInPathTests {
    @Test func pathsNameThings() {
        expectFindings(
            VerbInPath.self,
            manifest: """
                functions:
                  count: { output: integer, session: none }
                http:
                  - { method: get, route: /«verb-in-path|getUsers», func: count }
                  - { method: post, route: /users/«verb-in-path|create», func: count }
                  - { method: post, route: /users/activate, func: count }
                  - { method: get, route: /updates, func: count }
                  - { method: get, route: /list-items, func: count }
                """)
    }

    @Test func verbsAreAChoice() {
        expectFindings(
            VerbInPath.self, options: RuleOptions(["verbs": .texts(["activate"])]),
            manifest: """
                functions:
                  count: { output: integer, session: none }
                http:
                  - { method: get, route: /getUsers, func: count }
                  - { method: post, route: /users/«verb-in-path|activate», func: count }
                """)
    }
}
