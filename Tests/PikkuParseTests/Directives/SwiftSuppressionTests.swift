import PikkuModel
import Testing

/// Which declaration a comment `pikku-gen:ignore` speaks of; `⟦s⟧` marks it, `⟦c⟧` the comment.
@Suite struct SwiftSuppressionTests {
    @Test(arguments: [
        "⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n⟦s⟧struct A {\n    var b: Int\n}⟦/s⟧\n",
        "⟦s⟧struct A { ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n    var b: Int\n}⟦/s⟧\n",
        "struct A {\n    ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n    ⟦s⟧var b: Int⟦/s⟧\n    var c: Int\n}\n",
        "struct A {\n    ⟦s⟧var b: Int⟦/s⟧  ⟦c⟧//pikku-gen:ignore some-rule -- why⟦/c⟧\n    var c: Int\n}\n",
        "struct A {\n\t⟦s⟧enum B {⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n\tcase b\n\t}⟦/s⟧\n}",
        "enum A {\n    ⟦c⟧//  pikku-gen:ignore   some-rule  --  why⟦/c⟧  \n    ⟦s⟧case b, c⟦/s⟧\n}\n",
        "enum A {\n    case b,\n        ⟦s⟧c⟦/s⟧ ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n}\n",
        "struct A {\n    var b: Int,\n        ⟦s⟧c: Int⟦/s⟧ ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n}\n",
        "\u{FEFF}⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n⟦s⟧struct A {}⟦/s⟧\n",
        "let a = 1; ⟦s⟧let b = 2⟦/s⟧ ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧",
        "⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n⟦s⟧let f = F<A, B> { services, a in\n    B()\n}⟦/s⟧\nlet g = 1\n",
        "⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n⟦s⟧extension A {\n    struct B {}\n}⟦/s⟧\n",
        "struct A {}\n// Another word.\n⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n// And one.\n⟦s⟧struct B {}⟦/s⟧\n",
    ])
    func theDeclarationBelowOrBeside(_ text: String) { expectOne(text) }

    @Test(arguments: [
        "⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n⟦s⟧@available(*, deprecated) public struct A {}⟦/s⟧",
        "⟦s⟧@available(*, deprecated)\n⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\npublic struct A {}⟦/s⟧",
        "⟦s⟧@available(*, deprecated)\npublic struct A { ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n}⟦/s⟧",
    ])
    func attributesBelongToTheDeclaration(_ text: String) { expectOne(text) }

    @Test(arguments: [
        "/// ⟦s⟧Says a.\n/// - maxLength: 3\n⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\ntypealias A = String⟦/s⟧\n",
        "⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n/// ⟦s⟧Says a.\n/// - maxLength: 3\ntypealias A = String⟦/s⟧\n",
        "/// ⟦s⟧Says a.\n/// - maxLength: 3\ntypealias A = String⟦/s⟧ ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n",
        "⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n/**⟦s⟧\n Says a.\n\n - maxLength: 3\n */\ntypealias A = String⟦/s⟧\n",
    ])
    func documentationBelongsToTheDeclaration(_ text: String) {
        expectOne(text)
        let type = parsed(MarkedSwift(text).text).types.first
        #expect(type?.documentation.summary == "Says a.")
        #expect(type?.keywords.map(\.keyword) == ["maxLength"])
    }

    @Test(arguments: [
        "⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n    ⟦s⟧wireHTTP(method: .get, route: \"/a\", func: a)⟦/s⟧\n",
        "⟦s⟧wireHTTP(method: .get, route: \"/a\", func: a)⟦/s⟧ ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n",
        "⟦s⟧wireHTTP( ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n  method: .get, route: \"/a\", func: a)⟦/s⟧\n",
        "wireHTTP(method: .get,\n    ⟦s⟧route: \"/a\",⟦/s⟧ ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n    func: a)\n",
        "wireHTTP(method: .get,\n    ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n    ⟦s⟧route: \"/a\",⟦/s⟧\n    func: a)\n",
        "⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n⟦s⟧wireGroup(basePath: \"/b\") {\n    wireRPC(func: a)\n}⟦/s⟧\n",
        "⟦s⟧wireGroup(basePath: \"/b\") { ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n    wireRPC(func: a)\n}⟦/s⟧\n",
        "wireChannel(name: \"n\", events: [\n⟦s⟧\"a\": A.self,⟦/s⟧ ⟦c⟧// pikku-gen:ignore some-rule -- why⟦/c⟧\n\"b\": B.self])\n",
    ])
    func wiringsAndTheirArguments(_ wiring: String) {
        expectOne("let wirings = Wirings<S> {\n    wireRPC(func: b)\n    \(wiring)}\n")
    }

    @Test func severalRulesHaveOneReason() {
        let source = MarkedSwift(
            "// pikku-gen:ignore ⟦a⟧one-rule⟦/a⟧ , ⟦b⟧two⟦/b⟧ -- because -- it is, so\nstruct A {}")
        let suppressions = source.parsed().suppressions
        let ids = suppressions.flatMap(\.ids)
        #expect(ids.map(\.text) == ["one-rule", "two"])
        #expect(ids.map(\.location) == [source.location("a"), source.location("b")])
        #expect(suppressions.map(\.reason) == ["because -- it is, so"])
    }

    @Test func aReasonMayBeMissing() {
        let found = parsed("// pikku-gen:ignore one-rule\nstruct A {}\n// pikku-gen:ignore two --\nstruct B {}")
        #expect(found.diagnostics == [])
        #expect(found.suppressions.map(\.reason) == ["", ""])
    }

    @Test(arguments: ["\u{FEFF}", "#!/usr/bin/swift\n", "// Mine.\n\n"])
    func aWholeFileFromItsTop(_ top: String) {
        let found = parsed(top + "// pikku-gen:ignore-file some-rule -- why\nimport Pikku\nstruct A {}\n")
        #expect(found.diagnostics == [])
        #expect(found.suppressions.map(\.reason) == ["why"])
    }

    /// The words stay, and so does a dash that is not to be told from the rule.
    @Test(
        arguments: [
            ("some-rule - it is old", "some-rule -- it is old"), ("some-rule \u{2014} old", "some-rule -- old"),
            ("some-rule \u{2013}old", "some-rule -- old"), ("some-rule\u{2014}it is old", nil),
        ] as [(String, String?)])
    func otherDashesBecomeTwo(_ text: String, _ mended: String?) {
        let source = "// pikku-gen:ignore \(text)\nstruct A {}\n"
        let fix = parsed(source).diagnostics.first?.fix
        #expect(fix.map { $0.applied(to: source) } == mended.map { "// pikku-gen:ignore \($0)\nstruct A {}\n" })
        #expect(fix?.isCertain != true)
    }

    @Test func aWholeFile() {
        let source = MarkedSwift(
            "⟦c⟧// pikku-gen:ignore-file some-rule -- générée⟦/c⟧\r\n\r\nimport Pikku\r\nstruct A {}\r\n")
        let found = source.parsed()
        #expect(found.diagnostics == [])
        #expect(found.suppressions.map(\.reason) == ["générée"])
        #expect(found.suppressions.map(\.location) == [source.location("c")])
        #expect(found.suppressions.map(\.scope) == [.init(file: "a.swift", start: 0, end: source.text.utf8.count)])
    }

    @Test(arguments: [
        "let a = \"// pikku-gen:ignore some-rule\"\n",
        "let a = \"\"\"\n    // pikku-gen:ignore some-rule\n    \"\"\"\n",
        "let a = #\"// pikku-gen:ignore some-rule\"#\n",
        "// Write pikku-gen:ignore some-rule to silence it.\nstruct A {}\n",
        "// pikku-gen: this is prose.\nstruct A {}\n",
        "/* As in:\n   // pikku-gen:ignore some-rule\n*/\nstruct A {}\n",
        "/// See `// pikku-gen:ignore some-rule`.\nstruct A {}\n",
        "#if ADMIN\n// pikku-gen:ignore some-rule\nstruct A {}\n#endif\n",
        "#if ADMIN\nstruct A {} // pikku-gen:ignore some-rule\n#endif\n",
    ])
    func whatOnlyLooksLikeOne(_ text: String) {
        let found = parsed(text, conditions: ["ADMIN": false])
        #expect(found.suppressions == [])
        #expect(found.diagnostics == [])
    }

    @Test func theyStandInTheOrderOfTheText() {
        let found = parsed(
            "// pikku-gen:ignore a\nstruct A {} // pikku-gen:ignore b\n// pikku-gen:ignore c\n// pikku-gen:ignore d\nenum B {}"
        )
        #expect(found.suppressions.flatMap(\.ids).map(\.text) == ["a", "b", "c", "d"])
    }

    @Test func theClauseThatIsCompiledCounts() {
        let found = parsed(
            "#if ADMIN\n// pikku-gen:ignore a\nstruct A {}\n#else\n// pikku-gen:ignore b\nstruct A {}\n#endif\n",
            conditions: ["ADMIN": true])
        #expect(found.suppressions.flatMap(\.ids).map(\.text) == ["a"])
    }

    /// With the source after the fix.
    @Test(
        arguments: [
            (
                "// pikku-gen:⟦d⟧ingore⟦/d⟧ some-rule -- why\nstruct A {}\n", "unknown-directive",
                "// pikku-gen:ignore some-rule -- why\nstruct A {}\n"
            ),
            ("// pikku-gen:⟦d⟧silence⟦/d⟧ some-rule\nstruct A {}\n", "unknown-directive", nil),
            (
                "// pikku-gen:⟦d⟧ ⟦/d⟧ignore some-rule\nstruct A {}\n", "malformed-suppression",
                "// pikku-gen:ignore some-rule\nstruct A {}\n"
            ),
            (
                "struct B {}\n  ⟦d⟧// pikku-gen:ignore⟦/d⟧ \nstruct A {}\n", "malformed-suppression",
                "struct B {}\nstruct A {}\n"
            ),
            ("struct A {} ⟦d⟧// pikku-gen:ignore -- why⟦/d⟧\r\n", "malformed-suppression", "struct A {}\r\n"),
            (
                "// pikku-gen:ignore ⟦d⟧some-rule,, b,⟦/d⟧ -- why\nstruct A {}\n", "malformed-suppression",
                "// pikku-gen:ignore some-rule, b -- why\nstruct A {}\n"
            ),
            (
                "// pikku-gen:ignore ⟦d⟧some-rule it is old⟦/d⟧\nstruct A {}\n", "malformed-suppression",
                "// pikku-gen:ignore some-rule -- it is old\nstruct A {}\n"
            ),
            (
                "// pikku-gen:ignore ⟦d⟧some-rule other-rule⟦/d⟧ -- why\nstruct A {}\n", "malformed-suppression",
                "// pikku-gen:ignore some-rule, other-rule -- why\nstruct A {}\n"
            ),
            (
                "⟦d⟧/// pikku-gen:ignore some-rule⟦/d⟧\nstruct A {}\n", "malformed-suppression",
                "// pikku-gen:ignore some-rule\nstruct A {}\n"
            ),
            ("⟦d⟧/* pikku-gen:ignore some-rule */⟦/d⟧\nstruct A {}\n", "malformed-suppression", nil),
            (
                "⟦d⟧// pikku-gen:ignore some-rule⟦/d⟧\n\n\t\n/// A.\nstruct A {}\n", "misplaced-suppression",
                "// pikku-gen:ignore some-rule\n/// A.\nstruct A {}\n"
            ),
            (
                "⟦d⟧// pikku-gen:ignore some-rule⟦/d⟧\r\n// More.\r\n\r\nstruct A {}\r\n", "misplaced-suppression",
                "// pikku-gen:ignore some-rule\r\n// More.\r\nstruct A {}\r\n"
            ),
            (
                "struct A {\n    var b: Int\n    ⟦d⟧// pikku-gen:ignore some-rule⟦/d⟧\n}\n", "misplaced-suppression",
                "struct A {\n    var b: Int\n}\n"
            ),
            (
                "struct A {\n    var b: Int\n} ⟦d⟧// pikku-gen:ignore some-rule⟦/d⟧\n", "misplaced-suppression",
                "struct A {\n    var b: Int\n}\n"
            ),
            (
                "⟦d⟧// pikku-gen:ignore some-rule⟦/d⟧\nimport Pikku\nstruct A {}", "misplaced-suppression",
                "import Pikku\nstruct A {}"
            ),
            ("⟦d⟧// pikku-gen:ignore some-rule⟦/d⟧", "misplaced-suppression", ""),
            (
                "import Pikku\n⟦d⟧// pikku-gen:ignore-file some-rule⟦/d⟧\nstruct A {}\n", "misplaced-suppression",
                "// pikku-gen:ignore-file some-rule\nimport Pikku\nstruct A {}\n"
            ),
        ] as [(String, String, String?)])
    func mistakes(text: String, id: String, mended: String?) {
        let source = MarkedSwift(text)
        let found = source.parsed()
        #expect(found.suppressions == [])
        #expect(found.diagnostics.map(\.id) == [id])
        #expect(found.diagnostics.first?.severity == .warning)
        #expect(found.diagnostics.first?.location == source.location("d"))
        #expect(found.diagnostics.first?.fix.map { $0.applied(to: source.text) } == mended)
    }

    private func expectOne(_ text: String) {
        let source = MarkedSwift(text)
        let found = source.parsed()
        #expect(found.diagnostics == [])
        #expect(found.suppressions.map(\.location) == [source.location("c")])
        #expect(found.suppressions.map(\.scope) == [source.location("s")])
        #expect(found.suppressions.flatMap(\.ids).map(\.text) == ["some-rule"])
        #expect(found.suppressions.map(\.reason) == ["why"])
    }
}

extension Diagnostic.Fix {
    /// A source after all edits.
    func applied(to text: String) -> String {
        var bytes = Array(text.utf8)
        for edit in edits.sorted(by: { $0.location.start > $1.location.start }) {
            bytes.replaceSubrange(edit.location.start..<edit.location.end, with: edit.replacement.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
