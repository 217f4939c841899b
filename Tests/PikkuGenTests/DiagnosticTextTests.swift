import Foundation
import PikkuGen
import PikkuModel
import Testing

/// How diagnostics look; the place is in brackets, which are not part of the source.
@Suite struct DiagnosticTextTests {
    @Test func theCaretsStandBelowThePlace() {
        #expect(
            text("let a = [x]y", marking: "[x]", message: "no") == """
                a.swift:1:9: error: no [some-id]
                  1 | let a = xy
                    |         ^

                """)
    }

    @Test func aTabTakesFourColumns() {
        #expect(
            text("\t\tlet [name] = 1", marking: "[name]", message: "no") == """
                a.swift:1:7: error: no [some-id]
                  1 |         let name = 1
                    |             ^~~~

                """)
    }

    @Test func wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
        #expect(
            text("let 漢字e\u{301} = [f]", marking: "[f]", message: "no") == """
                a.swift:1:12: error: no [some-id]
                  1 | let 漢字e\u{301} = f
                    |             ^

                """)
    }

    @Test func onlyTheFirstLineOfSeveralIsShown() {
        #expect(
            text("a\nlet [b = {\n  c\n}] d", marking: "[b = {\n  c\n}]", message: "no") == """
                a.swift:2:5: error: no [some-id]
                  2 | let b = {
                    |     ^~~~~

                """)
    }

    @Test func aLongLineIsCutAroundThePlace() {
        let long = String(repeating: "x", count: 500)
        let lines = text("\(long)[here]\(long)", marking: "[here]", message: "no").split(separator: "\n")
        #expect(lines[1].contains("…"))
        #expect(lines[1].contains("here"))
        #expect(lines[1].count < 200)
        let column = lines[1].range(of: "here")?.lowerBound.utf16Offset(in: lines[1])
        #expect(lines[2].range(of: "^~~~")?.lowerBound.utf16Offset(in: lines[2]) == column)
    }

    @Test func nothingThatMovesACursorIsPrinted() {
        let shown = text("a = \"\u{1B}[31m\u{202E}\"; [b]", marking: "[b]", message: "a \u{7}\u{1B}[2J bell")
        #expect(!shown.unicodeScalars.contains("\u{1B}"))
        #expect(!shown.unicodeScalars.contains("\u{7}"))
        #expect(!shown.unicodeScalars.contains("\u{202E}"))
    }

    @Test func notesAndFixesFollow() {
        let source = SourceFile(path: "a.swift", text: "first\r\nsecond\r\n")
        let diagnostic = Diagnostic(
            "some-id", .warning, "no", at: SourceLocation(file: "a.swift", start: 7, end: 13),
            notes: [
                .init("see here", at: SourceLocation(file: "a.swift", start: 0, end: 5)), .init("and think"),
                .init("elsewhere", at: SourceLocation(file: "gone.swift", start: 1, end: 2)),
            ],
            fix: .init("write 'third'", edits: [])
        )
        #expect(
            DiagnosticText(sources: [source], of: [diagnostic]).text(of: [diagnostic]) == """
                a.swift:2:1: warning: no [some-id]
                  2 | second
                    | ^~~~~~
                a.swift:1:1: note: see here
                  1 | first
                    | ^~~~~
                    = note: and think
                gone.swift: note: elsewhere
                    = help: write 'third'

                """)
    }

    @Test func colorsAreOnlyThereWhenAskedFor() {
        let source = SourceFile(path: "a.swift", text: "x")
        let diagnostic = Diagnostic("some-id", .info, "no", at: SourceLocation(file: "a.swift", start: 0, end: 1))
        let colored = DiagnosticText(sources: [source], of: [diagnostic], style: .colored).text(of: diagnostic)
        #expect(colored.contains("\u{1B}[1;36minfo:\u{1B}[0m"))
        let plain = DiagnosticText(sources: [source], of: [diagnostic]).text(of: diagnostic)
        #expect(!plain.contains("\u{1B}"))
    }

    /// The text of an error at the place in brackets, which are taken out of the source.
    private func text(_ marked: String, marking: String, message: String) -> String {
        let pieces = marked.split(separator: marking, maxSplits: 1, omittingEmptySubsequences: false)
        let inside = marking.dropFirst().dropLast()
        let start = pieces[0].utf8.count
        let source = SourceFile(path: "a.swift", text: "\(pieces[0])\(inside)\(pieces[1])")
        let location = SourceLocation(file: "a.swift", start: start, end: start + inside.utf8.count)
        let diagnostic = Diagnostic("some-id", .error, message, at: location)
        return DiagnosticText(sources: [source], of: [diagnostic]).text(of: [diagnostic])
    }
}
