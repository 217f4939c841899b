import PikkuModel
import Testing

@testable import PikkuEmit

@Suite struct TypeScriptTypesEmitterTests {
    @Test func `an interface says in its comments what its types cannot`() throws {
        let todo = TypeDefinition(
            "Todo",
            .object([
                Property("id", .primitive(.uuid)),
                Property("title", .primitive(.string), examples: ["Buy milk"], summary: "What to do.") {
                    $0.maxLength = 200
                    $0.pattern = "^a*/$"
                },
                Property("due-by", .optional(Schema(.primitive(.dateTime))), deprecation: "use due"),
                Property("steps", .array(Schema(.optional(Schema(.reference("Step")))))),
                Property("1st", .map(key: .integer(.int), value: Schema(.primitive(.any)))),
                Property("photo", .primitive(.file)) {
                    $0.maxSize = 10
                    $0.mediaTypes = ["image/png", "image/*"]
                },
            ]), [.input], summary: "Something */ to be done.", discussion: "First.\n\nThen.")
        #expect(
            try text(of: todo) == """
                /**
                 * Something *\\/ to be done.
                 *
                 * First.
                 *
                 * Then.
                 */
                export interface Todo {
                  /** @format uuid */
                  id: string
                  /**
                   * What to do.
                   *
                   * @maxLength 200
                   * @pattern ^a*\\/$
                   * @example "Buy milk"
                   */
                  title: string
                  /**
                   * @format date-time
                   * @deprecated use due
                   */
                  'due-by'?: string
                  steps: (Step | null)[]
                  '1st': { [key: number]: unknown }
                  /**
                   * @maxSize 10 bytes
                   * @mediaTypes image/png, image/*
                   */
                  photo: Blob
                }

                """)
    }

    @Test func `input and output have a type each where they differ`() throws {
        let todo = TypeDefinition(
            "Todo",
            .object([
                Property("isDone", .primitive(.boolean), default: false),
                Property("next", .optional(Schema(.reference("Todo")))),
            ]), inputName: "TodoInput")
        #expect(
            try text(of: todo) == """
                export interface Todo {
                  isDone: boolean
                  next?: Todo
                }

                export interface TodoInput {
                  /** @default false */
                  isDone?: boolean
                  next?: TodoInput
                }

                """)
    }

    @Test func `enumerations are unions of literals`() throws {
        let names = ["admin", "it's"].map { EnumerationCase(swiftName: "x", rawValue: .string($0)) }
        #expect(try text(of: TypeDefinition("Role", .enumeration(names))) == "export type Role = 'admin' | 'it\\'s'\n")
        #expect(try text(of: TypeDefinition("Nothing", .enumeration([]))) == "export type Nothing = never\n")
        let numbers = [
            EnumerationCase(swiftName: "low", rawValue: .integer(-1), deprecation: ""),
            EnumerationCase(
                swiftName: "high", rawValue: .integer(2), documentation: Documentation(summary: "Very high.")),
        ]
        #expect(
            try text(of: TypeDefinition("Level", .enumeration(numbers))) == """
                export type Level =
                  /** @deprecated */
                  | -1
                  /** Very high. */
                  | 2

                """)
    }

    @Test func `a deprecated type says so`() throws {
        var name = TypeDefinition("Name", .alias(Schema(.primitive(.string)) { $0.maxLength = 10 }))
        name.deprecation = "use Title"
        let expected = "/**\n * @maxLength 10\n * @deprecated use Title\n */\nexport type Name = string\n"
        #expect(try text(of: name) == expected)
        var user = TypeDefinition("User", .object([]), summary: "Somebody.")
        user.deprecation = ""
        #expect(
            try text(of: user) == "/**\n * Somebody.\n *\n * @deprecated\n */\nexport interface User {}\n")
    }

    @Test func `unions are told apart from outside or by a property inside`() throws {
        let number = Property("_0", .primitive(.number(.double)))
        let external = Union(
            tagging: .external,
            cases: [
                UnionCase(tag: "circle", swiftName: "circle", payload: [number]),
                UnionCase(tag: "no-shape", swiftName: "noShape"),
            ])
        #expect(
            try text(of: TypeDefinition("Shape", .union(external)))
                == "export type Shape = { circle: { _0: number } } | { 'no-shape': {} }\n")
        let `internal` = Union(
            tagging: .internal(property: "kind"),
            cases: [
                UnionCase(tag: "age", swiftName: "age", type: "AgeRule", documentation: Documentation(summary: "Old.")),
                UnionCase(tag: "any", swiftName: "any", type: "AnyRule"),
            ])
        #expect(
            try text(of: TypeDefinition("Rule", .union(`internal`))) == """
                export type Rule =
                  /** Old. */
                  | ({ kind: 'age' } & AgeRule)
                  | ({ kind: 'any' } & AnyRule)

                """)
    }

    @Test func `raw schemas become types as far as they are plain`() throws {
        let size: JSONLiteral = .object([.init("type", .array(["integer", "null"]))])
        let raw: JSONLiteral = .object([
            .init("type", "object"),
            .init(
                "properties",
                .object([
                    .init("color", .object([.init("enum", .array(["red", 1]))])),
                    .init("sizes", .object([.init("type", "array"), .init("items", size)])),
                    .init("rest", .object([.init("$ref", "#/$defs/a")])),
                ])),
            .init("required", .array(["color"])),
        ])
        #expect(
            try text(of: TypeDefinition("Paint", .raw(raw)))
                == "export type Paint = { color: 'red' | 1; sizes?: (number | null)[]; rest?: unknown }\n")
    }

    @Test func `a type of the user's does not hide one of the platform's`() throws {
        let blob = TypeDefinition("Blob", .object([Property("file", .primitive(.file))]), [.input])
        #expect(try text(of: blob) == "export interface Blob {\n  file: globalThis.Blob\n}\n")
    }

    @Test func `text of the user stays a string`() {
        #expect(TypeScriptText.literal("a'b\\c\n\u{2028}${x}`") == #"'a\'b\\c\n\u{2028}${x}`'"#)
        #expect(TypeScriptText.propertyName("größe") == "größe")
        #expect(TypeScriptText.propertyName("") == "''")
        let lines = TypeScriptText.comment(Documentation(summary: "a\u{2028}b */ */"))
        #expect(lines == ["/**", " * a", " * b *\\/ *\\/", " */"])
    }

    /// What stands below the header.
    private func text(of type: TypeDefinition) throws -> String {
        let texts = try TypeScriptTypesEmitter().texts(of: Project(types: [type]))
        let text = try #require(texts["pikku-types.gen.ts"])
        #expect(text.hasPrefix("// Generated by pikku-gen"))
        return text.split(separator: "\n", maxSplits: 1).last.map { String($0.dropFirst()) } ?? ""
    }
}
