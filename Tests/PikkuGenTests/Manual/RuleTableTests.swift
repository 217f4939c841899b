import Foundation
import PikkuGen
import PikkuModel
import Testing
import TestSupport

/// The table of rules beside the sources is what `pikku-gen rules --format markdown` prints without a configuration.
///
/// `UPDATE_EXPECTED=1 swift test --filter RuleTableTests` writes it anew.
@Suite struct RuleTableTests {
    @Test func theTableIsUpToDate() throws {
        let file = Fixture.directory.deletingLastPathComponent().appending(path: "Sources/RULES.md")
        let text = Manual.markdown(RuleSelection(LintConfiguration()))
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil { try Data(text.utf8).write(to: file) }
        let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(written == text)
    }

    @Test func everyIDIsInIt() {
        let text = Manual.markdown(RuleSelection(LintConfiguration()))
        for entry in Manual.entries {
            #expect(text.split(separator: "\n").count { $0.hasPrefix("| `\(entry.id)` |") } == 1, "\(entry.id)")
        }
    }

    @Test func severitiesAreThoseOfTheConfiguration() throws {
        var configuration = LintConfiguration()
        configuration.rules = ["unused-type": RuleSetting(.error), "mutating-get": RuleSetting(.off)]
        let selection = RuleSelection(configuration)
        #expect(try #require(Manual.entry(for: "unused-type")).severity(in: selection) == .error)
        #expect(try #require(Manual.entry(for: "mutating-get")).severity(in: selection) == nil)
        #expect(try #require(Manual.entry(for: "duplicate-route")).severity(in: selection) == .error)
        #expect(Manual.markdown(selection).contains("| `unused-type` | error |"))
    }
}
