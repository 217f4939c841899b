import PikkuGen
import PikkuModel
import Testing

@Suite struct FingerprintTests {
    private let text = "let a = 1\nlet b = 2\nlet a = 1\n"

    @Test func linesMayMove() {
        #expect(names("let b", in: text) == names("let b", in: "// more\n\n" + text))
        #expect(names("let b", in: text) == names("let b", in: "let b = 2\n"))
    }

    @Test func indentationAndWordingMayChange() {
        #expect(names("b", in: "let b = 2") == names("b", in: "\t  let   b = 2 "))
        #expect(names("b", in: "let b = 2") == names("b", in: "let b = 2", message: "other words"))
    }

    @Test func theirOwnLinesMayNot() {
        let all = [
            names("b", in: "let b = 2"), names("b", in: "let b = 3"), names("let", in: "let b = 2"),
            names("b", in: "let b = 2", path: "other.swift"), names("b", in: "let b = 2", id: "other-id"),
        ]
        #expect(Set(all).count == all.count)
    }

    @Test func findingsThatAreAlikeAreCounted() {
        let source = SourceFile(path: "a.swift", text: text)
        let first = finding(at: PikkuModel.SourceLocation(file: "a.swift", start: 0, end: 9))
        let second = finding(at: PikkuModel.SourceLocation(file: "a.swift", start: 20, end: 29))
        let both = Fingerprints(of: [second, first], in: [source])
        #expect(both[first] != both[second])
        #expect(both[first] == Fingerprints(of: [first], in: [source])[first])
        #expect(both[first] == Fingerprints(of: [second], in: [source])[second])
    }

    /// Baselines in repositories hold them: this value must never change.
    @Test func theyAreTheSameInEveryVersion() {
        #expect(names("b", in: "let b = 2") == "da70b973275811e95903b0ce054e17c3")
    }

    @Test func placesOutsideTheSourcesHaveOne() {
        let nowhere = finding(at: PikkuModel.SourceLocation(file: "none.swift", start: 5, end: 900))
        #expect(Fingerprints(of: [nowhere], in: [])[nowhere].count == 32)
        let beyond = finding(at: PikkuModel.SourceLocation(file: "a.swift", start: 500, end: 900))
        #expect(Fingerprints(of: [beyond], in: [SourceFile(path: "a.swift", text: text)])[beyond].count == 32)
    }

    private func names(
        _ place: String, in text: String, path: String = "a.swift", id: String = "some-id", message: String = "no"
    ) -> String {
        let source = SourceFile(path: path, text: text)
        let diagnostic = Diagnostic(id, .error, message, at: source.place(of: place))
        return Fingerprints(of: [diagnostic], in: [source])[diagnostic]
    }

    private func finding(at location: PikkuModel.SourceLocation) -> Diagnostic {
        Diagnostic("some-id", .error, "no", at: location)
    }
}
