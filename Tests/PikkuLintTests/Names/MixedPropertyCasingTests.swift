import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct MixedPropertyCasingTests {
    @Test func theStyleOfMostCounts() {
        expectFindings(
            MixedPropertyCasing.self,
            manifest: """
                types:
                  User: { id: uuid, created_at: date-time, last_login: date-time, «mixed-property-casing|userName»: Name }
                  Name: { first: string, «mixed-property-casing|Last»: string }
                functions:
                  get: { output: User }
                http: [{ method: get, route: /me, func: get }]
                """)
    }

    @Test func eachObjectMayHaveAStyleOfItsOwn() {
        expectFindings(
            MixedPropertyCasing.self,
            manifest: """
                types:
                  User: { id: uuid, createdAt: date-time, $description: Somebody., _links: Links, "@type": string, Content-Type: string }
                  Links: { next_page: uri, next: uri }
                functions:
                  get: { output: User }
                http: [{ method: get, route: /me, func: get }]
                """)
    }

    @Test func whatHasNoStyleIsLeftOut() {
        expectFindings(
            MixedPropertyCasing.self,
            manifest: """
                types:
                  User: { _links: string, created_at: date-time, last_login: date-time, «mixed-property-casing|userName»: string }
                functions:
                  get: { output: User }
                http: [{ method: get, route: /me, func: get }]
                """)
    }

    @Test func abbreviationsInCapitalsFitAnyStyle() {
        expectFindings(
            MixedPropertyCasing.self,
            manifest: """
                types:
                  Account: { IBAN: string, BIC: string, createdAt: date-time, SHA256: string, «mixed-property-casing|Name»: string }
                functions:
                  get: { output: Account }
                http: [{ method: get, route: /me, func: get }]
                """)
    }

    @Test func theMessageSaysHowItWouldBeWritten() {
        let sources = LinkedSources(
            manifest: """
                types:
                  User: { createdAt: date-time, lastLogin: date-time, user_name: string }
                functions:
                  get: { output: User }
                http: [{ method: get, route: /me, func: get }]
                """)
        #expect(
            findings(of: MixedPropertyCasing.self, in: sources).map(\.message) == [
                "'user_name' is not camelCase like its neighbours; write 'userName'"
            ])
    }
}
