import PikkuModel

extension ManifestFormat {
    /// A type in its short form alone.
    static let typeExpression = YAMLShape<String>.word("a type, such as string, User or \"User[]\"")
        .compactMap { text, node, diagnostics in TypeExpression.parse(text, at: node, &diagnostics) }

    /// The schema of elements, values, inputs, outputs and events: a type, or a mapping of keywords.
    static let schema = YAMLShape<TypeReference>.recursive(
        "schema", "a type such as \"User[]\", or keywords such as { type: string, maxLength: 20 }"
    ) { schemaDefinition }

    static let schemaDefinition = YAMLShape<TypeReference>.either(
        "a type such as \"User[]\", or keywords such as { type: string, maxLength: 20 }", scalar: typeExpression,
        mapping: schemaRecord.shape { _ in SchemaDraft() }.compactMap { draft, node, diagnostics in
            draft.type(at: node, &diagnostics).map { type in
                var type = type
                type.keywords += draft.keywords.map { $0.placed(in: node) }
                return type
            }
        })

    /// A property without its name.
    static let property = YAMLShape<PropertyDeclaration>.recursive(
        "property", "a type such as \"User[]\", or keywords such as { type: string, maxLength: 20 }"
    ) { propertyDefinition }

    static let propertyDefinition = YAMLShape<PropertyDeclaration>.either(
        "a type such as \"User[]\", or keywords such as { type: string, maxLength: 20 }",
        scalar: typeExpression.map { PropertyDeclaration(name: Name("", at: $1.location), type: $0) },
        mapping: propertyRecord.shape { _ in SchemaDraft() }.compactMap { $0.property(at: $1, &$2) })

    private static let schemaRecord = YAMLRecord<SchemaDraft>(
        "a schema", example: "{ type: string, maxLength: 20 }", schemaFields, refusals: foreignKeywords)

    private static let propertyRecord = YAMLRecord<SchemaDraft>(
        "a property", example: "{ type: string, maxLength: 20 }",
        schemaFields + [
            YAMLField("description", "What the property means, in Markdown.", documentationText) { draft, text, _ in
                draft.documentation = Documentation(description: text)
            },
            YAMLField("deprecated", "true, or what to use instead.", deprecation) { draft, message, _ in
                draft.deprecation = message
            },
            .constant(.default, "What an input holds when the property is absent."),
            .constant(.example, "A value for documents."),
            .constant(.examples, "Values for documents."),
        ],
        refusals: foreignKeywords)

    private static let schemaFields: [YAMLField<SchemaDraft>] =
        [
            YAMLField("type", "A primitive, a format, or a declared type.", baseType, isRequired: true) {
                draft, base, _ in draft.base = base
            },
            YAMLField("format", "A format of strings, or the width of a number.", formatName) { draft, format, entry in
                draft.format = Name(format, at: entry.value.location)
            },
            YAMLField("items", "The elements of an array.", schema) { draft, items, _ in draft.items = items },
            YAMLField("values", "The values of a map.", schema) { draft, values, _ in draft.values = values },
        ] + SchemaKeyword.allCases.compactMap(constraintField)

    private static let baseType = YAMLShape<String>.word("a type, such as string, User or \"User[]\"")
        .described(
            "a type, such as string, User or \"User[]\"",
            schema: [
                "anyOf": [
                    ["enum": .array((["array", "object"] + builtinTypeNames).map(JSONLiteral.string))],
                    ["type": "string"],
                ]
            ]
        )
        .compactMap { text, node, diagnostics -> SchemaDraft.Base? in
            switch text {
            case "array": return .array
            case "object": return .map
            default: return TypeExpression.parse(text, at: node, &diagnostics).map(SchemaDraft.Base.type)
            }
        }

    private static let formatName = YAMLShape<String>.word("a format, such as email")
        .described("a format, such as email", schema: ["enum": .array(formatNames.map(JSONLiteral.string))])

    /// Nil for keywords that are read otherwise or belong to types.
    private static func constraintField(_ keyword: SchemaKeyword) -> YAMLField<SchemaDraft>? {
        switch keyword {
        case .pattern: .keyword(keyword, "A regular expression that matches somewhere in the text.", pattern)
        case .minLength: .keyword(keyword, "The least number of characters.", count)
        case .maxLength: .keyword(keyword, "The greatest number of characters.", count)
        case .minimum: .keyword(keyword, "The least value.", number)
        case .maximum: .keyword(keyword, "The greatest value.", number)
        case .exclusiveMinimum: .keyword(keyword, "What the value must be greater than.", number)
        case .exclusiveMaximum: .keyword(keyword, "What the value must be less than.", number)
        case .multipleOf: .keyword(keyword, "What the value is a whole multiple of.", number)
        case .minItems: .keyword(keyword, "The least number of elements.", count)
        case .maxItems: .keyword(keyword, "The greatest number of elements.", count)
        case .uniqueItems: .keyword(keyword, "Whether elements must differ.", truth)
        case .minProperties: .keyword(keyword, "The least number of entries in a map.", count)
        case .maxProperties: .keyword(keyword, "The greatest number of entries in a map.", count)
        case .maxSize: .keyword(keyword, "The greatest size of a file, in bytes.", count)
        case .mediaTypes: .keyword(keyword, "The media types of files that are accepted.", mediaTypes)
        case .format, .default, .example, .examples, .schema: nil
        }
    }

    private static let pattern = YAMLShape<String>.text("a regular expression, such as ^[a-z]+$")
        .map { text, _ in JSONLiteral.string(text) }
    private static let count = YAMLShape<Int>.wholeNumber("a whole number, such as 8")
        .map { value, _ in JSONLiteral.number(String(value)) }
    private static let number = YAMLShape<String>.number("a number, such as 0.5")
        .map { number, _ in JSONLiteral.number(number) }
    private static let truth = YAMLShape<Bool>.boolean().map { value, _ in JSONLiteral.boolean(value) }
    private static let mediaTypes = YAMLShape<String>.text("a media type, such as image/png")
        .list("media types, such as [image/png]")
        .map { types, _ in JSONLiteral.array(types.map(JSONLiteral.string)) }

    /// Keywords of JSON Schema that a manifest says otherwise.
    private static let foreignKeywords = [
        "enum": "declare a type with a list of its values, 'Status: [open, done]', and name it here",
        "const": "declare a type with a list of its values, 'Status: [open]', and name it here",
        "properties": "declare a type with these properties and name it here",
        "required": "what may be absent is marked at its name, 'nickname?: string'",
        "nullable": "what may be absent is marked at its name, 'nickname?: string'",
        "additionalProperties": "write 'values' for a map",
        "oneOf": "declare a type with '$union' and name it here",
        "anyOf": "declare a type with '$union' and name it here",
        "allOf": "declare a type with all its properties and name it here",
        "$ref": "name the type: 'type: User'",
    ]
}

extension YAMLField<SchemaDraft> {
    fileprivate static func keyword(
        _ keyword: SchemaKeyword, _ summary: String, _ shape: YAMLShape<JSONLiteral>
    ) -> Self {
        YAMLField(keyword.rawValue, summary, shape) { draft, value, entry in
            draft.keywords.append(
                KeywordDeclaration(keyword.rawValue, value, at: entry.keyLocation, valueAt: entry.value.location))
        }
    }

    fileprivate static func constant(_ keyword: SchemaKeyword, _ summary: String) -> Self {
        YAMLField(keyword.rawValue, summary, YAMLShape<YAMLNode>.node("a value")) { draft, node, entry in
            draft.constants.append((keyword, entry.keyLocation, node))
        }
    }
}

extension KeywordDeclaration {
    /// With what goes away with the keyword in the mapping that has it.
    func placed(in mapping: YAMLNode) -> KeywordDeclaration {
        var keyword = self
        keyword.extent = mapping.extent(ofEntryAt: location)
        return keyword
    }
}
