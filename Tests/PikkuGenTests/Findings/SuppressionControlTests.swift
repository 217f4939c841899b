import PikkuGen
import PikkuModel
import Testing

/// What comments accept, and what is said of those that accept nothing.
@Suite struct SuppressionControlTests {
    @Test func aRuleThatIsOffJudgesNoComment() {
        let text = "# pikku-gen:ignore mutating-get -- why\nfunctions: {}\n"
        #expect(found(text, ["mutating-get": .warning]) == ["unused-suppression"])
        #expect(found(text, [:]) == [])
        #expect(found(text, ["mutating-get": .warning, "unused-suppression": .off]) == [])
    }

    /// The comment nearest to a finding accepts it, so that the one around it may turn out to be of no use.
    @Test func theNearestCommentCounts() {
        let text = """
            # pikku-gen:ignore unused-type -- all
            types:
              # pikku-gen:ignore unused-type -- this one
              A: [x]

            """
        let report = lint(text, ["unused-type": .warning])
        #expect(report.diagnostics.map(\.id) == ["unused-suppression"])
        #expect(report.diagnostics.map(\.location.start) == ["pikku: 1\n# pikku-gen:ignore ".utf8.count])
        #expect(report.accepted.map(\.diagnostic.id) == ["unused-type"])
    }

    @Test func aFileMayBeAcceptedAsAWhole() {
        let report = lint(
            "types: { A: [x], B: [x] }\n", ["unused-type": .error], top: "# pikku-gen:ignore-file unused-type -- old\n")
        #expect(report.diagnostics == [])
        #expect(report.accepted.count == 2)
    }

    private func found(_ text: String, _ levels: [String: RuleLevel]) -> [String] {
        lint(text, levels).diagnostics.map(\.id)
    }

    private func lint(_ text: String, _ levels: [String: RuleLevel], top: String = "") -> Report {
        let levels = levels.merging(["unused-suppression": .warning]) { own, _ in own }
        return PikkuGen.lint(
            [SourceFile(path: "a.pikku.yaml", text: top + "pikku: 1\n" + text)], Configuration(),
            LintRequest(RuleSelection(LintConfiguration(), set: .off, levels: levels))
        ).report
    }
}
