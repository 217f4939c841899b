import PikkuGrammar
import PikkuModel
import Testing
import TestSupport

@testable import struct PikkuModel.DecimalNumber

@Suite struct ConstraintTests {
    @Test func keywordsBelongToTheirPlace() throws {
        let sources = LinkedSources(
            swift: """
                struct Input {
                    /// - minLength: 1
                    /// - maxLength: 1e1
                    var name: String?
                    /// - maxItems: 3
                    /// - items.pattern: ^a
                    var tags: [String]
                    /// - minimum: 0.50
                    /// - exclusiveMaximum: 1000000000000000000000000
                    var ratio: Double
                }
                """)
        expectMarked(sources)
        let properties = try sources.properties(of: "Input")
        #expect(properties[0].schema.constraints.isEmpty)
        #expect(properties[0].schema.unwrapped.constraints.minLength == 1)
        guard case .optional(let name) = properties[0].schema.shape else { return #expect(Bool(false)) }
        #expect(name.constraints.maxLength == 10)
        guard case .array(let tag) = properties[1].schema.shape else { return #expect(Bool(false)) }
        #expect(tag.constraints.pattern == "^a")
        #expect(properties[1].schema.constraints.maxItems == 3)
        #expect(properties[2].schema.constraints.minimum == "0.5")
        #expect(properties[2].schema.constraints.exclusiveMaximum == "1e24")
    }

    @Test func bothLanguagesGiveTheSameConstraints() throws {
        let swift = LinkedSources(
            swift: """
                struct T {
                    /// - minimum: 1.0
                    /// - multipleOf: 0.10
                    var a: Double
                    /// - format: email
                    var b: String
                }
                """)
        let manifest = LinkedSources(
            manifest: """
                types:
                  T:
                    a: { type: number, minimum: 1, multipleOf: 0.1 }
                    b: { type: string, format: email }
                """)
        #expect(try swift.properties(of: "T").map(\.schema) == manifest.properties(of: "T").map(\.schema))
        #expect(try manifest.properties(of: "T").last?.schema.constraints.format == .email)
    }

    @Test func keywordsMustSaySomethingOfTheType() {
        expectMarked(
            swift: """
                typealias Email = String
                struct Input {
                    /// - «constraint-not-applicable|minLength»: 3
                    var a: Int
                }
                struct Other {
                    /// - «constraint-not-applicable|minimum»: 3
                    var a: Email
                    /// - «constraint-not-applicable|items.minimum»: 3
                    var b: String
                    /// - minLength: 3
                    var c: Email
                }
                let f = PikkuFunc<Input, Other> { _, _ in }
                """)
    }

    @Test func constraintsThatNothingSatisfiesAreReported() {
        let sources = LinkedSources(
            manifest: """
                types:
                  T:
                    a: { type: integer, minimum: 5, «contradictory-constraints|maximum»: 4 }
                    b: { type: number, exclusiveMinimum: 1, «contradictory-constraints|maximum»: 1 }
                    c: { type: "string[]", minItems: 2, «contradictory-constraints|maxItems»: 1 }
                """)
        expectMarked(sources)
        #expect(sources.notes(of: "contradictory-constraints") == ["minimum"])
    }

    @Test func anAliasAddsItsConstraints() {
        expectMarked(
            swift: """
                /// - maxLength: 3
                typealias Short = String
                struct Input {
                    /// - «contradictory-constraints|minLength»: 4
                    var name: Short
                }
                let f = PikkuFunc<Input, Void> { _, _ in }
                """)
    }

    @Test func valuesOfKeywordsAreChecked() {
        expectMarked(
            swift: """
                struct Input {
                    /// - minLength: «invalid-constraint|-1»
                    var a: String
                    /// - multipleOf: «invalid-constraint|0»
                    var b: Int
                    /// - minimum: «invalid-constraint|1.5»
                    var c: Int
                    /// - maximum: «invalid-constraint|300»
                    var d: UInt8
                    /// - format: «unknown-format|emial»
                    var e: String
                    /// - mediaTypes: «invalid-constraint|["png"]»
                    var f: File
                }
                let f = PikkuFunc<Input, Void> { _, _ in }
                """)
    }

    @Test func aPatternIsReportedAtItsFault() {
        expectMarked(
            swift: """
                struct Input {
                    /// - pattern: ab«invalid-pattern|(»c
                    var a: String
                }
                let f = PikkuFunc<Input, Void> { _, _ in }
                """)
    }

    @Test(arguments: [
        ("1.0", "1"), ("-0", "0"), ("1e3", "1000"), ("0.10", "0.1"), ("1E-2", "0.01"), ("-12.250", "-12.25"),
        ("100", "100"), ("1e30", "1e30"), ("12e29", "1.2e30"), ("9223372036854775807", "9223372036854775807"),
        ("0.0000001", "1e-7"),
    ])
    func numbersHaveOneSpelling(written: String, canonical: String) {
        #expect(DecimalNumber(written)?.text == canonical)
    }

    @Test(arguments: ["", "-", "01", "1.", ".5", "1e", "0x1", "1_000", "+1", " 1", "1e999999999"])
    func whatIsNoNumberOfJSONIsRefused(text: String) {
        #expect(DecimalNumber(text) == nil)
    }

    @Test func numbersAreComparedExactly() throws {
        let ascending = [
            "-1e20", "-10.5", "-10.25", "-1", "0", "1e-9", "0.5", "0.50001", "9", "10", "18446744073709551615",
        ]
        let numbers = try ascending.map { try #require(DecimalNumber($0)) }
        #expect(numbers.shuffled().sorted() == numbers)
        #expect(try #require(DecimalNumber("0.75")).isMultiple(of: try #require(DecimalNumber("0.25"))) == true)
        #expect(try #require(DecimalNumber("0.3")).isMultiple(of: try #require(DecimalNumber("0.2"))) == false)
    }
}
