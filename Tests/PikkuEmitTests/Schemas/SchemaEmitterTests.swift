import PikkuGrammar
import PikkuModel
import Testing

@testable import PikkuEmit

@Suite struct SchemaEmitterTests {
    @Test func `an object says what each member must satisfy`() throws {
        let user = TypeDefinition(
            "User",
            .object([
                Property("id", .primitive(.uuid)),
                Property("email", .primitive(.string), examples: ["a@example.com"], summary: "Where mail goes.") {
                    $0.format = .email
                    $0.maxLength = 254
                },
                Property(
                    "nickname", .optional(Schema(.primitive(.string)) { $0.minLength = 1 }), deprecation: "use name"),
                Property("role", .optional(Schema(.reference("Role")))),
                Property("age", .primitive(.integer(.uint8))) { $0.minimum = "18" },
                Property("seen", .primitive(.integer(.int))),
                Property("tags", .set(Schema(.primitive(.string)))) { $0.maxItems = 3 },
                Property("photo", .primitive(.bytes)),
                Property("notes", .map(key: .integer(.int8), value: Schema(.primitive(.any)))),
            ]),
            summary: "Somebody with an account.", discussion: "Not a visitor.")
        let texts = try SchemaEmitter().texts(of: Project(types: [user]))
        #expect(
            texts["User.schema.json"] == #"""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$id": "User.schema.json",
                  "title": "User",
                  "description": "Somebody with an account.\n\nNot a visitor.",
                  "type": "object",
                  "properties": {
                    "id": { "type": "string", "format": "uuid" },
                    "email": {
                      "description": "Where mail goes.",
                      "type": "string",
                      "format": "email",
                      "maxLength": 254,
                      "examples": ["a@example.com"]
                    },
                    "nickname": {
                      "description": "Deprecated: use name",
                      "type": ["string", "null"],
                      "minLength": 1,
                      "deprecated": true
                    },
                    "role": {
                      "anyOf": [
                        { "$ref": "Role.schema.json" },
                        { "type": "null" }
                      ]
                    },
                    "age": { "type": "integer", "format": "uint8", "minimum": 18, "maximum": 255 },
                    "seen": {
                      "type": "integer",
                      "format": "int64",
                      "minimum": -9223372036854775808,
                      "maximum": 9223372036854775807
                    },
                    "tags": {
                      "type": "array",
                      "items": { "type": "string" },
                      "maxItems": 3
                    },
                    "photo": {
                      "type": "string",
                      "contentEncoding": "base64",
                      "pattern": "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
                    },
                    "notes": {
                      "type": "object",
                      "propertyNames": {
                        "pattern": "^(?:0|[1-9][0-9]?|1[0-1][0-9]|12[0-6]|127|-(?:[1-9][0-9]?|1[0-1][0-9]|12[0-7]|128))$"
                      },
                      "additionalProperties": {}
                    }
                  },
                  "required": ["id", "email", "age", "seen", "tags", "photo", "notes"]
                }

                """#)
    }

    @Test func `input and output have a schema each where they differ, and refer to their own kind`() throws {
        let page = TypeDefinition("Page", .object([Property("item", .reference("Item"))]), inputName: "PageInput")
        let item = TypeDefinition(
            "Item", .object([Property("size", .primitive(.boolean), default: true)]), inputName: "ItemInput")
        let texts = try SchemaEmitter().texts(of: Project(types: [item, page]))
        #expect(texts.keys.sorted() == ["Item", "ItemInput", "Page", "PageInput"].map { $0 + ".schema.json" })
        #expect(texts["Page.schema.json"]?.contains(#""item": { "$ref": "Item.schema.json" }"#) == true)
        #expect(texts["PageInput.schema.json"]?.contains(#""item": { "$ref": "ItemInput.schema.json" }"#) == true)
        #expect(texts["Item.schema.json"]?.contains(#""required": ["size"]"#) == true)
        #expect(texts["Item.schema.json"]?.contains("default") == false)
        #expect(texts["ItemInput.schema.json"]?.contains(#""size": { "type": "boolean", "default": true }"#) == true)
        #expect(texts["ItemInput.schema.json"]?.contains("required") == false)
    }

    @Test func `a deprecated type says so, and what to use instead`() throws {
        var level = TypeDefinition(
            "Level", .enumeration([EnumerationCase(swiftName: "low", rawValue: .integer(1))]), summary: "How high.")
        level.deprecation = "use Height"
        #expect(
            try SchemaEmitter().texts(of: Project(types: [level]))["Level.schema.json"]?.hasSuffix(
                #"""
                  "description": "How high.\n\nDeprecated: use Height",
                  "type": "integer",
                  "enum": [1],
                  "deprecated": true
                }

                """#) == true)
        var paint = TypeDefinition("Paint", .raw(.object([.init("deprecated", false)])))
        paint.deprecation = ""
        let texts = try SchemaEmitter().texts(of: Project(types: [paint]))
        #expect(texts["Paint.schema.json"]?.contains(#""deprecated": false"#) == true)
        #expect(texts["Paint.schema.json"]?.contains("true") == false)
    }

    @Test func `a type that no wiring reaches has no schema`() throws {
        let type = TypeDefinition("Unused", .object([]), [])
        #expect(try SchemaEmitter().texts(of: Project(types: [type])).isEmpty)
    }

    @Test func `values of an enumeration keep their documentation`() throws {
        let role = TypeDefinition(
            "Role",
            .enumeration([
                EnumerationCase(
                    swiftName: "admin", rawValue: .string("admin"), documentation: Documentation(summary: "May all.")),
                EnumerationCase(swiftName: "member", rawValue: .string("member"), deprecation: ""),
                EnumerationCase(swiftName: "guest", rawValue: .string("guest")),
            ]), summary: "What one may do.")
        #expect(
            try SchemaEmitter().texts(of: Project(types: [role]))["Role.schema.json"]?.hasSuffix(
                #"""
                  "description": "What one may do.\n\n- `admin`: May all.\n- `member`: deprecated",
                  "type": "string",
                  "enum": ["admin", "member", "guest"]
                }

                """#) == true)
    }

    @Test func `an external union requires exactly one known case`() throws {
        let shape = TypeDefinition(
            "Shape",
            .union(
                Union(
                    tagging: .external,
                    cases: [
                        UnionCase(tag: "circle", swiftName: "circle", payload: [Property("_0", .primitive(.uuid))]),
                        UnionCase(tag: "none", swiftName: "none"),
                    ])))
        #expect(
            try SchemaEmitter().texts(of: Project(types: [shape]))["Shape.schema.json"]?.hasSuffix(
                #"""
                  "type": "object",
                  "properties": {
                    "circle": {
                      "type": "object",
                      "properties": {
                        "_0": { "type": "string", "format": "uuid" }
                      },
                      "required": ["_0"]
                    },
                    "none": { "type": "object" }
                  },
                  "oneOf": [
                    {
                      "required": ["circle"]
                    },
                    {
                      "required": ["none"]
                    }
                  ]
                }

                """#) == true)
    }

    @Test func `raw schemas stand as written, below a head of their own`() throws {
        let color = TypeDefinition(
            "Color", .raw(.object([.init("$id", "mine"), .init("description", "My words."), .init("type", "string")])),
            summary: "The declaration's words.")
        #expect(
            try SchemaEmitter().texts(of: Project(types: [color]))["Color.schema.json"] == #"""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$id": "Color.schema.json",
                  "title": "Color",
                  "description": "My words.",
                  "type": "string"
                }

                """#)
    }

    @Test func `a tighter limit of the user stands in place of the type's`() throws {
        let properties = [
            Property("a", .primitive(.integer(.uint8))) { $0.exclusiveMinimum = "0" },
            Property("b", .primitive(.integer(.int32))) { $0.maximum = "1e12" },
        ]
        let texts = try SchemaEmitter().texts(of: Project(types: [TypeDefinition("T", .object(properties))]))
        let schema = try #require(texts["T.schema.json"])
        #expect(schema.contains(#"{ "type": "integer", "format": "uint8", "exclusiveMinimum": 0, "maximum": 255 }"#))
        #expect(schema.contains(#""maximum": 2147483647"#))
    }
}
