import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnsafeIntegerValueTests {
    @Test func writtenIntegersThatJavaScriptRoundsAreReported() {
        expectFindings(
            UnsafeIntegerValue.self,
            swift: swift(
                output: "Counter",
                """
                struct Counter: Codable, Sendable {
                    /// - minimum: «unsafe-integer-value|-9007199254740992»
                    /// - maximum: 9007199254740991
                    /// - example: «unsafe-integer-value|-9007199254740992»
                    var value: Int64 = 0
                    var start: Int = «unsafe-integer-value|9007199254740992»
                    /// - items.maximum: «unsafe-integer-value|9007199254740993»
                    var list: [Int]
                    /// - maximum: 1e300
                    var size: Double = 9007199254740994
                    var kind: Kind
                }
                enum Kind: Int, Codable, Sendable {
                    case small = 1
                    case «unsafe-integer-value|large» = 9007199254740993
                }
                """))
    }
}
