import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct NegatedBooleanTests {
    @Test func truthIsWhatIs() {
        expectFindings(
            NegatedBoolean.self,
            manifest: """
                types:
                  User:
                    «negated-boolean|isNotActive»: boolean
                    «negated-boolean|has_no_posts»?: boolean
                    isNot: boolean
                    postsNotRead: boolean
                    notice: boolean
                    noReply: boolean
                    isNotation: boolean
                    isNotFor: string
                functions:
                  get: { output: User }
                http: [{ method: get, route: /me, func: get }]
                """)
    }

    @Test func negationsAreAChoice() {
        expectFindings(
            NegatedBoolean.self, options: RuleOptions(["negations": .texts(["un"])]),
            manifest: """
                types:
                  User: { «negated-boolean|isUnPaid»: boolean, isNotActive: boolean }
                functions:
                  get: { output: User }
                http: [{ method: get, route: /me, func: get }]
                """)
    }
}
