import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ReadWithoutOutputTests {
    @Test func getFetchesSomething() {
        expectFindings(
            ReadWithoutOutput.self,
            manifest: """
                functions: { nothing: {}, something: { output: string }, numbers: { output: { stream: integer } } }
                http:
                  - { method: get, route: /a, func: «read-without-output|nothing» }
                  - { method: get, route: /v1/healthz, func: nothing }
                  - { method: get, route: /b, func: something }
                  - { method: get, route: /c, func: numbers }
                  - { method: post, route: /a, func: nothing }
                """)
    }

    @Test func exceptionsAreAChoice() {
        expectFindings(
            ReadWithoutOutput.self, options: RuleOptions(["exceptions": .texts(["beat"])]),
            manifest: """
                functions: { nothing: {} }
                http:
                  - { method: get, route: /beat, func: nothing }
                  - { method: get, route: /health, func: «read-without-output|nothing» }
                """)
    }
}
