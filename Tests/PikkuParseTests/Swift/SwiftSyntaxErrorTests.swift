import PikkuModel
import Testing

@Suite struct SwiftSyntaxErrorTests {
    @Test func otherDeclarationsAreStillRead() throws {
        let source = MarkedSwift("struct A { var a: Int }\nstruct B { var b: ⟦here⟧⟦/here⟧}\nstruct C { var c: Int }")
        let file = source.parsed()
        #expect(file.types.map(\.name.text) == ["A", "B", "C"])
        #expect(file.diagnostics.map(\.id) == ["swift-syntax-error"])
        #expect(file.diagnostics.first?.severity == .error)
        #expect(file.diagnostics.first?.location == source.location("here"))
    }

    @Test func onlyTheFirstOnesAreReported() {
        let file = parsed(String(repeating: "struct A { var }\n", count: 100))
        #expect(file.types.count == 100)
        #expect(file.diagnostics.count == 20)
        #expect(file.diagnostics.last?.notes.last?.message == "further syntax errors of this file are not shown")
    }

    @Test func errorsInBodiesAreTheCompilersToSay() {
        let file = parsed("let f = PikkuFunc<Int, Int> { _, a in return + }")
        #expect(file.diagnostics.isEmpty)
        #expect(file.functions.count == 1)
    }

    @Test func errorsInBodiesAreSaidBesideOthers() {
        let body = "let f = PikkuFunc<Int, Int> { _, a in return + }\n"
        let file = parsed(body + "struct A { var }")
        #expect(file.diagnostics.contains { $0.location.start < body.utf8.count })
    }

    @Test func invalidUTF8IsLocated() {
        for bytes: [UInt8] in [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80]] {
            let prefix = "struct A {} // é "
            let file = Fixture.parsed(SourceFile(path: "a.swift", bytes: Array(prefix.utf8) + bytes))
            #expect(file.diagnostics.map(\.id) == ["invalid-utf8"])
            #expect(file.diagnostics.map(\.location.start) == [prefix.utf8.count])
        }
    }

    @Test(arguments: ["", "\n", "// nothing", "\u{FEFF}", "import Foundation\n", "#if", "}"])
    func filesWithoutDeclarationsAreEmpty(text: String) {
        let file = parsed(text)
        #expect(file.types.isEmpty && file.functions.isEmpty && file.wirings.isEmpty && file.constants.isEmpty)
    }

    @Test func aByteOrderMarkShiftsNothing() throws {
        let source = MarkedSwift("\u{FEFF}/// Doc.\nstruct ⟦name⟧A⟦/name⟧ { var é: ⟦type⟧Int⟦/type⟧ }")
        let file = source.parsed()
        #expect(file.diagnostics == [])
        let type = try #require(file.types.first)
        #expect(type.name.location == source.location("name"))
        #expect(type.properties.first?.type.location == source.location("type"))
        #expect(type.documentation.summary == "Doc.")
    }

    @Test func windowsLineEndsShiftNothing() throws {
        let source = MarkedSwift(
            "/// Doc.\r\n/// - ⟦key⟧minimum⟦/key⟧: ⟦value⟧1⟦/value⟧\r\ntypealias ⟦name⟧A⟦/name⟧ = Int\r\n")
        let type = try #require(source.parsed().types.first)
        #expect(type.name.location == source.location("name"))
        #expect(type.keywords.map(\.location) == ["key"].compactMap(source.location))
        #expect(type.keywords.map(\.valueLocation) == ["value"].compactMap(source.location))
        #expect(type.documentation == Documentation(summary: "Doc."))
    }

    @Test func ownOutputIsNeverRead() {
        let file = SourceFile(path: "Generated/Routes.gen.swift", text: "struct A {}")
        #expect(Fixture.parsed(file) == ParsedFile(path: file.path))
    }
}
