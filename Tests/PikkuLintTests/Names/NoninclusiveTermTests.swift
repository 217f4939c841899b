import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct NoninclusiveTermTests {
    @Test func wholeWordsAreLookedAt() {
        expectFindings(
            NoninclusiveTerm.self,
            manifest: """
                types:
                  Settings: { «noninclusive-term|ipWhitelist»: string, mastery: integer, inkBlack: string, whiteBoard: string, role: Role }
                  Role: [replica, «noninclusive-term|slave»]
                functions:
                  get: { output: Settings }
                  «noninclusive-term|blackListUser»: {}
                http:
                  - { method: get, route: /settings, func: get }
                  - { method: get, route: /«noninclusive-term|master», func: get }
                """)
    }

    @Test func otherThingsMayHaveTheWordInTheirNames() {
        expectFindings(
            NoninclusiveTerm.self, options: RuleOptions(["exceptions": .texts(["masterCard", "webmaster"])]),
            manifest: """
                types:
                  Payment: { masterCard: string, mastercard: string, webMasterName: string, «noninclusive-term|masterClass»: string }
                functions: { get: { output: Payment } }
                http: [{ method: get, route: /payment, func: get }]
                """)
        expectFindings(
            NoninclusiveTerm.self,
            manifest: """
                types: { Payment: { masterCardNumber: string, «noninclusive-term|masterKey»: string } }
                functions: { get: { output: Payment } }
                http: [{ method: get, route: /payment, func: get }]
                """)
    }

    @Test func termsAreAChoice() {
        expectFindings(
            NoninclusiveTerm.self, options: RuleOptions(["terms": .texts(["dummy"])]),
            manifest: """
                functions:
                  «noninclusive-term|dummyUser»: {}
                  blacklistUser: {}
                """)
    }
}
