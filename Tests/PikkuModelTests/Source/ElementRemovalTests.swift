import Testing

@testable import PikkuModel

/// `<` and `>` mark the element that is taken away.
@Suite struct ElementRemovalTests {
    @Test(arguments: [
        ("[a, <x>, b]", "[a, b]"), ("[<x>, b]", "[b]"), ("[a, <x>]", "[a]"), ("[a, <x>,]", "[a,]"),
        ("[\n  a,\n  <x>,   // is x\n  b\n]", "[\n  a,\n  b\n]"), ("[\n  a,\n  <x>   // is x\n]", "[\n  a\n]"),
        ("[\n  a,   // is a\n  <x>,\n  b\n]", "[\n  a,   // is a\n  b\n]"),
        ("[a, <x>,\n  b]", "[a, b]"), ("[a, <x>, // which?\n b]", "[a, // which?\n b]"),
        ("[\n  a,\n  <x>, b\n]", "[\n  a,\n  b\n]"),
    ])
    func literalsOfSwift(_ text: String, _ rest: String) {
        #expect(removing(text, file: "a.swift") == rest)
    }

    @Test(arguments: [
        "[a,   // is a\n  <x>]", "[\n  a,\n  // is x\n  <x>,\n  b]", "[/* is x */ <x>, b]",
        "[\n  a,   // is a\n  // is x\n  <x>\n]", "[<x>, /* is b */ b]", "[\n  a,\n  /* is x */\n  <x>,\n  b]",
    ])
    func commentsOfOthersStay(_ text: String) {
        #expect(removing(text, file: "a.swift") == nil)
    }

    @Test(arguments: [
        ("- a   # is a\n- <x>   # is x\n- b\n", "- a   # is a\n- b\n"),
        ("- <x>\n# is b\n- b\n", "# is b\n- b\n"), ("- a # is a\n- <x>", "- a # is a\n"),
        ("- - <x>\n  - b\n", "- - b\n"), ("[a, <x>]  # of it", "[a]  # of it"),
        ("[\n  a, # is a\n  <x>, # is x\n  # is b\n  b]", "[\n  a, # is a\n  # is b\n  b]"),
    ])
    func listsOfYAML(_ text: String, _ rest: String) {
        #expect(removing(text, file: "a.pikku.yaml") == rest)
    }

    @Test(arguments: [
        "- a\n# is x\n- <x>\n", "[<x>,   # is x\n # is b\n b, # is b\n c]", "[a, # is a\n  <x>]", "{ a, other, <x> }",
    ])
    func whatIsNotClearInYAMLStays(_ text: String) {
        #expect(removing(text, file: "a.pikku.yaml") == nil)
    }

    /// The neighbours are `a` and `b`.
    private func removing(_ marked: String, file: String) -> String? {
        let bytes = Array(marked.utf8)
        guard let start = bytes.firstIndex(of: UInt8(ascii: "<")), let end = bytes.firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let text = Array(bytes[..<start] + bytes[(start + 1)..<end] + bytes[(end + 1)...])
        let location = SourceLocation(file: file, start: start, end: end - 1)
        let element = Diagnostic.Edit.Element(
            location, previousEnd: text[..<start].firstIndex(of: UInt8(ascii: "a")).map { $0 + 1 },
            nextStart: text[(end - 1)...].lastIndex(of: UInt8(ascii: "b")))
        guard let place = Diagnostic.Edit.removal(of: element, from: location).resolved(in: text)?.location else {
            return nil
        }
        return String(decoding: text[..<place.start] + text[place.end...], as: UTF8.self)
    }
}
