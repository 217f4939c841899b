import Foundation
import PikkuEmit
import PikkuGen
import Testing
import TestSupport

/// `explain` and `rules`, which need no project.
@Suite(.patient) struct ExplainCommandTests {
    @Test func explainPrintsAPage() throws {
        let result = try run("explain", "duplicate-route")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.hasPrefix("# duplicate-route\n\nTwo wirings serve the same method and path.\n"))
        for part in ["## Why", "## Bad", "## Good", "## How to fix", "## Severity"] {
            #expect(result.output.contains("\n\(part)\n"))
        }
        #expect(!result.output.contains("\u{1B}"))
        #expect(try run("explain", "mutating-get").output.contains("- minimal: "))
    }

    @Test func unknownIDsGetASuggestion() throws {
        let result = try run("explain", "duplicate-rout")
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.error.contains("did you mean 'duplicate-route'?"))
        #expect(try run("explain", "xyz").error == "error: nothing finds 'xyz'\n")
        #expect(try run("explain").status == 2)
    }

    @Test func rulesListEveryID() throws {
        let ids = Manual.entries.map(\.id)
        let text = try run("rules").output.split(separator: "\n")
        #expect(text.dropFirst().map { String($0.prefix { $0 != " " }) }.filter { !$0.isEmpty } == ids)
        #expect(text.allSatisfy { $0.count <= 100 })

        let json = try JSONSerialization.jsonObject(with: Data(try run("rules", "--format", "json").output.utf8))
        let rows = try #require(json as? [[String: Any]])
        #expect(rows.compactMap { $0["id"] as? String } == ids)
        #expect(rows.allSatisfy { $0["summary"] is String && $0["fixable"] is Bool && $0["severity"] is String })
        #expect(try run("rules", "--format", "markdown").output == Manual.markdown(RuleSelection(LintConfiguration())))
    }

    @Test func rulesShowWhatTheProjectMakesOfThem() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write("pikku-gen.yaml", "version: 1\nlint: { rules: { unused-type: error } }\n")
        let result = try project.run("rules", "--format", "markdown")
        #expect(result.output.contains("| `unused-type` | error |"))
        #expect(try project.run("rules", "--set", "nothing").status == 2)
        let off = try project.run("rules", "--set", "off", "--format", "markdown").output
        #expect(off.contains("| `mutating-get` | off |"))
        #expect(off.contains("| `unused-type` | error |"), "what a project says of one rule holds in every set")
    }

    @Test func terminalsSeeNoMarks() {
        let text = terminalText(ofMarkdown: "# title\n\nUse `this`.\n\n```swift\nlet a = `b`\n```\n")
        #expect(
            text == """
                \u{1B}[1mtitle\u{1B}[0m

                Use \u{1B}[1mthis\u{1B}[0m.

                    \u{1B}[2mlet a = `b`\u{1B}[0m

                """)
    }

    private func run(_ arguments: String...) throws -> Program.Result {
        try withTemporaryDirectory { try Program.built("pikku-gen").run(arguments, in: $0) }
    }
}
