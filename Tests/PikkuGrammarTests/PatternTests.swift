import Testing

@testable import PikkuGrammar

@Suite struct PatternTests {
    @Test(arguments: [
        MatchExample("", matches: ["", "a"], refuses: []),
        MatchExample("b", matches: ["b", "abc"], refuses: ["", "a", "B"]),
        MatchExample("^b", matches: ["b", "bc"], refuses: ["ab", "a\nb"]),
        MatchExample("b$", matches: ["b", "ab"], refuses: ["bc", "b\n"]),
        MatchExample("^$", matches: [""], refuses: ["a", "\n"]),
        MatchExample("^a|b$", matches: ["ax", "xb"], refuses: ["xa", "bx"]),
        MatchExample("^(?:a|b)$", matches: ["a", "b"], refuses: ["ax", "xb", ""]),
        MatchExample("^(|a)$", matches: ["", "a"], refuses: ["aa"]),
        MatchExample("^.$", matches: ["a", "é", "😀", "\t"], refuses: ["", "\n", "\r", "\u{2028}", "\u{2029}", "ab"]),
        MatchExample("^a{2,3}$", matches: ["aa", "aaa"], refuses: ["a", "aaaa"]),
        MatchExample("^a{2}$", matches: ["aa"], refuses: ["a", "aaa"]),
        MatchExample("^a{2,}?$", matches: ["aa", "aaaaa"], refuses: ["a"]),
        MatchExample("^a{0}b$", matches: ["b"], refuses: ["ab"]),
        MatchExample("^(ab?)+?c*$", matches: ["a", "abacc"], refuses: ["b", "abb", ""]),
        MatchExample("^[a-c]$", matches: ["a", "b", "c"], refuses: ["d", "-", "A"]),
        MatchExample("^[^a-c]$", matches: ["d", "\n", "é"], refuses: ["a", ""]),
        MatchExample("^[-a]$", matches: ["-", "a"], refuses: ["b"]),
        MatchExample("^[a-]$", matches: ["-", "a"], refuses: ["b"]),
        MatchExample("^[\\w-]$", matches: ["-", "a", "_", "7"], refuses: ["é", ".", " "]),
        MatchExample("^[a-c-e]$", matches: ["b", "-", "e"], refuses: ["d"]),
        MatchExample("^[.*+?^$(){}|]$", matches: [".", "*", "^", "$", "|", "}"], refuses: ["a"]),
        MatchExample("^[\\]\\\\\\-\\b]$", matches: ["]", "\\", "-", "\u{8}"], refuses: ["b"]),
        MatchExample("^[α-ω]+$", matches: ["αβγ"], refuses: ["abc", "Α"]),
        MatchExample("^[\\s\\S]$", matches: ["a", "\n", "😀"], refuses: ["", "ab"]),
        MatchExample("^\\d$", matches: ["0", "9"], refuses: ["a", "٣", "³"]),
        MatchExample("^\\D$", matches: ["a", "٣"], refuses: ["0"]),
        MatchExample("^\\w$", matches: ["a", "Z", "0", "_"], refuses: ["ä", "-", "ſ"]),
        MatchExample("^\\W$", matches: ["ä", "-"], refuses: ["a", "_"]),
        MatchExample(
            "^\\s$",
            matches: [" ", "\t", "\u{B}", "\u{A0}", "\u{1680}", "\u{2003}", "\u{2028}", "\u{3000}", "\u{FEFF}"],
            refuses: ["a", "\u{85}", "\u{180E}", "\u{200B}"]
        ),
        MatchExample("^\\S$", matches: ["a", "\u{200B}"], refuses: [" ", "\n"]),
        MatchExample("\\bcat\\b", matches: ["cat", "a cat.", "écaté"], refuses: ["cats", "_cat", "concat"]),
        MatchExample("\\Bcat", matches: ["concat"], refuses: ["cat", "a cat"]),
        MatchExample("^\\B$", matches: [""], refuses: ["a"]),
        MatchExample("^\\t\\n\\r\\v\\f$", matches: ["\t\n\r\u{B}\u{C}"], refuses: ["tnrvf"]),
        MatchExample("^\\x41\\u00e9\\u{1F600}$", matches: ["Aé😀"], refuses: ["x41"]),
        MatchExample("^[\\x41-\\u{5a}]$", matches: ["A", "Z"], refuses: ["a"]),
        MatchExample("^\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/$", matches: ["^$\\.*+?()[]{}|/"], refuses: [""]),
        MatchExample("^\\w+@\\w+\\.[a-z]{2,}$", matches: ["joe@example.org"], refuses: ["joe@example", "joe@.org"]),
        MatchExample("(^a|b)c", matches: ["ac", "xbc"], refuses: ["xac"]),
        MatchExample("a^b", matches: [], refuses: ["ab", "a\nb"]),
        MatchExample("^[^\\s\\S]$", matches: [], refuses: ["", "a"]),
    ])
    func `matches as the standard says`(_ example: MatchExample) throws {
        let pattern = try Pattern(example.pattern)
        for text in example.matches { #expect(pattern.matches(text), "should match '\(text)'") }
        for text in example.refuses { #expect(!pattern.matches(text), "should not match '\(text)'") }
    }

    @Test func `tells characters of equal looks apart`() throws {
        let composed = try Pattern("^\\u00e9$")
        #expect(composed.matches("\u{E9}"))
        #expect(!composed.matches("e\u{301}"))
        #expect(try Pattern("^..$").matches("e\u{301}"))
    }

    @Test func `every class agrees with its set for every scalar`() throws {
        for (source, set) in [
            ("^\\d$", ScalarSet.digits), ("^\\w$", .wordCharacters), ("^\\s$", .whitespace), ("^.$", .anythingInLine),
        ] {
            let pattern = try Pattern(source)
            for value in (0..<0x3100 as Range<UInt32>) {
                guard let scalar = Unicode.Scalar(value) else { continue }
                #expect(pattern.matches(String(scalar)) == set.contains(value), "\(source) and \(value)")
            }
        }
    }

    @Test func `a verified expression matches like any other, an invalid one nothing`() {
        #expect(Pattern(verified: "^a+$").matches("aa"))
        #expect(!Pattern(verified: "^a+$").matches("b"))
        #expect(!Pattern(verified: "(").matches("("))
        #expect(!Pattern(verified: "(").matches(""))
    }

    @Test func `reads malformed text without going beyond its end`() throws {
        let pattern = try Pattern("^[^a]+$")
        for bytes: [UInt8] in [[0xF0], [0xC3], [0xE2, 0x82], [0xFF, 0xFF], [0x80]] {
            _ = bytes.withUnsafeBufferPointer(pattern.matches)
        }
    }
}

struct MatchExample: Sendable, CustomTestStringConvertible {
    var pattern: String
    var matches: [String]
    var refuses: [String]

    init(_ pattern: String, matches: [String], refuses: [String]) {
        self.pattern = pattern
        self.matches = matches
        self.refuses = refuses
    }

    var testDescription: String { pattern }
}
