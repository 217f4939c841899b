import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnanchoredPatternTests {
    @Test func bothEndsAreAskedFor() {
        expectFindings(
            UnanchoredPattern.self,
            manifest: manifest(
                input: "Input",
                """
                Input:
                  both: { type: string, pattern: «unanchored-pattern|"[a-z]+"» }
                  start: { type: string, pattern: «unanchored-pattern|"[a-z]+$"» }
                  end: { type: string, pattern: «unanchored-pattern|^a|b$» }
                  whole: { type: string, pattern: ^(?:a|b)$ }
                """))
    }
}
