import Testing
import TestSupport

@testable import PikkuLint

@Suite struct RedundantConstraintTests {
    @Test func whatHoldsAnywayIsReported() {
        expectFindings(
            RedundantConstraint.self,
            swift: swift(
                input: "Input",
                """
                import Foundation
                /// - maxLength: 64
                /// - pattern: ^[a-z]+$
                typealias Slug = String
                struct Input: Codable, Sendable {
                    /// - «redundant-constraint|minLength»: 0
                    var text: String
                    /// - «redundant-constraint|minItems»: 0
                    /// - «redundant-constraint|uniqueItems»: false
                    var list: [String]
                    /// - «redundant-constraint|uniqueItems»: true
                    /// - «redundant-constraint|items.minLength»: 0
                    var set: Set<String>?
                    /// - «redundant-constraint|minimum»: 0
                    /// - «redundant-constraint|maximum»: 255
                    var byte: UInt8
                    /// - «redundant-constraint|minimum»: 1
                    /// - exclusiveMinimum: 1
                    /// - maximum: 4
                    /// - «redundant-constraint|exclusiveMaximum»: 5
                    /// - «redundant-constraint|multipleOf»: 1
                    var count: Int
                    /// - «redundant-constraint|format»: uuid
                    var id: UUID
                    /// - «redundant-constraint|maxLength»: 64
                    /// - «redundant-constraint|pattern»: ^[a-z]+$
                    var slug: Slug
                }
                """))
    }

    @Test func whatSaysSomethingIsNot() {
        expectFindings(
            RedundantConstraint.self,
            manifest: manifest(
                input: "Input",
                """
                Slug: { $alias: { type: string, maxLength: 64 } }
                Input:
                  email: email
                  text: { type: string, minLength: 1, format: email }
                  list: { type: "string[]", uniqueItems: true, minItems: 1 }
                  count: { type: integer, minimum: 0, exclusiveMaximum: 10, multipleOf: 2 }
                  ratio: { type: number, minimum: 0, multipleOf: 1 }
                  slug: { type: Slug, maxLength: 63 }
                """))
    }
}
