import PikkuEmit
import PikkuModel
import Testing

@Suite struct JSONTextTests {
    @Test func breaksTheOutermostContainerAndKeepsContainersOfScalarsOnOneLine() {
        let role: JSONLiteral = .object([.init("$ref", "Role")])
        let literal: JSONLiteral = .object([
            .init("type", "object"),
            .init(
                "properties",
                .object([
                    .init("id", .object([.init("type", "string"), .init("format", "uuid")])),
                    .init("roles", .object([.init("type", "array"), .init("items", role)])),
                ])),
            .init("required", .array(["id", "roles"])),
            .init("allOf", .array([])),
            .init("$defs", .object([])),
        ])
        #expect(
            JSONText.document(literal) == """
                {
                  "type": "object",
                  "properties": {
                    "id": { "type": "string", "format": "uuid" },
                    "roles": {
                      "type": "array",
                      "items": { "$ref": "Role" }
                    }
                  },
                  "required": ["id", "roles"],
                  "allOf": [],
                  "$defs": {}
                }

                """)
    }

    @Test func breaksALineThatWouldBeTooLong() {
        let fits = JSONLiteral.string(String(repeating: "ä", count: JSONText.width - "  \"a\": [\"\"]".count))
        let isTooLong = JSONLiteral.string(String(repeating: "ä", count: JSONText.width - "  \"a\": [\"\"]".count + 1))
        #expect(lines(.object([.init("a", .array([fits]))])) == 3)
        #expect(lines(.object([.init("a", .array([isTooLong]))])) == 5)
        #expect(lines(.object([.init("a", .array([fits])), .init("b", 1)])) == 6, "the comma counts")
    }

    @Test func escapesWhatTheGrammarDemandsAndNothingElse() {
        #expect(JSONText.line("a\"b\\c\n\r\t\u{01}\u{1F}") == #""a\"b\\c\n\r\t\u0001\u001f""#)
        #expect(JSONText.line("/é\u{2028}😀") == "\"/é\u{2028}😀\"")
    }

    @Test func keepsTheTextOfNumbers() {
        #expect(JSONText.line(.array([.number("1.50"), .number("1e400"), .null, true])) == "[1.50, 1e400, null, true]")
    }

    @Test func putsANestedValueOnOneLineWhenAsked() {
        #expect(JSONText.line(.object([.init("a", .array([.object([])]))])) == #"{ "a": [{}] }"#)
    }

    @Test func endsAScalarDocumentWithANewline() {
        #expect(JSONText.document("a") == "\"a\"\n")
    }

    private func lines(_ literal: JSONLiteral) -> Int {
        JSONText.document(literal).split(separator: "\n").count
    }
}
