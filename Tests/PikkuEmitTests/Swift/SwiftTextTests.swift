import PikkuModel
import Testing

@testable import PikkuEmit

@Suite struct SwiftTextTests {
    @Test(arguments: [
        ("plain", #""plain""#),
        (#"a "quote" and a \ "#, #""a \"quote\" and a \\ ""#),
        (#"\(call())"#, #""\\(call())""#),
        ("line\nreturn\r\ttab", #""line\nreturn\r\ttab""#),
        ("\0\u{7F}\u{2028}\u{202E}", #""\u{0}\u{7F}\u{2028}\u{202E}""#),
        ("\u{301}é", #""\u{301}é""#),
    ])
    func `a literal holds any text`(text: String, literal: String) {
        #expect(SwiftText.literal(text) == literal)
    }

    @Test(arguments: [
        ("name", "name"), ("default", "`default`"), ("self", "`self`"), ("größe", "größe"), ("_", "`_`"),
        ("content-type", "`content-type`"), ("1st", "`1st`"), ("a`b", "`a_b`"), ("", "`_`"),
    ])
    func `a name is quoted where Swift would misread it`(name: String, identifier: String) {
        #expect(SwiftText.identifier(name) == identifier)
    }

    @Test func `fewer words need quotes behind a dot and as labels`() {
        #expect(SwiftText.member("default") == "default")
        #expect(SwiftText.member("self") == "`self`")
        #expect(SwiftText.label("in") == "in")
        #expect(SwiftText.label("inout") == "`inout`")
    }

    @Test func `no text leaves its doc comment`() {
        let documentation = Documentation(summary: "One */ line.\r\nAnother.", discussion: "First.\n\nSecond\0.\r}")
        #expect(
            SwiftText.comment(documentation) == [
                "/// One */ line.", "/// Another.", "///", "/// First.", "///", "/// Second.", "/// }",
            ]
        )
        #expect(SwiftText.comment(Documentation()).isEmpty)
    }
}
