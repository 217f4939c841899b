import PikkuGen
import PikkuModel
import Testing

@Suite struct BaselineTests {
    private let first = Baseline.Entry(id: "b-rule", path: "a.swift", fingerprint: "1")
    private let second = Baseline.Entry(id: "a-rule", path: "b/\"é\".swift", fingerprint: "0")

    @Test func whatIsWrittenIsRead() {
        let baseline = Baseline([second, first])
        #expect(
            baseline.text == """
                {
                  "version": 1,
                  "findings": [
                    { "id": "b-rule", "path": "a.swift", "fingerprint": "1" },
                    { "id": "a-rule", "path": "b/\\"é\\".swift", "fingerprint": "0" }
                  ]
                }

                """)
        let (read, diagnostics) = Baseline.read(SourceFile(path: "baseline.json", text: baseline.text))
        #expect(diagnostics == [])
        #expect(read?.entries == [first, second])
    }

    @Test(arguments: [
        ("", "missing-key"),
        ("{ \"version\": 2, \"findings\": [] }", "unknown-version"),
        ("{ \"version\": 1 }", "missing-key"),
        ("{ \"version\": 1, \"findings\": [ { \"id\": \"a\" } ] }", "missing-key"),
        ("{ \"version\": 1, \"findings\": [], \"more\": 1 }", "unknown-key"),
        ("<<<<<<< HEAD\n{ \"version\": 1, \"findings\": [] }", "merge-conflict"),
        ("{ \"version\": 1, \"findings\": [", "yaml-syntax-error"),
    ])
    func aDamagedOneIsRefused(text: String, id: String) {
        let (baseline, diagnostics) = Baseline.read(SourceFile(path: "baseline.json", text: text))
        #expect(baseline == nil)
        #expect(diagnostics.contains { $0.id == id })
    }

    @Test func aMergeConflictIsSaidToBeOne() throws {
        let file = SourceFile(
            path: "baseline.json",
            text: "{ \"version\": 1, \"findings\": [\n<<<<<<< HEAD\n=======\n>>>>>>> other\n] }\n")
        let diagnostic = try #require(Baseline.read(file).1.first)
        #expect(diagnostic.message == "the baseline holds a merge conflict")
        #expect(diagnostic.notes.first?.message.contains("of both sides") == true)
    }

    /// Going back to the first version would lose what a newer program has written.
    @Test func aNewerVersionAsksForANewerProgram() throws {
        let file = SourceFile(path: "baseline.json", text: "{ \"version\": 2, \"findings\": [] }")
        let diagnostic = try #require(Baseline.read(file).1.first)
        #expect(diagnostic.notes.map(\.message) == ["use a newer pikku-gen"])
        #expect(diagnostic.fix == nil)
    }
}
