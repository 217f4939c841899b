import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ShadowedParameterValueTests {
    @Test func aFixedSegmentTakesAValueAway() {
        expectFindings(
            ShadowedParameterValue.self,
            manifest: """
                types:
                  Reference: { name: string, tab: Tab }
                  Tab: [posts, likes]
                  TabReference: { tab: Tab }
                  NameReference: { name: string }
                functions:
                  read: { input: Reference, output: string }
                  readTab: { input: TabReference, output: string }
                  readName: { input: NameReference, output: string }
                http:
                  - { method: get, route: "/users/{name}/{tab}", func: read }
                  - { method: get, route: "/users/«shadowed-parameter-value|me»/{tab}", func: readTab }
                  - { method: get, route: "/users/{name}/«shadowed-parameter-value|posts»", func: readName }
                  - { method: get, route: "/users/{name}/friends", func: readName }
                  - { method: post, route: "/users/me/{tab}", func: readTab }
                """)
    }

    @Test func typesAndConstraintsKeepValuesApart() {
        expectFindings(
            ShadowedParameterValue.self,
            swift: """
                /// - pattern: ^[0-9]+$
                typealias Digits = String
                struct ByID: Codable, Sendable { var id: UUID }
                struct ByNumber: Codable, Sendable { var number: Int }
                struct ByDigits: Codable, Sendable { var digits: Digits }
                struct ByName: Codable, Sendable {
                    /// - minLength: 3
                    /// - maxLength: 6
                    var name: String
                }
                struct ByDay: Codable, Sendable {
                    /// - format: date
                    var day: String
                }
                let byID = PikkuFunc<ByID, String> { _, _ in "" }
                let byNumber = PikkuFunc<ByNumber, String> { _, _ in "" }
                let byDigits = PikkuFunc<ByDigits, String> { _, _ in "" }
                let byName = PikkuFunc<ByName, String> { _, _ in "" }
                let byDay = PikkuFunc<ByDay, String> { _, _ in "" }
                let own = PikkuFunc<Void, String> { _ in "" }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/a/{id}", func: byID)
                    wireHTTP(method: .get, route: "/b/{number}", func: byNumber)
                    wireHTTP(method: .get, route: "/c/{digits}", func: byDigits)
                    wireHTTP(method: .get, route: "/d/{name}", func: byName)
                    wireHTTP(method: .get, route: "/e/{day}", func: byDay)
                    wireHTTP(method: .get, route: "/a/me", func: own)
                    wireHTTP(method: .get, route: "/b/me", func: own)
                    wireHTTP(method: .get, route: "/c/me", func: own)
                    wireHTTP(method: .get, route: "/c/«shadowed-parameter-value|42»", func: own)
                    wireHTTP(method: .get, route: "/d/me", func: own)
                    wireHTTP(method: .get, route: "/d/«shadowed-parameter-value|you»", func: own)
                    wireHTTP(method: .get, route: "/d/everybody", func: own)
                    wireHTTP(method: .get, route: "/e/today", func: own)
                    wireHTTP(method: .get, route: "/e/«shadowed-parameter-value|2030-01-01»", func: own)
                    wireHTTP(method: .get, route: "/d/«shadowed-parameter-value|myself»", func: own)
                }
                """)
    }
}
