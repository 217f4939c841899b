import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnboundedTextTests {
    @Test func textOfClientsNeedsABound() {
        expectFindings(
            UnboundedText.self,
            manifest: manifest(
                input: "Input", output: "Output",
                """
                Short: { $alias: { type: string, maxLength: 10 } }
                Role: [admin, member]
                Output: { text: string }
                Input:
                  «unbounded-text|title»: string
                  «unbounded-text|part»: { type: string, pattern: "^[a-z]+$" }
                  «unbounded-text|link»: uri-reference
                  «unbounded-text|tags»: "string[]"
                  short: Short
                  email: email
                  color: { type: string, pattern: "^#[0-9a-f]{6}$" }
                  bounded: { type: string, maxLength: 10 }
                  names: { type: array, items: { type: string, maxLength: 10 } }
                  role: Role
                  id: uuid
                """))
    }
}
