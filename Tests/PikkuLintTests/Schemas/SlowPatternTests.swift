import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SlowPatternTests {
    @Test func loopsOverTheSameTextAreReported() {
        expectFindings(
            SlowPattern.self,
            swift: swift(
                input: "Input",
                #"""
                struct Input: Codable, Sendable {
                    /// - pattern: ^\s*«slow-pattern|.*»$
                    var text: String
                    /// - pattern: ^\s*.*$
                    /// - maxLength: 256
                    var short: String
                    /// - pattern: ^\s*«slow-pattern|.*»$
                    /// - maxLength: 257
                    var long: String
                    /// - pattern: ^[^=]*=[^;]*;$
                    var apart: String
                    /// - pattern: ^(a+)+$
                    var worse: String
                }
                """#))
    }
}
