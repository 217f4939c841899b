import Foundation
import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

/// What each rule says of the bad examples of its page, word by word, with every place, note and mend.
///
/// `UPDATE_EXPECTED=1 swift test --filter FindingTextTests` writes it anew.
@Suite struct FindingTextTests {
    @Test func everyRuleSaysWhatWasRead() throws {
        let text = ruleManual.map(said).joined(separator: "\n")
        let url = RuleFile.tests.appending(path: "Expected/findings.txt")
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" { try Data(text.utf8).write(to: url) }
        let expected = try String(contentsOf: url, encoding: .utf8)
        let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
        #expect(lines(text) == lines(expected))
    }

    private func said(of page: ManualPage) -> String {
        let examples = page.examples(under: "Bad").map { example in
            let sources = LinkedSources(example)
            let found = rules.filter { $0.id == page.id }.flatMap { findings(of: $0, in: sources) }
            return found.map { said($0, sources) }.joined()
        }
        return "# \(page.id)\n" + examples.joined(separator: "\n")
    }

    private func said(_ finding: Diagnostic, _ sources: LinkedSources) -> String {
        let notes = finding.notes.map { note in
            "    note: \(note.message)\n" + (note.location.map { "        \(sources.line(around: $0))\n" } ?? "")
        }
        let edits = finding.fix?.edits.map { edit in
            "        \(sources.line(around: edit.location)) -> '\(edit.replacement)'\n"
        }
        let fix = finding.fix.map { "    fix: \($0.message)\n" + (edits ?? []).joined() }
        return "\(finding.message)\n    \(sources.line(around: finding.location))\n" + notes.joined() + (fix ?? "")
    }
}

extension LinkedSources {
    /// The line in which a place begins, with the place in marks.
    fileprivate func line(around location: SourceLocation) -> String {
        let bytes = sources.first { $0.path == location.file }?.bytes ?? []
        let isBreak = { $0 == UInt8(ascii: "\n") }
        let start = bytes[..<location.start].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
        let end = bytes[location.start...].firstIndex(where: isBreak) ?? bytes.count
        let cut = min(location.end, end)
        let parts = [bytes[start..<location.start], bytes[location.start..<cut], bytes[cut..<end]]
            .map { String(decoding: $0, as: UTF8.self) }
        return (parts[0] + "«" + parts[1] + (cut < location.end ? "…" : "") + "»" + parts[2])
            .trimmingCharacters(in: .whitespaces)
    }
}
