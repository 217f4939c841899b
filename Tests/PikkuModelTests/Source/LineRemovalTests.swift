import Testing

@testable import PikkuModel

@Suite struct LineRemovalTests {
    @Test(arguments: [
        ("a\n  /// <x>\nb", "a\nb"), ("a\r\n  /// <x> \r\nb", "a\r\nb"), ("a\n   * <x>\nb", "a\nb"),
        ("a\n  <x>\nb", "a\nb"), ("a\n  <x>", "a\n"), ("<x>", ""), ("a\n# <x\ny>\nb", "a\nb"),
        ("a\n\n<x>\n\nb", "a\n\n\nb"),
    ])
    func linesThatAreEmptiedGo(_ text: String, _ rest: String) {
        #expect(removing(text) == rest)
    }

    @Test(arguments: [
        ("a <x>\nb", "a \nb"), ("  <x> b", "   b"), ("/// <x>, b\n", "/// , b\n"), ("- <x>\n", "- \n"),
        ("/** <x> */\n", "/**  */\n"),
    ])
    func linesWithOtherThingsStay(_ text: String, _ rest: String) {
        #expect(removing(text) == rest)
    }

    private func removing(_ marked: String) -> String {
        let bytes = Array(marked.utf8)
        guard let start = bytes.firstIndex(of: UInt8(ascii: "<")), let end = bytes.firstIndex(of: UInt8(ascii: ">"))
        else { return marked }
        let text = bytes[..<start] + bytes[(start + 1)..<end] + bytes[(end + 1)...]
        let edit = Diagnostic.Edit.removal(of: SourceLocation(file: "a", start: start, end: end - 1))
        let location = edit.resolved(in: Array(text)).location
        return String(decoding: text[..<location.start] + text[location.end...], as: UTF8.self)
    }
}
