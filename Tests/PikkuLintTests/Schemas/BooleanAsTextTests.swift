import Testing
import TestSupport

@testable import PikkuLint

@Suite struct BooleanAsTextTests {
    @Test func wordsForTrueAndFalseAreABoolean() {
        expectFindings(
            BooleanAsText.self,
            manifest: manifest(
                output: "Output",
                """
                «boolean-as-text|Flag»: ["TRUE", "FALSE"]
                «boolean-as-text|Answer»: ["no", "yes"]
                Switch: ["on", "off", "auto"]
                Loud: ["yes", "no", "YES"]
                State: [open, closed]
                Output: { flag: Flag, answer: Answer, switch: Switch, loud: Loud, state: State }
                """))
    }
}
