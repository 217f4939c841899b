import PikkuGen
import PikkuLint
import PikkuModel
import Testing

/// What stands under `lint:`; the place of a mistake is in brackets.
@Suite struct LintConfigurationTests {
    @Test func everyKeyIsRead() {
        let (lint, diagnostics) = read(
            """
            extends: strict
            rules:
              unused-type: off
              mutating-get: [error, { verbs: [drop, purge] }]
              suppression-without-reason: info
            overrides:
              - files: ["Sources/Old/**", "!Sources/Old/New.swift"]
                rules: { unused-type: warning }
            baseline: ./ci/accepted.json
            """)
        #expect(diagnostics == [])
        #expect(lint.extends == .strict)
        #expect(lint.rules["unused-type"] == RuleSetting(.off))
        let options = RuleOptions(["verbs": .texts(["drop", "purge"])])
        #expect(lint.rules["mutating-get"] == RuleSetting(.error, options: options))
        #expect(lint.rules["suppression-without-reason"] == RuleSetting(.info))
        #expect(lint.overrides.map(\.files) == [["Sources/Old/**", "!Sources/Old/New.swift"]])
        #expect(lint.overrides.map(\.rules) == [["unused-type": RuleSetting(.warning)]])
        #expect(lint.baseline == "ci/accepted.json")
        #expect(read("baseline: false").0.baseline == nil)
    }

    @Test(
        arguments: [
            ("⟦extend⟧: strict", "unknown-key", "extends"),
            ("extends: ⟦recomended⟧", "unexpected-value", "recommended"),
            ("rules: { ⟦unused-typ⟧: off }", "unknown-rule", "unused-type"),
            ("rules: { ⟦duplicate-route⟧: off }", "unknown-rule", nil),
            ("rules: ⟦off⟧", "unexpected-value", nil),
            ("rules: { unused-type: ⟦warnings⟧ }", "unexpected-value", "warning"),
            ("rules: { unused-type: ⟦[warning, {}]⟧ }", "unexpected-value", nil),
            ("rules: { mutating-get: ⟦[warning]⟧ }", "unexpected-value", nil),
            ("rules: { mutating-get: [⟦warn⟧, { verbs: [a] }] }", "unexpected-value", nil),
            ("rules: { mutating-get: [warning, { ⟦verb⟧: [a] }] }", "unknown-key", "verbs"),
            ("rules: { mutating-get: [warning, { verbs: ⟦a⟧ }] }", "unexpected-value", nil),
            ("rules: { mutating-get: [warning, { verbs: [⟦1⟧] }] }", "yaml-implicit-type", "\"1\""),
            ("overrides: [⟦{ rules: {} }⟧]", "missing-key", nil),
            ("overrides: [{ files: ⟦[]⟧, rules: {} }]", "unexpected-value", nil),
            ("overrides: [{ files: [\"⟦{⟧a\"], rules: {} }]", "invalid-glob", nil),
            ("overrides: [{ files: [a], rules: { ⟦mutating-gets⟧: off } }]", "unknown-rule", "mutating-get"),
            ("baseline: ⟦/tmp/baseline.json⟧", "path-outside-root", nil),
            ("baseline: ⟦true⟧", "unexpected-value", nil),
        ] as [(String, String, String?)])
    func mistakesAreFoundWhereTheyAre(text: String, id: String, replacement: String?) {
        let parts = text.split(separator: /⟦|⟧/, omittingEmptySubsequences: false)
        let (_, diagnostics) = read(parts.joined())
        #expect(diagnostics.map(\.id) == [id])
        let start = "version: 1\nlint:\n  ".utf8.count + parts[0].utf8.count
        #expect(diagnostics.map(\.location.start) == [start])
        #expect(diagnostics.map(\.location.end) == [start + parts[1].utf8.count])
        #expect(diagnostics.first?.fix?.edits.map(\.replacement) == replacement.map { [$0] })
    }

    @Test func laterLayersWin() {
        let (lint, _) = read(
            """
            rules: { unused-type: error, mutating-get: off }
            overrides:
              - { files: ["old/**"], rules: { unused-type: info } }
              - { files: ["old/new/**"], rules: { unused-type: off, mutating-get: warning } }
            """)
        let selection = RuleSelection(lint)
        #expect(selection.severity(of: "unused-type", in: "a.swift") == .error)
        #expect(selection.severity(of: "unused-type", in: "old/a.swift") == .info)
        #expect(selection.severity(of: "unused-type", in: "old/new/a.swift") == nil)
        #expect(selection.severity(of: "mutating-get", in: "old/new/a.swift") == .warning)
        #expect(selection.severity(of: "mutating-get", in: "old/a.swift") == nil)
        #expect(selection.severity(of: "unused-suppression", in: "a.swift") == .warning)

        let flags = RuleSelection(lint, set: .off, levels: ["mutating-get": .error])
        #expect(flags.severity(of: "mutating-get", in: "old/new/a.swift") == .error)
        #expect(flags.severity(of: "unused-type", in: "a.swift") == .error)
        #expect(flags.severity(of: "unused-suppression", in: "a.swift") == nil)
    }

    /// With the text below `lint:`.
    private func read(_ text: String) -> (LintConfiguration, [Diagnostic]) {
        let indented = text.split(separator: "\n").map { "  \($0)\n" }.joined()
        let (configuration, diagnostics) = Configuration.read(
            SourceFile(path: "pikku-gen.yaml", text: "version: 1\nlint:\n" + indented))
        return (configuration.lint, diagnostics)
    }
}
