import Testing
import TestSupport

@testable import PikkuLint

@Suite struct NumericTextConstraintTests {
    @Test func digitsOfAnyLengthAreANumber() {
        expectFindings(
            NumericTextConstraint.self,
            swift: swift(
                input: "Input",
                #"""
                struct Input: Codable, Sendable {
                    /// - pattern: «numeric-text-constraint|^\d+$»
                    var seats: String
                    /// - items.pattern: «numeric-text-constraint|^[1-9][0-9]*$»
                    var rows: [String]
                    /// - pattern: ^\d{5}$
                    var area: String
                    /// - example: ^\d+$
                    var rule: String
                    /// - pattern: ^\d+$
                    var phoneNumber: String
                    /// - pattern: ^\d+[a-z]?$
                    var house: String
                }
                """#))
    }

    @Test func exceptionsAreAChoice() {
        expectFindings(
            NumericTextConstraint.self, options: RuleOptions(["except": .texts(["seats"])]),
            swift: swift(
                input: "Input",
                #"""
                struct Input: Codable, Sendable {
                    /// - pattern: ^\d+$
                    var seats: String
                    /// - pattern: «numeric-text-constraint|^\d+$»
                    var phone: String
                }
                """#))
    }
}
