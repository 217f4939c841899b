import PikkuGrammar
import Testing
import TestSupport

@Suite(.patient) struct PatternSyntaxTests {
    /// The place of each mistake stands between `«` and `»`.
    @Test(arguments: [
        ("a*«*»", "a quantifier is repeated"), ("a+«+»", "possessive"), ("«*»", "write '\\*'"),
        ("a|«+»b", "write '\\+'"), ("«(?)»", "write '(?:'"), ("^«*»", "cannot be repeated"),
        ("a\\b«{2}»", "cannot be repeated"),
        ("«{»", "write '\\{'"), ("a«{»x}", "'{n}', '{n,}' or '{n,m}'"), ("a«{,3}»", "write '{0,3}'"),
        ("a«{3,2}»", "write '{2,3}'"), ("a«}»", "write '\\}'"), ("a«]»", "write '\\]'"), ("é«]»", "write '\\]'"),
        ("a«)»", "write '\\)'"), ("a«(»b", "write ')'"), ("((a)«(»", "write ')'"),
        ("«(?=»a)", "look-ahead"), ("«(?!»a)", "look-ahead"), ("«(?<=»a)", "look-behind"), ("«(?<!»a)", "look-behind"),
        ("«(?<»n>a)", "write '(?:'"), ("«(?P»<n>a)", "write '(?:'"), ("«(?>»a)", "write '(?:'"),
        ("«(?i»)a", "flags"), ("«(?#»a)", "comments"), ("«(?»", "write '(?:'"),
        ("(a)«\\1»", "back references"), ("«\\k»<n>", "back references"), ("«\\0»", "write '\\x00'"),
        ("«\\p»{L}", "write the ranges"), ("«\\c»A", "write the code"), ("«\\A»a", "write '^'"),
        ("a«\\Z»", "write '$'"),
        ("«\\e»", "write 'e'"), ("«\\-»", "write '-'"), ("«\\@»", "write '@'"), ("«\\é»", "write 'é'"),
        ("a«\\»", "write '\\\\'"), ("[«\\B»]", "write 'B'"),
        ("«\\x4»", "2 hexadecimal digits"), ("«\\u12»z", "4 hexadecimal digits"), ("«\\u{»}", "such as"),
        ("«\\u{110000}»", "last code point"), ("«\\ud83d»\\ude00", "surrogate"), ("«\\u{»x}", "such as '\\u{1F600}'"),
        ("«[»a", "write ']'"), ("a«[»", "write ']'"), ("«[]»a]", "write '\\]'"), ("«[^]»", "write '[\\s\\S]'"),
        ("[a«[»b]", "write '\\['"), ("[«[:»alpha:]]", "write the ranges"), ("[«z-a»]", "out of order"),
        ("[«\\w-z»]", "write '\\-'"), ("[«a-\\d»]", "write '\\-'"), ("[a«&&»b]", "write '&' once"),
        ("[«~~»]", "write '~' once"),
        ("(a{1000})«{1000}»", "'maxLength'"), ("a«{1000000000000}»", "'maxLength'"), ("(?:)«{999999}»", "'maxLength'"),
    ])
    func `refuses what is not portable and says what to write`(_ marked: String, _ message: String) throws {
        let before = marked.prefix { $0 != "«" }
        let inside = marked.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }
        let source = marked.filter { $0 != "«" && $0 != "»" }
        let error = try #require(throws: GrammarError.self) { try Pattern(source) }
        #expect(error.message.contains(message), "\(source)")
        #expect(error.range == before.utf8.count..<before.utf8.count + inside.utf8.count, "\(source): \(error)")
    }

    @Test func `bounds nesting`() throws {
        let deep = String(repeating: "(", count: 100_000)
        #expect(throws: GrammarError.self) { try Pattern(deep) }
        let fine = String(repeating: "(", count: 100) + "a" + String(repeating: ")", count: 100)
        #expect(try Pattern(fine).matches("a"))
    }

    @Test(arguments: ["^.{1,9999}$", "^(?:[a-z]{2,16}-){100}$", "^.{19000}$", "^a{0}$"])
    func `leaves room for bounds that are in use`(_ source: String) throws {
        #expect(try !Pattern(source).matches("\n"))
    }

    @Test func `bounds length`() {
        #expect(throws: GrammarError.self) { try Pattern(String(repeating: "a", count: 100_000)) }
        #expect(throws: GrammarError.self) { try Pattern(String(repeating: "|", count: 100_000)) }
    }

    @Test func `never fails to end, whatever the text`() {
        var random = SeededGenerator(seed: 1)
        let pieces = [
            "a", "b", "é", "(", ")", "(?:", "(?", "[", "]", "[^", "-", "|", "*", "+", "?", "{2}", "{1,", "}", "^", "$",
            ".",
            "\\", "\\d", "\\b", "\\u", "{61}", "\\x4", "1", "&&",
        ]
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...12, using: &random)
            let source = (0..<length).map { _ in random.pick(pieces) }.joined()
            do throws(GrammarError) {
                _ = try Pattern(source).matches("ab é-1")
            } catch {
                #expect(0...source.utf8.count ~= error.range.lowerBound, "\(source)")
                #expect(error.range.upperBound <= source.utf8.count, "\(source)")
                #expect(!error.message.hasSuffix("."), "\(source)")
            }
        }
    }
}
