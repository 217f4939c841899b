import PikkuGen
import PikkuGrammar
import Testing

@Suite struct GlobTests {
    @Test(arguments: [
        ("Sources/**/*.swift", "Sources/a.swift"), ("Sources/**/*.swift", "Sources/App/Deep/a.swift"),
        ("**/*.pikku.yaml", "a.pikku.yaml"), ("**/*.pikku.yaml", "api/v1/a.pikku.yaml"),
        ("**", "a/b/c"), ("a/**", "a/b/c"), ("a/**/b/**/c", "a/b/c"), ("a/**/b/**/c", "a/x/b/b/x/c"),
        ("*", "a"), ("*.swift", "a.b.swift"), ("a*b*c", "aXbbYc"), ("?.swift", "é.swift"), ("a?c", "abc"),
        ("{Sources,Tests}/*.swift", "Tests/a.swift"), ("{a/b,c}/x", "a/b/x"), ("a{,b{1,2}}", "a"),
        ("a{,b{1,2}}", "ab2"),
        ("./Sources/*.swift", "Sources/a.swift"), ("Sources//a", "Sources/a"), (".hidden/*", ".hidden/a"),
        ("[a]", "[a]"), ("**/.env", "a/.env"), ("a}", "a}"), ("a,b", "a,b"),
    ])
    func matches(pattern: String, path: String) throws {
        #expect(try Glob(pattern).matches(path))
    }

    @Test(arguments: [
        ("*.swift", "Sources/a.swift"), ("Sources/*.swift", "Sources/App/a.swift"), ("Sources/**/*.swift", "a.swift"),
        ("**/*.swift", "a.swift.orig"), ("?", ""), ("?", "ab"), ("a?c", "a/c"), ("a", "A"), ("a", "a/b"), ("a/b", "a"),
        ("**", ".git/config"), ("**/*", "a/.git/config"), ("*", ".env"), ("?env", ".env"), ("{a,b}", "c"),
        ("{a,b}", "{a,b}"), ("", "a"), ("a**b", "a/b"),
    ])
    func doesNotMatch(pattern: String, path: String) throws {
        #expect(try !Glob(pattern).matches(path))
    }

    @Test func bracesMustClose() {
        #expect(throws: GrammarError("this brace is never closed", at: 2..<3)) { try Glob("é{a,b") }
        #expect(throws: GrammarError.self) { try Glob("{a,{b}") }
    }

    @Test func bracesAreBounded() {
        let pattern = String(repeating: "{a,b}", count: 40)
        #expect(throws: GrammarError("the braces make more than 256 alternatives", at: 0..<200)) { try Glob(pattern) }
    }

    @Test func starsCostNoMoreThanTheirProduct() throws {
        let pattern = String(repeating: "a*", count: 200) + "b"
        #expect(try !Glob(pattern).matches(String(repeating: "a", count: 5_000)))
        let directories = String(repeating: "**/a/", count: 100) + "b"
        #expect(try !Glob(directories).matches(String(repeating: "a/", count: 2_000) + "c"))
    }

    @Test func exclusionsTakeAway() {
        let globs = GlobSet(["!Sources/Old/**", "Sources/**/*.swift", "api/*.yaml", "!**/*.gen.swift"])
        #expect(globs.matches("Sources/App/a.swift"))
        #expect(globs.matches("api/a.yaml"))
        #expect(!globs.matches("Sources/Old/a.swift"))
        #expect(!globs.matches("Sources/App/a.gen.swift"))
        #expect(!globs.matches("Tests/a.swift"))
        #expect(!GlobSet(["!a"]).matches("b"))
    }
}
