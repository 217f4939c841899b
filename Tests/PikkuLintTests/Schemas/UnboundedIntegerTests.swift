import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnboundedIntegerTests {
    @Test func integersOfClientsNeedBounds() {
        expectFindings(
            UnboundedInteger.self,
            swift: swift(
                input: "Input", output: "Int",
                """
                struct Input: Codable, Sendable {
                    var «unbounded-integer|open»: Int
                    /// - minimum: 1
                    var «unbounded-integer|above»: Int32 = 1
                    /// - maximum: 1
                    var «unbounded-integer|below»: Int
                    var «unbounded-integer|unsigned»: UInt
                    /// - maximum: 10
                    var page: UInt
                    /// - exclusiveMinimum: 0
                    /// - exclusiveMaximum: 10
                    var bounded: Int
                    var byte: UInt8
                    var ratio: Double
                }
                """))
    }
}
