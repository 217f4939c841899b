import PikkuModel
import Testing

@testable import PikkuParse

@Suite struct SwiftScanTests {
    @Test func identifiersAreCountedOnceOrMoreOften() {
        let mentions = scan("let a = b + b_2; call(`a`, c.d)\n").mentions
        #expect(
            ["let", "a", "b", "b_2", "call", "c", "d", "e", "b_"].map(mentions.count) == [1, 2, 1, 1, 1, 1, 1, 0, 0])
    }

    @Test func linesOfCommentsDoNotCount() {
        let scan = scan("/// a\n    // b\n\t//c\nlet d = 1 // e\n/* f */")
        #expect(["a", "b", "c", "d", "e", "f"].map(scan.mentions.count) == [0, 0, 0, 1, 1, 1])
        #expect(["a", "b", "c", "d", "e", "f"].map(scan.remarks.count) == [1, 1, 1, 0, 0, 0])
    }

    @Test func addressesInLiteralsHideNothing() {
        #expect(scan(#"run("https://a.example", passed)"#).mentions.count(of: "passed") == 1)
    }

    @Test func lettersBeyondASCIIAreParts() {
        let mentions = scan("straße = größe").mentions
        #expect(["straße", "stra", "größe"].map(mentions.count) == [1, 0, 1])
    }

    @Test func filesWithoutDeclarationsCountToo() {
        let text = "func f() async throws { try await invoke(called) }"
        let file = SwiftFrontend().parse(SourceFile(path: "a.swift", bytes: Array(text.utf8)))
        #expect(file.mentions.count(of: "called") == 1)
    }

    @Test(arguments: [
        ("struct A { var b: Int }", ["A"]),
        ("public final class A {}\nactor B {}\nenum `C` {}", ["A", "B", "C"]),
        ("extension A.B: C where D == E {}", ["A", "B"]),
        ("struct /* an */ A // b\n{}", ["A"]),
        ("typealias A<B> = C<B>", ["A"]),
        ("enum Wirings { static let actor = 1, `class` = 2 }\nlet `let` = 3", ["Wirings", "actor", "class", "let"]),
        ("let a = 1, b: Int = f(c, d), e = [g, h]\nvar i = 1", ["a", "b", "e", "i"]),
        (
            "enum A { static public let b = 1\n static var c: Int { let d = 1; return d }\n case e, f }",
            ["A", "b", "c"]
        ),
        ("class A { class func b() {}\n class var c: Int { 1 }\n let d = 1 }", ["A", "c"]),
        ("func a() { let b = 1\n struct C {} }\nlet d = \"}\"\nlet e = 1", ["C", "d", "e"]),
        (##"let a = "\(f("{", { let b = 1 }()))", c = #"{"#"##, ["a", "c"]),
        ("let a = \"\"\"\n{ \" {\n\"\"\"\nlet b = 1", ["a", "b"]),
        ("#if DEBUG\nlet a = 1\n#else\nlet b = 2\n#endif", ["a", "b"]),
    ])
    func namesThatOthersMayUseAreFound(_ text: String, names: [String]) {
        let scan = scan(text)
        #expect(Set(scan.declared + scan.extended) == Set(names.map(Mentions.hash)), "\(text)")
        #expect(!scan.alwaysMatters, "\(text)")
    }

    @Test func aliasesStandForNames() {
        let aliases = scan("typealias A<B> = Wirings<\n  D.E, B>\nstruct F { typealias G = [H]; var i: Int }").aliases
        #expect(aliases.map(\.name) == ["A", "G"].map(Mentions.hash))
        #expect(Set(aliases[0].targets) == Set(["B", "Wirings", "D", "E"].map(Mentions.hash)))
        #expect(aliases[1].targets == ["H"].map(Mentions.hash))
    }

    @Test(arguments: [
        "struct A {", "}", "let a = /{/", "f(/\"/)", "let a = #/{/#", "let a = \"b", "/* a", "let größe = 1",
    ])
    func whatIsUnclearMatters(_ text: String) {
        #expect(scan(text).alwaysMatters, "\(text)")
    }

    @Test(arguments: ["let a = b / c / d", "let a = b/c", "// größe\nlet a = \"größe\"", "let a = (b)/2"])
    func whatIsClearNeedNot(_ text: String) {
        #expect(!scan(text).alwaysMatters, "\(text)")
    }

    private func scan(_ text: String) -> SourceScan { SwiftScan.scan(Array(text.utf8)) }
}
