import Testing
import TestSupport

@testable import PikkuLint

@Suite struct DeepNestingTests {
    private func source(_ name: String) -> String {
        manifest(
            output: name,
            """
            \(name): { b: "B[]", tree: Tree }
            B: { c?: Alias, tree: Tree }
            Alias: C
            C: { name: string }
            Tree: { children: "Tree[]" }
            """)
    }

    @Test func onlyObjectsAreCounted() {
        expectFindings(DeepNesting.self, options: RuleOptions(["maximum": .integer(3)]), manifest: source("A"))
    }

    @Test func othersAreNotBlamed() {
        let others = "functions:\n  other: { input: C, output: D }\n"
        expectFindings(
            DeepNesting.self, options: RuleOptions(["maximum": .integer(2)]),
            manifest: source("A").replacing("  A:", with: "  «deep-nesting|A»:")
                .replacing("functions:\n", with: "  D: { c: C }\n" + others).replacing("[call]", with: "[call, other]"))
    }

    @Test func theOutermostTypeIsReported() {
        let marked = source("A").replacing("  A:", with: "  «deep-nesting|A»:")
        expectFindings(DeepNesting.self, options: RuleOptions(["maximum": .integer(2)]), manifest: marked)
    }
}
