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

    @Test func boundsAreComparedWithThoseOfTheAliasAndWithEachOther() {
        let mark = "«redundant-constraint|"
        expectFindings(
            RedundantConstraint.self,
            manifest: manifest(
                input: "Input",
                """
                From: { $alias: { type: integer, minimum: 5 } }
                Above: { $alias: { type: integer, exclusiveMinimum: 5 } }
                Until: { $alias: { type: integer, maximum: 5 } }
                Below: { $alias: { type: integer, exclusiveMaximum: 5 } }
                Text: { $alias: { type: string, minLength: 3, maxLength: 9 } }
                Input:
                  a1: { type: From, \(mark)minimum»: 5 }
                  a2: { type: From, minimum: 6 }
                  a3: { type: From, exclusiveMinimum: 5 }
                  a4: { type: From, \(mark)exclusiveMinimum»: 4 }
                  b1: { type: Above, \(mark)minimum»: 5 }
                  b2: { type: Above, minimum: 7 }
                  b3: { type: Above, \(mark)exclusiveMinimum»: 5 }
                  b4: { type: Above, exclusiveMinimum: 6 }
                  c1: { type: Until, \(mark)maximum»: 5 }
                  c2: { type: Until, maximum: 4 }
                  c3: { type: Until, exclusiveMaximum: 5 }
                  c4: { type: Until, \(mark)exclusiveMaximum»: 6 }
                  d1: { type: Below, \(mark)maximum»: 5 }
                  d2: { type: Below, maximum: 3 }
                  d3: { type: Below, \(mark)exclusiveMaximum»: 5 }
                  d4: { type: Below, exclusiveMaximum: 4 }
                  e1: { type: integer, minimum: 2, \(mark)exclusiveMinimum»: 1 }
                  e2: { type: integer, \(mark)minimum»: 2, exclusiveMinimum: 2 }
                  e3: { type: integer, maximum: 2, \(mark)exclusiveMaximum»: 3 }
                  e4: { type: integer, \(mark)maximum»: 2, exclusiveMaximum: 2 }
                  f1: { type: Text, \(mark)minLength»: 3, \(mark)maxLength»: 9 }
                  f2: { type: Text, minLength: 4, maxLength: 8 }
                  g1: { type: integer, format: int32, \(mark)minimum»: -2147483648, \(mark)maximum»: 2147483647 }
                  g2: { type: integer, format: int32, minimum: -2147483647, maximum: 2147483646 }
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
