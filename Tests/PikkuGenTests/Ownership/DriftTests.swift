import PikkuGen
import PikkuModel
import Testing

/// One word for a file, by what is generated, what lies on the disk and what was recorded.
@Suite struct DriftTests {
    /// What of a file there is, each by its text; `nil` for nothing.
    struct Case: CustomTestStringConvertible {
        var generated: String?
        var disk: String?
        var recorded: String?
        var pending: String?
        var word: FileState.Word?

        var testDescription: String { "\(generated ?? "-") \(disk ?? "-") \(recorded ?? "-") \(pending ?? "-")" }
    }

    @Test(arguments: [
        Case(generated: "a", word: .new),
        Case(generated: "a", recorded: "a", word: .missing),
        Case(generated: "b", recorded: "a", word: .missing),
        Case(generated: "b", disk: "a", recorded: "a", word: .changed),
        Case(generated: "a", disk: "a", recorded: "a", word: .unchanged),
        Case(generated: "b", disk: "b", recorded: "a", word: .unchanged),
        Case(generated: "a", disk: "a", word: .unchanged),
        Case(generated: "a", disk: "x", recorded: "a", word: .edited),
        Case(generated: "b", disk: "x", recorded: "a", word: .edited),
        Case(generated: "a", disk: "x", word: .foreign),
        Case(disk: "a", recorded: "a", word: .orphaned),
        Case(disk: "x", recorded: "a", word: .edited),
        Case(recorded: "a", word: nil),
        Case(disk: "x", word: nil),
    ])
    func everyFileHasOneWord(_ file: Case) {
        #expect(words(file) == [file.word].compactMap(\.self))
    }

    /// A build that was killed has left either text, or has not begun.
    @Test(arguments: [
        Case(generated: "c", disk: "a", recorded: "a", pending: "b", word: .changed),
        Case(generated: "c", disk: "b", recorded: "a", pending: "b", word: .changed),
        Case(generated: "b", disk: "a", recorded: "a", pending: "b", word: .changed),
        Case(generated: "b", disk: "b", recorded: "a", pending: "b", word: .unchanged),
        Case(generated: "c", disk: "x", recorded: "a", pending: "b", word: .edited),
        Case(generated: "b", pending: "b", word: .new),
        Case(generated: "c", disk: "b", pending: "b", word: .changed),
        Case(disk: "b", pending: "b", word: .orphaned),
        Case(disk: "a", recorded: "a", pending: "b", word: .orphaned),
    ])
    func aBuildThatNeverEndedIsGoneOnWith(_ file: Case) {
        #expect(words(file) == [file.word].compactMap(\.self))
    }

    /// A rename is a file that nothing generates any more, and one that is not there yet.
    @Test func renamesShowBothSides() {
        let record = OwnershipRecord(files: [.init(path: "old.json", target: .schemas, hash: hash("a"))])
        let drift = Drift.of(
            [GeneratedFile(target: .schemas, path: "new.json", contents: "a")], targets: [.schemas], record: record,
            disk: ["old.json": .file(Array("a".utf8))])
        #expect(drift.states.map(\.path) == ["new.json", "old.json"])
        #expect(drift.states.map(\.word) == [.new, .orphaned])
    }

    @Test func otherTargetsAreLeftAlone() {
        let record = OwnershipRecord(
            files: [
                .init(path: "a.json", target: .schemas, hash: hash("a")),
                .init(path: "b.ts", target: .typescript, hash: hash("b")),
            ],
            declarations: [DeclarationDigest(kind: .type, name: "User", digest: "0")])
        let drift = Drift.of([], targets: [.schemas], record: record, disk: ["a.json": .file(Array("a".utf8))])
        #expect(drift.states.map(\.path) == ["a.json"])
        let after = record.after(drift, targets: [.schemas], declarations: [])
        #expect(after.files.map(\.path) == ["b.ts"])
        #expect(after.declarations == record.declarations)
        #expect(record.after(drift, targets: everyTarget, declarations: []).files.isEmpty)
        let alone = OwnershipRecord(files: [record.files[0]], declarations: record.declarations)
        #expect(alone.after(drift, targets: [.schemas], declarations: []).declarations.isEmpty)
    }

    /// Whatever the order in which a build writes, removes and dies, the next one knows every file.
    @Test func theRecordBeforehandKnowsBothTexts() {
        let record = OwnershipRecord(
            files: [("changed", "a"), ("gone", "a"), ("missing", "a"), ("same", "b"), ("mine", "a")].map {
                OwnershipRecord.File(path: $0.0, target: .schemas, hash: hash($0.1))
            })
        let generated = ["changed", "missing", "new", "same"].map {
            GeneratedFile(target: .schemas, path: $0, contents: "b")
        }
        let disk: [String: Presence] = [
            "changed": .file(Array("a".utf8)), "gone": .file(Array("a".utf8)), "same": .file(Array("b".utf8)),
        ]
        let drift = Drift.of(generated, targets: everyTarget, record: record, disk: disk)
        let before = record.before(drift)
        #expect(before.files.map(\.path) == ["changed", "gone", "mine", "missing", "new", "same"])
        #expect(before.files.map(\.hash?.text) == ["a", "a", "a", "a", nil, "b"].map { $0.map { hash($0).text } })
        #expect(before.files.map(\.pending?.text) == ["b", nil, nil, "b", "b", nil].map { $0.map { hash($0).text } })
        let after = record.after(drift, targets: everyTarget, declarations: [])
        #expect(after.files.map(\.path) == ["changed", "missing", "new", "same"])
        #expect(after.files.allSatisfy { $0.hash == hash("b") && $0.pending == nil })
    }

    private func words(_ file: Case) -> [FileState.Word] {
        var record = OwnershipRecord()
        if file.recorded != nil || file.pending != nil {
            record.files = [
                .init(path: "x", target: .routes, hash: file.recorded.map(hash), pending: file.pending.map(hash))
            ]
        }
        let generated = file.generated.map { [GeneratedFile(target: .routes, path: "x", contents: $0)] } ?? []
        let disk = file.disk.map { ["x": Presence.file(Array($0.utf8))] } ?? [:]
        return Drift.of(generated, targets: [.routes], record: record, disk: disk).states.map(\.word)
    }
}

private let everyTarget = Set(GeneratedFile.Target.allCases)

private func hash(_ text: String) -> ContentHash { ContentHash(of: text.utf8) }
