import PikkuModel
import PikkuParse
import Testing

@Suite struct ManifestTypesTests {
    @Test func aTypeIsAnObjectAListOrAnotherName() {
        let types = MarkedManifest(
            """
            pikku: 1
            types:
              ⟦name⟧User⟦/name⟧: { id: uuid, ⟦optional⟧nickname⟦/optional⟧?: string }
              Role: [admin, ⟦case⟧in-progress⟦/case⟧]
              Users: "⟦alias⟧User⟦/alias⟧[]"
              Empty: {}
            """)
        let parsed = types.parsed
        #expect(parsed.diagnostics == [])
        #expect(parsed.types.map(\.name.text) == ["User", "Role", "Users", "Empty"])
        #expect(parsed.types.map(\.origin) == Array(repeating: .manifest, count: 4))
        #expect(parsed.types.first?.name.location == types.location("name"))

        let properties = object(parsed.types.first)
        #expect(properties.map(\.name.text) == ["id", "nickname"])
        #expect(properties.map(\.isOptional) == [false, true])
        #expect(properties.last?.name.location == types.location("optional"))

        guard case .enumeration(let cases) = parsed.types[1].kind else { return #expect(Bool(false)) }
        #expect(cases.map(\.name.text) == ["admin", "in-progress"])
        #expect(cases.map { $0.rawValue?.kind } == [.string("admin"), .string("in-progress")])
        #expect(cases.last?.name.location == types.location("case"))
        #expect(parsed.types[1].inheritedTypes.map(\.kind) == [.named(["String"], arguments: [])])

        guard case .alias(let alias) = parsed.types[2].kind, case .array(let element) = alias.kind else {
            return #expect(Bool(false))
        }
        #expect(element.location == types.location("alias"))
        #expect(object(parsed.types[3]).isEmpty)
    }

    @Test(
        arguments: [
            ("string", .primitive(.string)), ("boolean", .primitive(.boolean)), ("integer", .primitive(.integer(.int))),
            ("number", .primitive(.number(.double))), ("date-time", .primitive(.dateTime)), ("uuid", .primitive(.uuid)),
            ("uri", .primitive(.uri)), ("bytes", .primitive(.bytes)), ("any", .primitive(.any)),
            ("file", .primitive(.file)),
            ("{ type: string, format: uuid }", .primitive(.uuid)),
            ("{ type: string, format: byte }", .primitive(.bytes)),
            ("{ type: string, format: date-time }", .primitive(.dateTime)),
            ("{ type: integer, format: int32 }", .primitive(.integer(.int32))),
            ("{ type: integer, format: uint64 }", .primitive(.integer(.uint64))),
            ("{ type: number, format: float }", .primitive(.number(.float))),
            ("User", .named(["User"], arguments: [])), ("Todo.Status", .named(["Todo", "Status"], arguments: [])),
        ] as [(String, TypeReference.Kind)])
    func primitivesAndNames(text: String, kind: TypeReference.Kind) {
        #expect(property(text)?.type.kind == kind)
    }

    @Test(arguments: ["email", "date", "time", "duration", "hostname", "ipv4", "ipv6", "uri-reference"])
    func otherFormatsAreStrings(format: String) {
        for text in [format, "{ type: string, format: \(format) }", "{ type: \(format) }"] {
            let type = property(text)?.type
            #expect(type?.kind == .primitive(.string))
            #expect(type?.keywords.map(\.keyword) == ["format"])
            #expect(type?.keywords.map(\.value) == [.string(format)])
        }
    }

    @Test func arraysAndMapsNest() {
        #expect(shape("\"User[]\"") == "[User]")
        #expect(shape("\"integer{}\"") == "{integer}")
        #expect(shape("\"User[]{}[]\"") == "[{[User]}]")
        #expect(shape("\"Page<User, string[]>\"") == "Page<User,[string]>")
        #expect(shape("{ type: array, items: { type: array, items: integer } }") == "[[integer]]")
        #expect(shape("{ type: object, values: \"User[]\" }") == "{[User]}")
    }

    @Test func keywordsBelongToTheirSchema() {
        let marked = MarkedManifest(
            """
            pikku: 1
            types:
              T:
                p: { type: array, ⟦key⟧maxItems⟦/key⟧: ⟦value⟧4⟦/value⟧, items: { type: email, maxLength: 0x10 } }
            """)
        let property = object(marked.parsed.types.first).first
        #expect(property?.keywords.map(\.keyword) == ["maxItems"])
        #expect(property?.keywords.first?.location == marked.location("key"))
        #expect(property?.keywords.first?.valueLocation == marked.location("value"))
        guard case .array(let element) = property?.type.kind else { return #expect(Bool(false)) }
        #expect(element.keywords.map(\.keyword) == ["format", "maxLength"])
        #expect(element.keywords.map(\.value) == ["email", 16])
    }

    @Test func everyKeywordIsRead() {
        let text = """
            { type: string, pattern: "^a", minLength: 1, maxLength: 2, minimum: 0.5, maximum: 1e3, exclusiveMinimum: -1,
              exclusiveMaximum: 9, multipleOf: 0.1, minItems: 0, maxItems: 1, uniqueItems: true, minProperties: 1,
              maxProperties: 2, maxSize: 10, mediaTypes: [image/png], example: x, examples: [a, "1"] }
            """
        let keywords = property(text)?.keywords ?? []
        let expected = SchemaKeyword.allCases.filter { ![.format, .default, .schema].contains($0) }.map(\.rawValue)
        #expect(keywords.map(\.keyword) == expected)
        #expect(keywords.first { $0.keyword == "multipleOf" }?.value == .number("0.1"))
        #expect(keywords.first { $0.keyword == "mediaTypes" }?.value == ["image/png"])
        #expect(keywords.last?.value == ["a", "1"])
    }

    @Test func defaultsAreExpressions() {
        #expect(property("{ type: integer, default: 10 }")?.defaultValue?.kind == .number("10"))
        #expect(property("{ type: boolean, default: true }")?.defaultValue?.kind == .boolean(true))
        #expect(property("{ type: Role, default: admin }")?.defaultValue?.kind == .string("admin"))
        #expect(property("{ type: string, default: ~ }")?.defaultValue?.kind == .null)
        let marked = MarkedManifest("pikku: 1\ntypes: { T: { p: { type: \"string[]\", default: [a, ⟦b⟧b⟦/b⟧] } } }")
        guard case .array(let elements) = object(marked.parsed.types.first).first?.defaultValue?.kind else {
            return #expect(Bool(false))
        }
        #expect(elements.map(\.kind) == [.string("a"), .string("b")])
        #expect(elements.last?.location == marked.location("b"))
    }

    @Test func propertiesAreDocumented() {
        let property = property("{ type: string, description: \"One\\nline.\\n\\nMore.\\n\", deprecated: Use name. }")
        #expect(property?.documentation == Documentation(summary: "One line.", discussion: "More."))
        #expect(property?.deprecation == "Use name.")
        #expect(self.property("{ type: string, deprecated: true }")?.deprecation == "")
    }

    @Test func aPropertyMayHaveAnyName() {
        let properties = object(
            MarkedManifest("pikku: 1\ntypes: { T: { type: string, enum: string, y: number, 'a b': any } }").parsed
                .types.first)
        #expect(properties.map(\.name.text) == ["type", "enum", "y", "a b"])
    }

    @Test func annotationsSayWhatATypeIs() {
        let marked = MarkedManifest(
            """
            pikku: 1
            types:
              Shape:
                $description: A figure.
                $union: { ⟦tag⟧circle⟦/tag⟧: ⟦member⟧Circle⟦/member⟧, square: Square }
                $discriminator: ⟦discriminator⟧type⟦/discriminator⟧
              External: { $union: { a: A } }
              Raw: { $schema: { type: string, maxLength: 3 }, $deprecated: Use Shape. }
              Anything: { $schema: true }
              Level: { $description: How bad., $enum: [low, high] }
              Slug: { $alias: { type: string, maxLength: 20 }, $description: For links. }
            """)
        let types = marked.parsed.types
        #expect(marked.parsed.diagnostics == [])
        guard case .union(let discriminator, let members) = types[0].kind else { return #expect(Bool(false)) }
        #expect(discriminator.map { [$0.location] } == [marked.location("discriminator")])
        #expect(members.map(\.tag.text) == ["circle", "square"])
        #expect(members.first?.tag.location == marked.location("tag"))
        #expect(members.first?.type.location == marked.location("member"))
        #expect(types[0].documentation.summary == "A figure.")
        #expect(types[2].kind == .raw(["type": "string", "maxLength": 3]))
        #expect(types[2].deprecation == "Use Shape.")
        #expect(types[3].kind == .raw(true))
        #expect(types[4].documentation.summary == "How bad.")
        guard case .alias(let slug) = types[5].kind else { return #expect(Bool(false)) }
        #expect(slug.keywords.map(\.keyword) == ["maxLength"])
    }

    /// The property `p` that a text makes.
    private func property(_ text: String) -> PropertyDeclaration? {
        let parsed = MarkedManifest("pikku: 1\ntypes:\n  T:\n    p: \(text)\n").parsed
        #expect(parsed.diagnostics == [])
        return object(parsed.types.first).first
    }

    private func shape(_ text: String) -> String? { property(text).map { outline($0.type) } }
}

private func object(_ type: TypeDeclaration?) -> [PropertyDeclaration] {
    if case .object(let properties) = type?.kind { properties } else { [] }
}

private func outline(_ type: TypeReference) -> String {
    switch type.kind {
    case .named(let path, let arguments):
        path.joined(separator: ".") + (arguments.isEmpty ? "" : "<\(arguments.map(outline).joined(separator: ","))>")
    case .primitive(.integer(.int)): "integer"
    case .primitive(let primitive): "\(primitive)"
    case .array(let element): "[\(outline(element))]"
    case .dictionary(_, let value): "{\(outline(value))}"
    case .optional, .void, .unsupported: "?"
    }
}
