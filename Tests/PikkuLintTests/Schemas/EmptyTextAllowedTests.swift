import Testing
import TestSupport

@testable import PikkuLint

@Suite struct EmptyTextAllowedTests {
    @Test func requiredTextsOfSomeNamesMustNotBeEmpty() {
        expectFindings(
            EmptyTextAllowed.self,
            manifest: manifest(
                input: "Input", output: "Output",
                """
                Output: { name: string }
                Input:
                  «empty-text-allowed|title»: string
                  «empty-text-allowed|lastName»: { type: string, minLength: 0, maxLength: 5 }
                  name?: string
                  subject: { type: string, minLength: 1 }
                  slug: { type: string, pattern: "^[a-z]+$" }
                  comment: string
                  label: "string[]"
                  code: integer
                  username: { type: string, format: email }
                """))
    }

    @Test func functionsAreNoProperties() {
        expectFindings(EmptyTextAllowed.self, manifest: "functions: { setTitle: { input: string } }\nrpc: [setTitle]\n")
    }

    @Test func namesAreAChoice() {
        expectFindings(
            EmptyTextAllowed.self, options: RuleOptions(["names": .texts(["comment"])]),
            manifest: manifest(input: "Input", "Input: { title: string, «empty-text-allowed|comment»: string }"))
    }
}
