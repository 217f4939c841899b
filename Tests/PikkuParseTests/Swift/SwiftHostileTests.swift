import Foundation
import PikkuModel
import PikkuParse
import Testing
import TestSupport

/// What no input may do: crash, hang, or point outside itself.
@Suite(.patient) struct SwiftHostileTests {
    /// The work is split so that it runs on all cores.
    static let shares = 8

    /// With `CI=true` every byte of every sample is an end, else every fourth of one: SwiftSyntax is slow in debug.
    private static let isExhaustive = ProcessInfo.processInfo.environment["CI"] == "true"

    @Test(arguments: 0..<shares)
    func aFileMayEndAnywhere(share: Int) {
        let files = Fixture.swiftFiles(of: "user-service") + (Self.isExhaustive ? Fixture.swiftFiles(of: "todo") : [])
        let step = Self.isExhaustive ? 1 : 4
        for file in files {
            for end in stride(from: share * step, to: file.bytes.count, by: step * Self.shares) {
                check(SourceFile(path: file.path, bytes: Array(file.bytes[..<end])))
            }
        }
    }

    /// Excerpts rather than whole files: the parser's time is better spent on more of them.
    @Test(arguments: 0..<shares)
    func anyByteMayBeWrong(share: Int) {
        let files = Fixture.swiftFiles(of: "user-service") + Fixture.swiftFiles(of: "todo")
        guard !files.isEmpty else { return }
        var random = SeededGenerator(seed: UInt64(share) + 1)
        for _ in 0..<(Self.isExhaustive ? 2_000 : 550) {
            var file = files[Int.random(in: 0..<files.count, using: &random)]
            let start = Int.random(in: 0..<file.bytes.count, using: &random)
            file.bytes = Array(file.bytes[start...].prefix(Int.random(in: 0..<400, using: &random) + 1))
            for _ in 0...Int.random(in: 0..<4, using: &random) where !file.bytes.isEmpty {
                let index = Int.random(in: 0..<file.bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: file.bytes[index] = UInt8(Int.random(in: 0..<256, using: &random))
                case 1:
                    file.bytes.insert(
                        Self.troublemakers[Int.random(in: 0..<Self.troublemakers.count, using: &random)], at: index)
                default:
                    file.bytes.removeSubrange(
                        index..<min(index + Int.random(in: 0..<40, using: &random), file.bytes.count))
                }
            }
            check(file)
        }
    }

    private static let troublemakers = Array("()[]{}<>\"\"\\#/*-:=.,;@`\n\0".utf8)

    private func check(_ file: SourceFile) {
        let parsed = Fixture.parsed(file)
        let locations =
            parsed.diagnostics.map(\.location) + parsed.diagnostics.flatMap { $0.notes.compactMap(\.location) }
            + parsed.types.map(\.name.location) + parsed.wirings.map(\.location) + parsed.functions.map(\.location)
        #expect(locations.allSatisfy { $0.start >= 0 && $0.end <= file.bytes.count && $0.file == file.path })
    }

    @Test(
        arguments: [
            ("let a = ", "(", ")"), ("let a = ", "[", "]"), ("let a: ", "[", "]"), ("let a: ", "(", ")"),
            ("let a = ", "{", "}"), ("let a: ", "A<", "A>"), ("let a = ", "A<", "A>"), ("", "struct A {", "}"),
            ("", "#if A\n", "#endif\n"), ("let a = ", "\"\\(", ")\""), ("let a = ", "try ", "a"),
            ("let a: ", "() -> ", "Int"), ("func a() { if a {}", " else if a {}", "}"), ("let a = ", "copy ", "a"),
            ("let a: ", "repeat each ", "A"), ("let a = ", "if a { b } else ", "{}"), ("enum A { case a(", "(", ")"),
            ("@a", "(", ") struct A {}"), ("let a = b", " {", "}"), ("let a = ", "#a(", ")"),
        ])
    func nestingIsBounded(head: String, opening: String, closing: String) {
        let file = nested(100_000, head, opening, closing)
        #expect(file.diagnostics.map(\.id) == ["excessive-nesting"])
    }

    @Test(
        arguments: [
            ("let a = b", ".b"), ("let a = b", "()"), ("let a = b", "[0]"), ("let a = b", "!"), ("let a: T", "?"),
            ("let a: B", ".b"), ("let a: A", ".Type"), ("let a = \\b", ".b"),
        ])
    func chainsAreBounded(head: String, link: String) {
        #expect(nested(100_000, head, link, "").diagnostics.map(\.id) == ["excessive-nesting"])
        for count in [900, 1_900] {
            #expect(nested(count, head, link, "").diagnostics.isEmpty)
            // With an error in the same statement, the tree is walked for messages too.
            #expect(!parsed(head + String(repeating: link, count: count) + " )").diagnostics.isEmpty)
        }
    }

    @Test(
        arguments: [
            ("let a: A", " & A"), ("let a = b", " + b"), ("let a = \"a\"", " + \"a\""), ("let a = b", " as A"),
            ("let a = 1", ", a = 1"), ("struct A {}", ";struct A {}"), ("let a = b", "/* */"),
        ])
    func whatIsLongButFlatIsRead(head: String, part: String) {
        #expect(!nested(3_000, head, part, "").diagnostics.contains { $0.id == "excessive-nesting" })
    }

    @Test func nestingThatCloses() {
        #expect(parsed(String(repeating: "let a = [[(1)]]\n", count: 500)).diagnostics == [])
        #expect(parsed("struct A { let a = \"\(String(repeating: "(", count: 500))\" } // [[[").diagnostics == [])
        #expect(parsed(String(repeating: "let a = b < c, d = #/[(]/#\n", count: 300)).diagnostics == [])
        #expect(
            parsed("protocol P {\(String(repeating: "\nfunc a() -> B", count: 500))\n}\nstruct A {}").diagnostics == [])
        #expect(parsed("enum E {\(String(repeating: "\ncase any, each", count: 500))\n}").diagnostics == [])
        #expect(
            parsed("func f() {\(String(repeating: "\nif a<b { return } else {}", count: 500))\n}\nlet a = 1")
                .diagnostics == [])
    }

    private func nested(_ count: Int, _ head: String, _ opening: String, _ closing: String) -> ParsedFile {
        let closings = closing == "}" || closing.hasSuffix(">") || closing == ")" || closing == "]" ? count : 1
        return parsed(
            head + String(repeating: opening, count: count) + String(repeating: closing, count: closings)
                + "\nlet b = 1\n")
    }
}
