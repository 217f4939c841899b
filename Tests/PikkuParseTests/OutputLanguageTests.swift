import PikkuParse
import Testing

@Suite struct OutputLanguageTests {
    @Test(arguments: [
        ("a/b.json", "JSON"), ("b.gen.swift", "Swift"), ("b.yml", "YAML"), ("b.yaml", "YAML"), ("b.md", nil),
        ("json", nil), ("swift/notes", nil),
    ])
    func `the name of a file tells its language`(_ path: String, _ name: String?) {
        #expect(OutputLanguage(path: path)?.name == name)
    }

    /// `⟦` is where the fault is.
    @Test(arguments: [
        ("a.json", "{\"a\": [1, true, null, \"x\"]}\n", nil),
        ("a.json", "{\"a\": [1,⟦]}", "']' is not expected"),
        ("a.json", "{\"a\": 1⟦", "the text ends too early"),
        ("a.json", "{} ⟦{}", "'{' is not expected"),
        ("a.json", "[\"⟦\n\"]", "the value is not complete"),
        ("a.swift", "struct A { var b: Int }\n", nil),
        ("a.swift", "struct A { var b⟦ Int }\n", "expected ':' in type annotation"),
        ("a.yaml", "--- !Ref\na: &x 1\n---\nb: {<<: *x}\n", nil),
        ("a.yaml", "a: [b\nc⟦: d\n", "did not find expected ',' or ']'"),
    ])
    func `the first fault is found where it is`(_ path: String, _ marked: String, _ message: String?) throws {
        let text = marked.replacing("⟦", with: "")
        let fault = try #require(OutputLanguage(path: path)).fault(in: text)
        #expect(fault?.message == message)
        guard let start = marked.firstIndex(of: "⟦") else { return }
        #expect(fault?.offset == marked.utf8.distance(from: marked.startIndex, to: start))
    }

    @Test func `nesting without end is no fault that ends the program`() {
        let text = String(repeating: "[", count: 5_000)
        #expect(OutputLanguage.json.fault(in: text) != nil)
        #expect(OutputLanguage.yaml.fault(in: text) != nil)
        _ = OutputLanguage.swift.fault(in: "let a = " + text)
    }
}
