import PikkuModel
import TestSupport
import Testing

@testable import PikkuParse

/// What is declared stays the same when the parser does not see bodies.
@Suite struct BodyScanTests {
    @Test(arguments: [
        ("func a() { b() }", "func a() {     }"),
        ("struct A { init(b: Int) { c = b }; deinit { d() } }", "struct A { init(b: Int) {       }; deinit {     } }"),
        ("struct A { var b: Int { 1 + 2 } }", "struct A { var b: Int {0      } }"),
        ("let f = PikkuFunc<A, B>(tags: [c]) { d, e in d(e) }", "let f = PikkuFunc<A, B>(tags: [c]) {              }"),
        ("func a(b: () -> Void = { c() }) { d() }", "func a(b: () -> Void = { c() }) {     }"),
        ("let a = \"\\(b)\"\nfunc c() { d(\"\\(e(\"}\"))\") }", "let a = \"\\(b)\"\nfunc c() {                }"),
        ("let a = b { c } d: { e }", "let a = b {   } d: {   }"),
        ("func a() { \"}\" /* } */ }\nlet b = 1", "func a() {             }\nlet b = 1"),
    ])
    func bodiesAreBlank(_ text: String, _ blank: String) {
        #expect(blanked(text) == blank)
    }

    @Test(arguments: [
        "let a = Wirings { wireHTTP(func: b) }",
        "let a: Wirings = .init { b() }",
        "let a = Alias { wireGroup { wireRPC(func: b) } }",
        "struct A { static var b: Int { 409 }; static var c: Int { get { 1 } } }",
        "var a: Int { 1 }",
        "struct A { var b = 1 { didSet { c() } }; var d: Int { get { 1 } set {} } }",
        "protocol A { func b()\n var c: Int { get }\n subscript(d: Int) -> Int { get } }",
        "struct A { func",
        "func a() { /{/ }",
        "let a = f(func: { b() })",
        "let `func` = Wired { wireHTTP(func: b) }",
    ])
    func whatCountsStays(_ text: String) {
        let blank = blanked(text) ?? text
        var (short, long) = (whole(blank), whole(text))
        (short.mentions, long.mentions) = (Mentions(), Mentions())
        #expect(short == long, "\(blank)")
        #expect(SwiftFrontend().parse(source(text)) == whole(text))
    }

    @Test func everyFixtureReadsTheSame() throws {
        for fixture in try TestSupport.Fixture.all() {
            let (short, whole) = (try fixture.parsedFiles(), try fixture.parsedFiles(skippingBodies: false))
            for (short, whole) in zip(short, whole) { #expect(short == whole, "\(fixture.name): \(short.path)") }
        }
    }

    @Test func commentsForTheToolKeepTheirBodies() {
        let text = "func a() {\n  // pikku-gen:ignore unused-type -- why\n  b()\n}\n"
        #expect(SwiftFrontend().parse(source(text)) == whole(text))
        #expect(whole(text).suppressions.count == 1)
    }

    private func blanked(_ text: String) -> String? {
        BodyScan.withoutBodies(Array(text.utf8), keeping: []).map { String(decoding: $0, as: UTF8.self) }
    }

    private func whole(_ text: String) -> ParsedFile { SwiftFrontend(skipsBodies: false).parse(source(text)) }

    private func source(_ text: String) -> SourceFile { SourceFile(path: "a.swift", text: text) }
}
