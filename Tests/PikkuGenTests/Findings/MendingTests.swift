import PikkuGen
import PikkuLint
import PikkuModel
import Testing
import TestSupport

/// `--fix`, without the files.
@Suite struct MendingTests {
    @Test(arguments: ruleManual.filter { page in rules.contains { $0.id == page.id && $0.isFixable } })
    func badExamplesBecomeGoodOnes(_ page: ManualPage) {
        for (bad, good) in zip(page.examples(under: "Bad"), page.examples(under: "Good")) {
            let isManifest = bad.language == "yaml"
            let sources = isManifest ? LinkedSources(manifest: bad.text) : LinkedSources(swift: bad.text)
            let mending = mending(sources.sources, [page.id: .info])
            let mended = mending.sources.first { $0.path != "Services.swift" }
            let text = mended.map { String(decoding: $0.bytes, as: UTF8.self) }
            #expect(text == (isManifest ? "pikku: 1\n" : "") + good.text)
            #expect(mending.outcome.report.diagnostics == [])
        }
    }

    @Test func nothingElseChanges() {
        let text =
            "\u{FEFF}pikku: 1\r\n\r\n# Été.\r\ntypes:\r\n    A: [ x,   y ]\t# odd\r\n"
            + "functions:\r\n  f: { session: none, tags: [1] , output: A }   \r\nhttp: []"
        #expect(mended(text) == text.replacing("tags: [1]", with: "tags: [\"1\"]"))
    }

    /// The last comment goes when its last rule has gone.
    @Test func whatOverlapsWaitsForTheNextRound() {
        let mending = mending(
            [
                manifest(
                    "types: { A: { id: uuid } }\n# pikku-gen:ignore mutating-get, unused-type -- why\nfunctions: {}\n")
            ], ["unused-suppression": .warning, "mutating-get": .warning, "unused-type": .warning])
        #expect(
            String(decoding: mending.sources[0].bytes, as: UTF8.self)
                == "pikku: 1\ntypes: { A: { id: uuid } }\nfunctions: {}\n")
        #expect(mending.mended.map(\.diagnostic.id) == ["unused-suppression", "unused-suppression"])
    }

    /// A mend may lay bare the next mistake.
    @Test func errorsOfTheModelAreMendedToo() {
        #expect(
            mended("pikku: 1\ntypes: { A: [yes] }\nfunctions: { f: { tags: [1], session: none } }\n")
                == "pikku: 1\ntypes: { A: [\"yes\"] }\nfunctions: { f: { tags: [\"1\"], session: none } }\n")
    }

    @Test(arguments: [
        "pikku: 1\ntypes: { User: { id: uuid } }\nfunctions: { f: { output: Usr, session: none } }\n",
        "pikku: 1\nfunctions: { f: { outptu: string } }\n", "pikku: 2\ntypes: {}\n",
        "pikku: 1\ntypes: {}\n# pikku-gen:ignore-file unused-type -- why\nfunctions: {}\n",
        "pikku: 1\n# pikku-gen:ignore unused-type -- why\n\ntypes: {}\n",
        "pikku: 1\n# pikku-gen: ignore unused-type -- why\ntypes: {}\n",
    ])
    func guessesAreNotApplied(_ text: String) {
        let mending = mending([SourceFile(path: "a.pikku.yaml", text: text)], [:])
        #expect(String(decoding: mending.sources[0].bytes, as: UTF8.self) == text)
        #expect(mending.outcome.report.diagnostics.contains { $0.fix?.isCertain == false })
    }

    @Test func whatIsOnlyAHintIsMendedToo() {
        let text = "types: {}\n# pikku-gen:ignore mutating-get -- why\nfunctions: {}\n"
        let levels: [String: RuleLevel] = ["unused-suppression": .info, "mutating-get": .warning]
        #expect(mending([manifest(text)], levels).mended.count == 1)
    }

    /// A line that moves in a mend is still the one that was touched.
    @Test func touchedLinesMoveAlong() {
        let text = """
            # pikku-gen:ignore mutating-get -- one
            types: {}
            # pikku-gen:ignore mutating-get -- untouched
            functions: {}
            # pikku-gen:ignore mutating-get, unused-type -- two
            http: []

            """
        var request = LintRequest(
            RuleSelection(
                LintConfiguration(), set: .off,
                levels: ["unused-suppression": .warning, "mutating-get": .warning, "unused-type": .warning]))
        var lines = TouchedLines()
        lines.insert(2...2, of: "a.pikku.yaml")
        lines.insert(6...6, of: "a.pikku.yaml")
        request.touchedLines = lines
        let mending = Mending([manifest(text)], Configuration(), request)
        #expect(
            String(decoding: mending.sources[0].bytes, as: UTF8.self) == """
                pikku: 1
                types: {}
                # pikku-gen:ignore mutating-get -- untouched
                functions: {}
                http: []

                """)
    }

    private func mended(_ text: String) -> String {
        let mending = mending([SourceFile(path: "a.pikku.yaml", text: text)], [:])
        return String(decoding: mending.sources[0].bytes, as: UTF8.self)
    }

    /// With no other rules than these.
    private func mending(_ sources: [SourceFile], _ levels: [String: RuleLevel]) -> Mending {
        Mending(sources, Configuration(), LintRequest(RuleSelection(LintConfiguration(), set: .off, levels: levels)))
    }

    private func manifest(_ text: String) -> SourceFile {
        SourceFile(path: "a.pikku.yaml", text: "pikku: 1\n" + text)
    }
}
