import PikkuModel
import PikkuParse
import TestSupport
import Testing

@Suite(.patient) struct YAMLFindingsTests {
    @Test func syntaxErrorsSayWhatTheParserSays() {
        expect("a: 1\nb c\n⟦x⟧⟦/x⟧", "yaml-syntax-error", "could not find expected ':'")
        expect("a: [1, 2⟦x⟧⟦/x⟧", "yaml-syntax-error", "did not find expected ',' or ']'")
        expect("é: \"ü⟦x⟧\\⟦/x⟧q\"", "yaml-syntax-error", "found unknown escape character")
        expect("a: b\n⟦x⟧\t⟦/x⟧c: d", "yaml-syntax-error", "found a tab character that violates indentation")
        expect("é: ⟦x⟧\u{1}⟦/x⟧", "yaml-syntax-error", "control characters are not allowed")
        expect("\u{FEFF}é: ⟦x⟧\u{1}⟦/x⟧", "yaml-syntax-error", "control characters are not allowed")
    }

    @Test func aSyntaxErrorLeavesNoTree() {
        #expect(MarkedYAML("a: 1\nb: [").document.root == nil)
    }

    @Test func aSyntaxErrorNotesWhatWasBegun() {
        let yaml = MarkedYAML("é: ⟦open⟧[⟦/open⟧1, 2\nb: 3")
        let note = yaml.document.diagnostics.first?.notes.first
        #expect(note?.message == "while parsing a flow sequence")
        #expect(note?.location == yaml.location("open"))
    }

    @Test func duplicateKeysAreRefusedAtTheSecond() {
        let yaml = MarkedYAML("⟦a⟧k⟦/a⟧: 1\nother: 2\n⟦x⟧\"k\"⟦/x⟧: 3")
        let diagnostic = yaml.document.diagnostics.first
        #expect(diagnostic?.id == "yaml-duplicate-key")
        #expect(diagnostic?.location == yaml.location("x"))
        #expect(diagnostic?.notes.map(\.location) == [yaml.location("a")])
        #expect(yaml.document.root?.outline == "{k: '1' other: '2'}")
    }

    @Test func keysAreText() {
        expect("? ⟦x⟧[a]⟦/x⟧\n: b", "yaml-key", "a key is plain text, not a sequence or a mapping")
        expect("base: &b { k: v }\nuse:\n  ⟦x⟧<<⟦/x⟧: *b", "yaml-merge-key")
    }

    @Test func aSecondDocumentIsRefused() {
        expect("a: 1\n⟦x⟧---⟦/x⟧\nb: 2", "yaml-multiple-documents")
        #expect(MarkedYAML("---\na: 1\n...\n").document.diagnostics == [])
    }

    @Test func aliasesMustHaveAnAnchorBefore() {
        expect("a: &base 1\nb: ⟦x⟧*bose⟦/x⟧", "yaml-unknown-alias")
        let fix = MarkedYAML("a: &base 1\nb: *bose").document.diagnostics.first?.fix
        #expect(fix?.edits.map(\.replacement) == ["*base"])
        expect("a: &a [1, ⟦x⟧*a⟦/x⟧]", "yaml-alias-cycle")
    }

    @Test func aliasesHaveABudget() {
        let lines = (1...12).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1), *l\($0 - 1), *l\($0 - 1), *l\($0 - 1)]" }
        let document = MarkedYAML((["l0: &l0 lol"] + lines).joined(separator: "\n")).document
        #expect(document.diagnostics.map(\.id) == ["yaml-alias-budget"])
        #expect(document.root == nil)
    }

    @Test func nestingIsBounded() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(MarkedYAML(nested(64)).document.diagnostics == [])
        #expect(MarkedYAML(nested(65)).document.diagnostics.map(\.id) == ["yaml-nesting"])
        #expect(MarkedYAML(String(repeating: "[", count: 200_000)).document.diagnostics.map(\.id) == ["yaml-nesting"])
        #expect(MarkedYAML(String(repeating: "- ", count: 10_000)).document.diagnostics.map(\.id) == ["yaml-nesting"])
        let deep = "a: &a \(nested(40))\nb: \(String(repeating: "[", count: 30))*a\(String(repeating: "]", count: 30))"
        #expect(MarkedYAML(deep).document.diagnostics.map(\.id) == ["yaml-nesting"])
    }

    @Test func sizeIsBounded() {
        var limits = YAMLDocument.Limits()
        limits.size = 8
        #expect(MarkedYAML("a: 45678").document(limits: limits).diagnostics == [])
        #expect(MarkedYAML("a: 456789").document(limits: limits).diagnostics.map(\.id) == ["yaml-size"])
    }

    @Test func tagsOfTheCoreSchemaAlone() {
        #expect(
            MarkedYAML("[!!str 1, !!int 1, !!bool true, !!null ~, !!float 1.5, !a]").document.diagnostics.count == 1)
        expect("a: !point ⟦x⟧{ x: 1 }⟦/x⟧", "yaml-tag")
        expect("a: !!int ⟦x⟧one⟦/x⟧", "yaml-tag")
        expect("a: !!seq ⟦x⟧one⟦/x⟧", "yaml-tag")
    }

    @Test func textMustBeUTF8() {
        func findings(_ bytes: [UInt8]) -> [Diagnostic] {
            YAMLDocument.parse(SourceFile(path: "a.yaml", bytes: bytes)).diagnostics
        }
        let invalid = findings(Array("é: ".utf8) + [0xFF] + Array("x".utf8))
        #expect(invalid.map(\.id) == ["yaml-encoding"])
        #expect(invalid.map(\.location) == [PikkuModel.SourceLocation(file: "a.yaml", start: 4, end: 5)])
        #expect(findings(Array("a: ".utf8) + [0xC3]).map(\.location.start) == [3])
        #expect(findings([0xFF, 0xFE, 0x61, 0x00]).map(\.message) == ["the file is UTF-16; save it as UTF-8"])
        #expect(findings([0xFE, 0xFF, 0x00, 0x61]).map(\.id) == ["yaml-encoding"])
    }

    /// One finding of an id at `⟦x⟧…⟦/x⟧`.
    private func expect(
        _ text: String, _ id: String, _ message: String? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let yaml = MarkedYAML(text, sourceLocation: sourceLocation)
        let diagnostics = yaml.document.diagnostics
        #expect(diagnostics.map(\.id) == [id], sourceLocation: sourceLocation)
        #expect(diagnostics.first?.location == yaml.location("x"), sourceLocation: sourceLocation)
        if let message { #expect(diagnostics.first?.message == message, sourceLocation: sourceLocation) }
    }
}
