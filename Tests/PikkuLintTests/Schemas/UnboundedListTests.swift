import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnboundedListTests {
    @Test func listsOfClientsNeedABound() {
        expectFindings(
            UnboundedList.self,
            swift: swift(
                input: "Input", output: "[Int]",
                """
                /// - maxItems: 3
                typealias Few = [Int]
                typealias Many = [Int]
                struct Input: Codable, Sendable {
                    var «unbounded-list|list»: [Int]
                    var «unbounded-list|set»: Set<Int>?
                    var «unbounded-list|many»: Many
                    /// - maxItems: 10
                    var «unbounded-list|matrix»: [[Int]]
                    /// - maxItems: 10
                    var bounded: [Int]
                    var few: Few
                    var map: [String: Int]
                }
                """))
    }
}
