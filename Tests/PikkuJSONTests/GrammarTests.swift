import PikkuJSON
import Testing

@Suite struct GrammarTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-0", "1", "-1.5", "1e5", "1E+5", "1e-5", "0.0", "123456789012345678901234567890",
        #""""#, #""a""#, #""\"\\\/\b\f\n\r\t\u00e9""#, #""\ud83d\ude00""#, #""\uD83D\uDE00""#, "\"\u{7F}\"", "\"é😀\"",
        "\"\u{2028}\u{FFFF}\u{10FFFF}\"", "[]", "[ ]", "[1]", "[1,2]", " [ 1 , [ ] ] ", "{}", "{ }", #"{"a":1}"#,
        " \t\r\n{ \"a\" : { \"b\" : [ ] } , \"\" : null }\n", #"{"a":1,"b":1}"#, "1e400", "-1e-400", #""\u0000""#,
    ])
    func `JSON is read`(text: String) {
        #expect(problems(text) == [])
        #expect(problems("{\"unknown\":\(text)}", skipping: true) == [])
    }

    @Test(arguments: [
        "", " ", "nul", "nulll", "True", "TRUE", "NaN", "Infinity", "-", "+1", "01", "-01", ".5", "1.", "1.e5", "1e",
        "1e+", "0x10", "1_000", "--1", "1 2", "'a'", "\"", "\"a", "\"\\\"", #""\a""#, #""\u12""#, #""\u12g4""#,
        #""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, #""\ud800\ud800""#, #""\ud800x""#, "\"\n\"", "\"\t\"",
        "\"\u{0}\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1 2]", "[1}", "{", "}", "{\"a\"", "{\"a\":",
        "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{a:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":}", "{1:2}",
        "{\"a\":1]", "/**/1", "1//", "\u{FEFF}1", "\u{A0}1", "[1]x", "{}{}", "null,", "[[]", "{\"a\":{}",
    ])
    func `what is not JSON is refused`(text: String) {
        #expect(problems(text).last?.keyword == "json")
        if text.first != "}", text != "null," {
            #expect(problems("{\"unknown\":\(text)}", skipping: true).last?.keyword == "json")
        }
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0xBF], [0xE2, 0x82],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func `invalid UTF-8 is refused, also in names and in what is passed over`(sequence: [UInt8]) {
        let string = [UInt8(ascii: "\"")] + sequence + [UInt8(ascii: "\"")]
        for (before, after) in [("", ""), ("{", ":1}"), ("{\"unknown\":", "}"), ("[[", "]]")] {
            let text = Array(before.utf8) + string + Array(after.utf8)
            #expect(problems(text).last?.keyword == "json")
            #expect(problems(text, skipping: true).last?.keyword == "json" || before == "" || before == "[[")
        }
    }

    @Test func `strings say what their text says`() throws {
        let text = #""\"\\\/\b\f\n\r\tA\u00e9\uD83D\ude00 é😀\u0000 and a longer tail of ASCII characters""#
        let expected = "\"\\/\u{8}\u{C}\n\r\tAé😀 é😀\0 and a longer tail of ASCII characters"
        #expect(try JSON.read(text.utf8) { $0.string() }.get() == expected)
    }

    @Test func `special bytes are found at every place of a long string`() throws {
        for length in 0..<40 {
            let padding = String(repeating: "x", count: length)
            #expect(try JSON.read("\"\(padding)é\(padding)\"".utf8) { $0.string() }.get() == padding + "é" + padding)
            #expect(try JSON.read("\"\(padding)\\n\(padding)\"".utf8) { $0.string() }.get() == padding + "\n" + padding)
            #expect(problems("\"\(padding)\u{1}\(padding)\"").map(\.keyword) == ["json"])
            #expect(problems("\"\(padding)").map(\.keyword) == ["json"])
        }
    }

    @Test func `nothing is read of a text that is too long`() {
        #expect(problems("[1, 2]", limits: JSON.Limits(bytes: 5)).map(\.keyword) == ["json"])
        #expect(problems("[1, 2]", limits: JSON.Limits(bytes: 6)) == [])
    }

    @Test func `nesting has a bound, also in what is passed over`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(problems(nested(128)) == [])
        #expect(problems(nested(129)).map(\.keyword) == ["json"])
        #expect(problems("{\"unknown\":\(nested(127))}", skipping: true) == [])
        #expect(problems("{\"unknown\":\(nested(128))}", skipping: true).map(\.keyword) == ["json"])
        #expect(problems(String(repeating: "[", count: 1_000_000)).map(\.keyword) == ["json"])
        #expect(problems(String(repeating: #"{"a":"#, count: 200_000), skipping: true).map(\.keyword) == ["json"])
    }
}

/// The problems of a text that is read as any JSON, or passed over as the unknown members of an object.
func problems(_ text: String, skipping: Bool = false, limits: JSON.Limits = JSON.Limits()) -> [Problem] {
    problems(Array(text.utf8), skipping: skipping, limits: limits)
}

func problems(_ text: [UInt8], skipping: Bool = false, limits: JSON.Limits = JSON.Limits()) -> [Problem] {
    let result = JSON.read(text, limits: limits) { reader -> JSONValue? in
        guard skipping else { return reader.json() }
        guard reader.beginObject(JSONKeys([])) else { return nil }
        while reader.nextKey() != nil {}
        return reader.endObject() ? .null : nil
    }
    switch result {
    case .success: return []
    case .failure(let problems): return problems.all
    }
}
