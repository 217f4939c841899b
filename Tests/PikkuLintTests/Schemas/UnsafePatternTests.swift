import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnsafePatternTests {
    @Test func theLoopThatIsDangerousIsShown() {
        expectFindings(
            UnsafePattern.self,
            swift: swift(
                input: "Input", output: "Output",
                #"""
                /// - pattern: ^x«unsafe-pattern|(y*)*»z$
                typealias Code = String
                struct Input: Codable, Sendable {
                    /// - pattern: ^«unsafe-pattern|(\w+\s?)*»$
                    var name: String
                    /// - pattern: `^«unsafe-pattern|(a|aa)+»$`
                    var quoted: String?
                    /// - items.pattern: ^(?:ab)+«unsafe-pattern|(?:[a-z]+\d?)+»$
                    var tags: [String]
                    /// - pattern: ^[a-z]+(?:-[a-z]+)*$
                    var slug: String
                    /// - pattern: ^\d+\d*$
                    var digits: String
                    /// - pattern: (a+)+
                    var prefix: String
                    var code: Code
                }
                struct Output: Codable, Sendable {
                    /// - pattern: «unsafe-pattern|"^(\\d+)+$"»
                    var number: String
                }
                """#))
    }

    @Test func manifestsAndRawSchemasAreRead() {
        expectFindings(
            UnsafePattern.self,
            manifest: manifest(
                input: "Input",
                """
                «unsafe-pattern|Raw»: { $schema: { type: object, properties: { a: { pattern: "^(a+)+$" } } } }
                Input:
                  id: { type: string, pattern: '^«unsafe-pattern|(a+)+»$' }
                  raw: Raw
                  tags: { type: array, items: { type: string, pattern: ^«unsafe-pattern|(b+)+»$ } }
                Unused: { id: { type: string, pattern: '^(a+)+$' } }
                """))
    }
}
