import PikkuModel
import Testing

@Suite struct SwiftDocumentationTests {
    @Test func theFirstParagraphIsTheSummary() throws {
        let type = try #require(
            parsed(
                """
                /// Somebody with
                /// an account.
                ///
                /// More of it,
                ///   indented.
                ///
                ///
                /// - Note: a list stays
                struct User {}
                """
            ).types.first)
        #expect(type.documentation.summary == "Somebody with an account.")
        #expect(type.documentation.discussion == "More of it,\n  indented.\n\n- Note: a list stays")
        #expect(type.keywords.isEmpty)
    }

    @Test(
        arguments: [
            "/** One.\n    Two. */", "/**\n * One.\n * Two.\n */", "/**\n  One.\n  Two.\n*/", "/// One.\r\n/// Two.",
            "/// Other.\n\n/// One.\n/// Two.", "/// Other.\n// plain\n/// One.\n/// Two.", "///One.\n///Two.",
            "/// One.\n/// Two.\n@frozen", "//////////\n/// One.\n/// Two.", "/* /** Other. */ */ /** One. Two. */",
        ])
    func everySpellingOfADocCommentIsRead(comment: String) {
        #expect(parsed("\(comment)\nstruct S {}").types.first?.documentation.summary == "One. Two.")
    }

    @Test(arguments: ["// One.", "/* One. */", "/**/", "/// One.\n// plain", "//// One."])
    func otherCommentsAreNoDocumentation(comment: String) {
        #expect(parsed("\(comment)\nstruct S {}").types.first?.documentation.isEmpty == true)
    }

    @Test func fieldsBecomeKeywordsWithTheirPlaces() throws {
        let source = MarkedSwift(
            """
            struct S {
                /// Where the mail goes.
                /// - ⟦name⟧format⟦/name⟧: ⟦value⟧email⟦/value⟧
                /// - maxLength: 254
                ///
                /// Rest.
                var a: String
            }
            """)
        let property = try #require(source.parsed().types.first?.properties.first)
        #expect(property.keywords.map(\.keyword) == ["format", "maxLength"])
        #expect(property.keywords.map(\.value) == ["email", 254])
        #expect(property.keywords[0].location == source.location("name"))
        #expect(property.keywords[0].valueLocation == source.location("value"))
        #expect(property.documentation == Documentation(summary: "Where the mail goes.", discussion: "Rest."))
    }

    @Test(
        arguments: [
            (#"pattern: ^\S+$"#, #"^\S+$"#), ("pattern: `^a*$`", "^a*$"), (#"pattern: "^a\\d""#, #"^a\d"#),
            ("pattern: 12", "12"), ("minimum: -1.5e3", .number("-1.5e3")), ("minLength: many", "many"),
            ("uniqueItems: true", true), (#"example: Buy "milk""#, #"Buy "milk""#), (#"example: "Buy""#, "Buy"),
            ("default: null", .null), ("default: [1, {\"a\": \"\\u00e9\"}]", .array([1, .object([.init("a", "é")])])),
            (#"mediaTypes: ["image/png"]"#, .array(["image/png"])),
            ("mediaTypes: image/png, image/*", .array(["image/png", "image/*"])),
            ("schema: Color", "Color"), (#"schema: {"type": "string"}"#, .object([.init("type", "string")])),
            ("items.items.minLength: 1", 1), ("values.maximum: 1", 1),
        ] as [(String, JSONLiteral)])
    func valuesAreJSONOrPlainText(field: String, value: JSONLiteral) {
        let found = properties("/// - \(field)\nvar a: Int").first?.keywords ?? []
        #expect(found.map(\.value) == [value])
        #expect(found.map(\.keyword) == [String(field.prefix { $0 != ":" })])
    }

    @Test func aValueMayGoOnInIndentedLines() throws {
        let source = MarkedSwift(
            """
            /// A color.
            /// - schema: ⟦value⟧{
            ///     "type": "string",
            ///     "maxLength": 7
            ///   }⟦/value⟧
            /// - example: a b
            ///   c
            struct Color {}
            """)
        let type = try #require(source.parsed().types.first)
        #expect(type.keywords.map(\.value) == [.object([.init("type", "string"), .init("maxLength", 7)]), "a b c"])
        #expect(type.keywords.first?.valueLocation == source.location("value"))
        #expect(type.documentation == Documentation(summary: "A color."))
    }

    @Test(arguments: [#"default: {"a": 1"#, "examples: [1,]", #"default: {"a": 1, "a": 2}"#, "schema: {]"])
    func brokenJSONIsAnError(field: String) {
        #expect(
            parsed("struct S {\n/// - \(field)\nvar a: Int\n}").diagnostics.map(\.id) == ["invalid-keyword-value"])
    }

    @Test func aMisspeltFieldIsAWarningWithAFix() throws {
        let source = MarkedSwift("struct S {\n/// - ⟦here⟧items.maxLenght⟦/here⟧: 3\nvar a: Int\n}")
        let diagnostic = try #require(source.parsed().diagnostics.first)
        let here = try #require(source.location("here"))
        #expect(diagnostic.id == "unknown-field")
        #expect(diagnostic.severity == .warning)
        #expect(diagnostic.location == here)
        #expect(diagnostic.fix?.edits == [.init(here, replacement: "items.maxLength")])
    }

    @Test(arguments: ["Note: 1", "Remark: x", "Returns: y", "color: red", "Parameter id: the id", "see: this"])
    func otherListItemsAreProse(item: String) {
        let file = parsed("struct S {\n/// - \(item)\nvar a: Int\n}")
        #expect(file.diagnostics == [])
        #expect(file.types.first?.properties.first?.documentation.discussion == "- \(item)")
    }

    @Test func fieldsInsideCodeAreProse() throws {
        let property = try #require(properties("/// A.\n///\n/// ```\n/// - format: email\n/// ```\nvar a: Int").first)
        #expect(property.keywords.isEmpty)
        #expect(property.documentation.discussion == "```\n- format: email\n```")
    }

    @Test func aliasesAndTypesHaveKeywordsToo() {
        let file = parsed("/// - format: date\ntypealias Day = String\n/// - schema: Day\nstruct Other {}")
        #expect(file.types.map { $0.keywords.map(\.keyword) } == [["format"], ["schema"]])
    }

    @Test func functionsAreDocumented() {
        let file = parsed(
            "/// Finds.\n/// More.\n///\n/// - format: stays\nlet get = PikkuFunc<Int, Int> { _, id in id }")
        #expect(
            file.functions.map(\.documentation) == [
                Documentation(summary: "Finds. More.", discussion: "- format: stays")
            ])
    }
}
