import Testing

@testable import PikkuModel

@Suite struct LineRemovalTests {
    @Test(arguments: [
        ("a\n  /// <x>\nb", "a\nb"), ("a\r\n  /// <x> \r\nb", "a\r\nb"), ("a\n   * <x>\nb", "a\nb"),
        ("a\n  <x>\nb", "a\nb"), ("a\n  <x>", "a\n"), ("<x>", ""), ("a\n# <x\ny>\nb", "a\nb"),
        ("a\n\n<x>\n\nb", "a\n\n\nb"), ("a\n  <x>   # of x\nb", "a\nb"),
        ("- <x>\n  b\n", "- b\n"), ("- <x>  # of x\n  b\n", "- b\n"),
        ("/// - Parameters:\n///   <- x>\n///   - y\n", "/// - Parameters:\n///   - y\n"),
    ])
    func linesThatAreEmptiedGo(_ text: String, _ rest: String) {
        #expect(removing(text) == rest)
    }

    @Test(arguments: [
        ("a <x>\nb", "a \nb"), ("  <x> b", "   b"), ("/// <x>, b\n", "/// , b\n"), ("a: <x> # of a\n", "a:  # of a\n"),
    ])
    func linesWithOtherThingsStay(_ text: String, _ rest: String) {
        #expect(removing(text) == rest)
    }

    @Test(arguments: [
        "- <x>\n", "- <x>\n- b\n", "- <x>\n  # of b\n  b\n", "/** <x> */\n", "# of x\n<x>\nb\n",
        "/// - Parameters:\n///   <- x>\n", "/// - Parameters:\n///   <- x>\n/// More.\n",
        " - Parameters:\n * - Parameters:\n *   <- x>\n */",
    ])
    func whatWouldLeaveSomethingOddStays(_ text: String) {
        #expect(removing(text) == nil)
    }

    private func removing(_ marked: String) -> String? {
        let bytes = Array(marked.utf8)
        guard let start = bytes.firstIndex(of: UInt8(ascii: "<")), let end = bytes.firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let text = bytes[..<start] + bytes[(start + 1)..<end] + bytes[(end + 1)...]
        let edit = Diagnostic.Edit.removal(of: SourceLocation(file: "a", start: start, end: end - 1))
        guard let location = edit.resolved(in: Array(text))?.location else { return nil }
        return String(decoding: text[..<location.start] + text[location.end...], as: UTF8.self)
    }
}
