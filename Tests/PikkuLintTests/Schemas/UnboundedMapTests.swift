import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnboundedMapTests {
    @Test func mapsOfClientsNeedABound() {
        expectFindings(
            UnboundedMap.self,
            swift: swift(
                input: "Input", output: "[String: Int]",
                """
                struct Input: Codable, Sendable {
                    var «unbounded-map|map»: [String: Int]
                    var «unbounded-map|byNumber»: [Int: Int]?
                    /// - maxProperties: 3
                    var bounded: [String: Int]
                    var list: [Int]
                }
                """))
    }
}
