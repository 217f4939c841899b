import Testing

@testable import PikkuModel

@Suite struct LineTableTests {
    @Test(arguments: ["one\ntwo\nthree", "one\r\ntwo\r\nthree", "one\rtwo\rthree"])
    func everyWayToEndALineCounts(_ text: String) {
        let lines = LineTable(Array(text.utf8))
        #expect(lines.lineCount == 3)
        #expect((1...3).map(lines.text) == ["one", "two", "three"])
        let offset = text.utf8.count - 5
        #expect(lines.position(at: offset) == LineTable.Position(line: 3, column: 1))
    }

    @Test func columnsCountScalars() {
        let text = "a漢\u{1F600}e\u{301}b"
        let lines = LineTable(Array(text.utf8))
        #expect(lines.position(at: text.utf8.count - 1) == LineTable.Position(line: 1, column: 6))
    }

    @Test func whatLiesBehindTheEndCountsAsTheEnd() {
        let lines = LineTable(Array("ab\n".utf8))
        #expect(lines.position(at: 99) == LineTable.Position(line: 2, column: 1))
        #expect(lines.position(at: -1) == LineTable.Position(line: 1, column: 1))
        #expect(lines.text(ofLine: 0).isEmpty)
        #expect(lines.text(ofLine: 3).isEmpty)
    }

    @Test func anEmptyTextHasOneLine() {
        let lines = LineTable([])
        #expect(lines.lineCount == 1)
        #expect(lines.position(at: 0) == LineTable.Position(line: 1, column: 1))
    }
}
