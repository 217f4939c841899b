import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct VersionPrefixTests {
    @Test func theSmallerPartIsReported() {
        expectFindings(
            VersionPrefix.self,
            manifest: """
                functions:
                  count: { output: integer, session: none }
                http:
                  - { method: get, route: /v1/users, func: count }
                  - { method: get, route: /api/v2/posts, func: count }
                  - { method: get, route: «version-prefix|/teams», func: count }
                  - { method: get, route: /healthz, func: count }
                """)
        expectFindings(
            VersionPrefix.self,
            manifest: """
                functions:
                  count: { output: integer, session: none }
                http:
                  - { method: get, route: /users, func: count }
                  - { method: get, route: /videos/all, func: count }
                  - { method: get, route: «version-prefix|/v1/teams», func: count }
                """)
    }

    @Test func halfOfTheRoutesAreNotMost() {
        expectFindings(
            VersionPrefix.self,
            manifest: """
                functions: { count: { output: integer, session: none } }
                http:
                  - { method: get, route: /v1/users, func: count }
                  - { method: get, route: /teams, func: count }
                """)
    }

    @Test func aVersionBehindAThingIsNotInFront() {
        expectFindings(
            VersionPrefix.self,
            manifest: """
                functions: { count: { output: integer, session: none } }
                http:
                  - { method: get, route: /counts/v1, func: count }
                  - { method: get, route: /counts/v2, func: count }
                  - { method: get, route: /uptime, func: count }
                """)
    }

    @Test func exceptionsAreAChoice() {
        expectFindings(
            VersionPrefix.self, options: RuleOptions(["exceptions": .texts(["teams"])]),
            manifest: """
                functions:
                  count: { output: integer, session: none }
                http:
                  - { method: get, route: /v1/users, func: count }
                  - { method: get, route: /v1/posts, func: count }
                  - { method: get, route: /teams/all, func: count }
                  - { method: get, route: «version-prefix|/health», func: count }
                """)
    }
}
