import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SharedInputAndOutputTests {
    @Test func inputsAndOutputsAreTypesOfTheirOwn() {
        expectFindings(
            SharedInputAndOutput.self,
            manifest: """
                types:
                  Label: { name: string }
                  Input: { name: string }
                functions:
                  «shared-input-and-output|createLabel»: { input: Label, output: Label }
                  addLabel: { input: Input, output: Label }
                  listLabels: { input: Label, output: "Label[]" }
                rpc: [createLabel, addLabel, listLabels]
                """)
    }
}
