import PikkuGen
import PikkuModel
import Testing

@Suite struct TouchedLinesTests {
    private let source = SourceFile(
        path: "a b.swift", text: (1...20).map { "line \($0)\n" }.joined())

    @Test func hunksSayWhichLines() {
        let patch = """
            diff --git a/a b.swift b/a b.swift
            index 1..2 100644
            --- a/a b.swift\t
            +++ b/a b.swift\t
            @@ -3,0 +4,2 @@ context
            +line 4
            +line 5
            @@ -9 +11 @@
            -line 9
            +line 11
            @@ -14,2 +15,0 @@
            -gone
            -gone
            """
        #expect(touched(patch) == [4, 5, 11, 15, 16])
    }

    /// Lines of a hunk may look like headers.
    @Test func contentIsNoHeader() {
        let patch = """
            diff --git a/other b/other
            --- a/other
            +++ b/other
            @@ -1,2 +1,2 @@
            --- a/a b.swift
            -diff --git a/a b.swift b/a b.swift
            +++ b/a b.swift
            +@@ -1 +1 @@
            \\ No newline at end of file
            @@ -4 +4 @@
            -old
            +new
            """
        #expect(touched(patch) == [])
    }

    @Test func oddPathsAreQuotedAsInC() {
        let odd = "dir\t\"q\"\\é\n.swift"
        var lines = TouchedLines()
        lines.insert(patch: Array("+++ \"b/dir\\t\\\"q\\\"\\\\\\303\\251\\n.swift\"\n@@ -1 +1 @@\n-a\n+b\n".utf8))
        let source = SourceFile(path: odd, text: "b\n")
        let diagnostic = Diagnostic("some-id", .info, "no", at: SourceLocation(file: odd, start: 0, end: 1))
        #expect(lines.filter([diagnostic], sources: [source]) == [diagnostic])
    }

    @Test func wholeFilesAndNotesCount() {
        var lines = TouchedLines()
        lines.insertAll(of: "new.swift")
        let here = Diagnostic("some-id", .info, "no", at: SourceLocation(file: "new.swift", start: 0, end: 1))
        let elsewhere = Diagnostic(
            "some-id", .info, "no", at: SourceLocation(file: "old.swift", start: 0, end: 1),
            notes: [.init("first", at: here.location)])
        let nowhere = Diagnostic("some-id", .info, "no", at: SourceLocation(file: "old.swift", start: 0, end: 1))
        #expect(lines.filter([here, elsewhere, nowhere], sources: []) == [here, elsewhere])
    }

    @Test(arguments: [
        "", "@@ -1 +1 @@\n+a", "+++ b/a b.swift\n@@ nonsense @@\n", "+++ b/a b.swift\n@@ -1 +99999999999999999999 @@\n",
    ])
    func nonsenseTouchesNothing(_ patch: String) {
        #expect(touched(patch) == [])
    }

    /// Which of the source's lines a patch touches.
    private func touched(_ patch: String) -> [Int] {
        var lines = TouchedLines()
        lines.insert(patch: Array(patch.utf8))
        var offset = 0
        return (1...20).filter { number in
            defer { offset += "line \(number)\n".utf8.count }
            let diagnostic = Diagnostic(
                "some-id", .info, "no", at: SourceLocation(file: source.path, start: offset, end: offset + 2))
            return !lines.filter([diagnostic], sources: [source]).isEmpty
        }
    }
}
