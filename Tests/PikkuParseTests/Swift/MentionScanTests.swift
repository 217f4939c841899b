import PikkuModel
import Testing

@testable import PikkuParse

@Suite struct MentionScanTests {
    @Test func identifiersAreCountedOnceOrMoreOften() {
        let mentions = mentions("let a = b + b_2; call(`a`, c.d)\n")
        #expect(
            ["let", "a", "b", "b_2", "call", "c", "d", "e", "b_"].map(mentions.count) == [1, 2, 1, 1, 1, 1, 1, 0, 0])
    }

    @Test func linesOfCommentsDoNotCount() {
        let mentions = mentions("/// a\n    // b\n\t//c\nlet d = 1 // e\n/* f */")
        #expect(["a", "b", "c", "d", "e", "f"].map(mentions.count) == [0, 0, 0, 1, 1, 1])
    }

    @Test func addressesInLiteralsHideNothing() {
        #expect(mentions(#"run("https://a.example", passed)"#).count(of: "passed") == 1)
    }

    @Test func lettersBeyondASCIIAreParts() {
        let mentions = mentions("straße = größe")
        #expect(["straße", "stra", "größe"].map(mentions.count) == [1, 0, 1])
    }

    @Test func filesWithoutDeclarationsCountToo() {
        let text = "func f() async throws { try await invoke(called) }"
        let file = SwiftFrontend().parse(SourceFile(path: "a.swift", bytes: Array(text.utf8)))
        #expect(file.mentions.count(of: "called") == 1)
    }

    private func mentions(_ text: String) -> Mentions { MentionScan.mentions(in: Array(text.utf8)) }
}
