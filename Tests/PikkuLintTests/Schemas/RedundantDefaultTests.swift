import Testing
import TestSupport

@testable import PikkuLint

@Suite struct RedundantDefaultTests {
    @Test func nothingNeedsNoInitialValue() {
        expectFindings(
            RedundantDefault.self,
            swift: swift(
                output: "User",
                """
                struct User: Codable, Sendable {
                    var nickname: String? = «redundant-default|nil»
                    var kind: Kind? = «redundant-default|.none»
                    var spelt: Optional<String> = nil
                    var count: Int? = 1
                    var note: String?
                }
                enum Kind: String, Codable, Sendable { case first, second }
                """))
    }

    @Test func manifestsNeedNoNull() {
        expectFindings(
            RedundantDefault.self,
            manifest: manifest(
                output: "User",
                """
                User:
                  nickname?: { type: string, default: «redundant-default|null» }
                  count?: { type: integer, default: 1 }
                """))
    }
}
