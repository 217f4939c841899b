import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnsafeIntegerTests {
    private let source = """
        struct Message: Codable, Sendable {
            var «unsafe-integer|open»: Int64
            /// - minimum: 0
            var «unsafe-integer|half»: Int64
            /// - maximum: 9007199254740991
            var bounded: UInt64
            /// - exclusiveMinimum: -5
            /// - exclusiveMaximum: 100
            var small: Int64?
            var «unsafe-integer|list»: [UInt64]
            var count: Int
            var short: Int32
        }
        """

    @Test func widthsOf64BitsNeedBounds() {
        expectFindings(UnsafeInteger.self, swift: swift(output: "Message", source))
    }

    @Test func typesAreAChoice() {
        expectFindings(
            UnsafeInteger.self, options: RuleOptions(["types": .texts(["int"])]),
            swift: swift(
                output: "Message",
                "struct Message: Codable, Sendable { var sequence: Int64; var «unsafe-integer|count»: Int }"))
    }
}
