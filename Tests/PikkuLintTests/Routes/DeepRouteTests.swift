import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct DeepRouteTests {
    @Test func routesHaveABound() {
        expectFindings(
            DeepRoute.self,
            manifest: """
                types:
                  Reference: { a: integer, b: integer, c: integer, d: integer }
                functions:
                  remove: { input: Reference }
                http:
                  - { method: put, route: «deep-route|"/{a}/{b}/{c}/{d}"», func: remove }
                  - { method: put, route: «deep-route|/1/2/3/4/5/6/7/8/9», func: remove }
                  - { method: put, route: "/{a}/2/{b}/4/{c}/6/7/8", func: remove }
                """)
    }

    @Test func boundsAreAChoice() {
        expectFindings(
            DeepRoute.self, options: RuleOptions(["segments": .integer(2), "parameters": .integer(1)]),
            manifest: """
                types:
                  Reference: { a: integer, b: integer }
                functions:
                  remove: { input: Reference }
                http:
                  - { method: put, route: «deep-route|"/{a}/{b}"», func: remove }
                  - { method: put, route: «deep-route|/1/2/3», func: remove }
                  - { method: put, route: "/users/{a}", func: remove }
                """)
    }
}
