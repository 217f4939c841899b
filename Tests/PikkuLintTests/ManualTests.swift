import Foundation
import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

/// The manual is what stands above the rules, and its examples are true.
///
/// `UPDATE_EXPECTED=1 swift test --filter ManualTests` collects the comments into `Manual.gen.swift`.
@Suite struct ManualTests {
    @Test func theManualIsWhatStandsAboveTheRules() throws {
        let url = RuleFile.directory.appending(path: "Manual.gen.swift")
        let text = manual(try RuleFile.all())
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" { try Data(text.utf8).write(to: url) }
        #expect(try String(contentsOf: url, encoding: .utf8) == text)
        #expect(ruleManual.map(\.id) == rules.map { $0.id })
    }

    @Test(arguments: ruleManual)
    func everyPageHasItsSections(_ page: ManualPage) throws {
        let rule = try #require(rules.first { $0.id == page.id })
        let headings = page.body.split(separator: "\n").filter { $0.hasPrefix("## ") }
        let expected = ["## Why", "## Bad", "## Good", "## How to fix"] + (rule.options.isEmpty ? [] : ["## Options"])
        #expect(headings.map(String.init) == expected)
        #expect(page.summary.hasSuffix("."))
        for option in rule.options { #expect(page.body.contains("\n- `\(option.name)`: ")) }
    }

    @Test(arguments: ruleManual)
    func badExamplesAreFoundAndGoodOnesAreNot(_ page: ManualPage) throws {
        let rule = try #require(rules.first { $0.id == page.id })
        let bad = page.examples(under: "Bad")
        let good = page.examples(under: "Good")
        #expect(!bad.isEmpty && bad.count == good.count)
        for example in bad {
            let sources = LinkedSources(example)
            #expect(sources.linked.diagnostics == [])
            let findings = findings(of: rule, in: sources)
            #expect(!findings.isEmpty, "not found:\n\(example.text)")
            #expect(!rule.isFixable || findings.contains { $0.fix != nil })
        }
        for example in good {
            let sources = LinkedSources(example)
            #expect(sources.linked.diagnostics == [])
            #expect(findings(of: rule, in: sources) == [])
        }
    }

    private func manual(_ files: [RuleFile]) -> String {
        let pages = files.map { file in
            "    ManualPage(\n        \"\(file.id)\",\n        ##\"\"\"\n"
                + file.page.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "\n" : "        \($0)\n" }.joined()
                + "        \"\"\"##),\n"
        }
        return """
            // Made from the documentation comments of the rules by ManualTests; edit those.

            /// The manual page of each rule, by id.
            package let ruleManual: [ManualPage] = [
            \(pages.joined())]

            """
    }
}

extension LinkedSources {
    init(_ example: ManualPage.Example) {
        if example.language == "yaml" {
            self.init(manifest: example.text)
        } else {
            self.init(swift: example.text)
        }
    }
}
