import Foundation
import PikkuGen
import PikkuModel
import Testing
import TestSupport

/// The record is read as it was written, and believed no further than it can be true.
@Suite struct OwnershipRecordTests {
    @Test func whatIsWrittenIsRead() {
        let hash = ContentHash(of: "a".utf8)
        let names = [
            "User", "GET /users/{id}", "\u{80}\u{FEFF}\u{1F600}\"\\\n", String(repeating: "long ", count: 500), "",
        ]
        let project = Project(
            types: [], functions: [],
            permissions: names.map {
                Permission(
                    name: $0, swiftName: nil, documentation: .init(), location: .init(file: "", start: 0, end: 0))
            })
        let changes = DeclarationChanges(since: OwnershipRecord(), project, .init(), templates: ["header": "x"])
        let record = OwnershipRecord(
            files: [
                .init(path: "b/é x.json", target: .schemas, hash: hash), .init(path: "a", target: .swift, hash: nil),
                .init(path: "c\"\\.ts", target: .typescript, hash: hash, pending: ContentHash(of: "".utf8)),
            ], declarations: changes.current)
        let (read, diagnostics) = OwnershipRecord.read(source(record.text), sources: [])
        #expect(diagnostics == [])
        #expect(read == record)
        #expect(record.files.map(\.path) == ["a", "b/é x.json", "c\"\\.ts"])
        #expect(record.text.hasSuffix("}\n"))
        #expect(record.declarations.count == names.count + 2)
    }

    @Test func hashesAreThoseOfOtherPrograms() throws {
        #expect(
            ContentHash(of: "abc".utf8).text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(ContentHash(of: [UInt8]()).text.hasPrefix("e3b0c44298fc1c149afbf4c8996fb924"))
        #expect(ContentHash(String(repeating: "0", count: 63)) == nil)
        #expect(ContentHash(String(repeating: "G", count: 64)) == nil)
    }

    @Test(
        arguments: [
            ("⟦x⟧", "unexpected-value"),
            ("{\n⟦<<<<<<<⟧ HEAD\n  \"version\": 1\n=======\n", "merge-conflict"),
            ("{ \"version\": ⟦2⟧, \"future\": {} }", "unknown-version"),
            ("{ \"version\": 1⟦⟧", "yaml-syntax-error"),
            (file("\"path\": ⟦\"/etc/passwd\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\"../up\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\"a/../../up\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\"a//b\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\"./a\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\"a/\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\"\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\"~/a\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\"a\\0b\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\".git/config\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\"sub/.GIT/hooks/x\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\".pikku/lock\"⟧"), "damaged-record"),
            (file("\"path\": ⟦\"Sources/App/user.swift\"⟧"), "damaged-record"),
            (file("\"path\": ⟦7⟧"), nil),
            (file("\"path\": \"a\", \"sha256\": ⟦\"abc\"⟧"), "unexpected-value"),
            (file("\"path\": \"a\", \"target\": ⟦\"nothing\"⟧"), nil),
            (file("\"path\": \"a\", ⟦\"mode\"⟧: 1"), "unknown-key"),
            ("{ \"version\": 1, \"files\": [], \"declarations\": [⟦7⟧] }", "unexpected-value"),
        ] as [(String, String?)])
    func damageIsFoundWhereItIs(marked: String, id: String?) {
        let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
        let start = marked.prefix { $0 != "⟦" }.utf8.count
        let length = marked.drop { $0 != "⟦" }.dropFirst().prefix { $0 != "⟧" }.utf8.count
        let (record, diagnostics) = OwnershipRecord.read(source(text), sources: ["Sources/App/user.swift"])
        #expect(record == nil)
        #expect(!diagnostics.isEmpty)
        guard let id else { return }
        #expect(diagnostics.map(\.id).contains(id), "\(diagnostics)")
        guard id != "yaml-syntax-error" else { return }
        let location = SourceLocation(file: OwnershipRecord.path, start: start, end: start + length)
        #expect(diagnostics.contains { $0.id == id && $0.location == location }, "\(diagnostics)")
    }

    @Test func messagesSayWhatIsWrong() {
        func messages(_ text: String) -> [String] {
            OwnershipRecord.read(source(text), sources: ["a.swift"]).1.map(\.message)
        }
        #expect(messages("") == ["the record is empty"])
        #expect(messages("{\n<<<<<<< HEAD\n=======\n>>>>>>> other\n}") == ["the record holds a merge conflict"])
        #expect(messages(file("\"path\": \"../a\"")) == ["'../a' cannot be the path of a generated file"])
        #expect(messages(file("\"path\": \"a.swift\"")) == ["'a.swift' is a source, not a generated file"])
        #expect(
            messages("{ \"version\": 3 }") == ["version 3 of the record is unknown; this pikku-gen writes version 1"])
        let twice = "{ \"path\": \"a\", \"target\": \"swift\" }"
        let (_, diagnostics) = OwnershipRecord.read(
            source("{ \"version\": 1, \"files\": [\(twice), \(twice)] }"), sources: [])
        #expect(diagnostics.map(\.message) == ["'a' is recorded twice"])
        #expect(diagnostics.first?.notes.map(\.message) == ["the first time"])
    }

    /// Whatever bytes the file has, there is a record or a reason.
    @Test func noBytesAreTooStrange() throws {
        var generator = SeededGenerator(seed: 7)
        let good = Array(
            OwnershipRecord(files: [.init(path: "a/b.json", target: .schemas, hash: ContentHash(of: "a".utf8))]).text
                .utf8)
        for _ in 0..<2000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: place)
                default: bytes.insert(generator.pick(Array("{}[]\",:&*!|>-\0\n".utf8)), at: place)
                }
            }
            let (record, diagnostics) = OwnershipRecord.read(
                SourceFile(path: OwnershipRecord.path, bytes: bytes), sources: [])
            #expect((record == nil) == !diagnostics.isEmpty)
        }
    }

    private func source(_ text: String) -> SourceFile { SourceFile(path: OwnershipRecord.path, text: text) }
}

private func file(_ members: String) -> String {
    let target = members.contains("\"target\"") ? "" : "\"target\": \"swift\", "
    return "{ \"version\": 1, \"files\": [{ \(target)\(members) }] }"
}
