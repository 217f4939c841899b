import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UntypedValueTests {
    @Test func whatMayBeAnythingIsReported() {
        expectFindings(
            UntypedValue.self,
            manifest: manifest(
                input: "Input", output: "Output",
                """
                «untyped-value|Open»: { $schema: { description: Anything. } }
                «untyped-value|Anything»: { $schema: true }
                Typed: { $schema: { type: object } }
                Output: { «untyped-value|extra»: any }
                Input:
                  «untyped-value|settings»?: any
                  «untyped-value|list»: "any[]"
                  open: Open
                  truth: Anything
                  typed: Typed
                """))
    }
}
