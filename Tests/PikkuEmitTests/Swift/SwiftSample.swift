import PikkuGrammar
import PikkuModel

/// Every shape of type that the Swift emitters know, as a project and as the Swift that a user would have written.
enum SwiftSample {
    static let project = Project(types: [
        TypeDefinition("Blob", .raw(.object([]))),
        TypeDefinition("Color", .enumeration(["red", "default", "in"].map(textCase) + [deprecatedCase])),
        TypeDefinition(
            "Drawing",
            .object([
                Property("shapes", .array(Schema(.reference("Shape")))) { $0.minItems = 1 },
                Property("background", .reference("Color"), default: "default"),
                Property("owner", .optional(Schema(.reference("Email")))),
                Property("layers", .map(key: .integer(.int), value: Schema(.reference("PageOfColor")))),
            ])),
        TypeDefinition("Email", .alias(Schema(.primitive(.string)) { $0.format = .email })),
        TypeDefinition("Empty", .object([])),
        everything,
        TypeDefinition("Level", .enumeration([(swiftName: "low", -1), ("high", 1)].map(numberCase))),
        TypeDefinition("Many", .object((0..<70).map { Property("member\($0)", .primitive(.integer(.int))) })),
        node, page,
        TypeDefinition("Shape", .union(Union(tagging: .external, cases: shapes))),
        TypeDefinition("Upload", .object([Property("file", .primitive(.file), file)]), .input),
    ])

    /// The types that the project describes.
    static let types = #"""
        import Foundation
        import Pikku

        struct Blob: Codable {}
        enum Color: String { case red, `default`, `in`; @available(*, deprecated) case old }
        struct Drawing { var shapes: [Shape]; var background: Color = .default; var owner: Email?; var layers: [Int: Page<Color>] }
        typealias Email = String
        struct Empty {}
        struct Everything {
            var string: String
            var boolean: Bool
            var integer: Int8
            var double: Double
            var float: Float
            var date: Date
            var uuid: UUID
            var url: URL
            var data: Data
            var json: JSONValue
            var key: UInt64
            var value: String?
            var `default`: [String]
            var `self`: Bool?
            var `inout`: Set<Level>
            var map: [String: [Int32?]]
            var array: [[String: Double]]
            var größe: String
            var quoted: Int
            var count: Int = 10
            var nickname: String? = "none"
            var colors: Set<Color> = [.red, .in]
            var born: Date = Date(timeIntervalSinceReferenceDate: 0)
            var tags: [String: JSONValue] = [:]
            var member: Email?
        }
        enum Level: Int { case low = -1, high = 1 }
        struct Many {
        \#((0..<70).map { "    var member\($0): Int" }.joined(separator: "\n"))
        }
        struct Node { var value: Int; var children: [Node] }
        struct Page<Element> { var items: [Element]; var next: String? }
        indirect enum Shape { case circle(radius: Double), pair(Shape, Shape), tagged(String, color: Color?), `default`, url(url: URL) }
        struct Upload { var file: File }
        """#

    private static let everything = TypeDefinition(
        "Everything",
        .object([
            Property("string", .primitive(.string)) {
                $0.minLength = 1
                $0.maxLength = 20
                $0.pattern = #"^[a-z"\\]+$"#
            },
            Property("boolean", .primitive(.boolean)),
            Property("integer", .primitive(.integer(.int8))) {
                $0.minimum = "1.0"
                $0.maximum = "1e2"
                $0.exclusiveMinimum = "0.5"
                $0.multipleOf = "0.5"
            },
            Property("double", .primitive(.number(.double))) { $0.maximum = "9007199254740993" },
            Property("float", .primitive(.number(.float))) { $0.minimum = "-1" },
            Property("date", .primitive(.dateTime)),
            Property("uuid", .primitive(.uuid)),
            Property("url", .primitive(.uri)),
            Property("data", .primitive(.bytes)),
            Property("json", .primitive(.any)),
            Property("key", .primitive(.integer(.uint64))) { $0.maximum = "18446744073709551615" },
            Property("value", .optional(Schema(.primitive(.string)) { $0.format = .uriReference })),
            Property("default", .array(Schema(.primitive(.string)) { $0.minLength = 1 })) { $0.uniqueItems = true },
            Property("self", .optional(Schema(.primitive(.boolean)))),
            Property("inout", .set(Schema(.reference("Level")))),
            Property("map", .map(key: .string, value: Schema(.array(Schema(.optional(int32)))))) {
                $0.maxProperties = 3
            },
            Property("array", .array(Schema(.map(key: .string, value: Schema(.primitive(.number(.double))))))),
            Property("größe", .primitive(.string)),
            renamed("a \"quoted\"\n name", "quoted"),
            Property("count", .primitive(.integer(.int)), default: 10),
            Property("nickname", .optional(Schema(.primitive(.string))), default: "none"),
            Property("colors", .set(Schema(.reference("Color"))), default: .array(["red", "in"])),
            Property("born", .primitive(.dateTime), default: "2001-01-01T00:00:00Z"),
            Property("tags", .map(key: .string, value: Schema(.primitive(.any))), default: .object([])),
            Property("member", .optional(Schema(.reference("Email")) { $0.maxLength = 30 })),
        ]))

    private static let node = TypeDefinition(
        "Node",
        .object([
            Property("value", .primitive(.integer(.int))), Property("children", .array(Schema(.reference("Node")))),
        ]))

    private static let page = TypeDefinition(
        name: "PageOfColor", swiftName: "Page<Color>",
        shape: .object([
            Property("items", .array(Schema(.reference("Color")))),
            Property("next", .optional(Schema(.primitive(.string)))),
        ]), usage: [.input, .output], origin: .swift, location: nowhere)

    private static let shapes = [
        UnionCase(
            tag: "circle", swiftName: "circle",
            payload: [Property("radius", .primitive(.number(.double))) { $0.exclusiveMinimum = "0" }], isLabeled: [true]
        ),
        UnionCase(
            tag: "pair", swiftName: "pair",
            payload: [Property("_0", .reference("Shape")), Property("_1", .reference("Shape"))],
            isLabeled: [false, false]),
        UnionCase(
            tag: "tagged", swiftName: "tagged",
            payload: [
                Property("_0", .primitive(.string)), Property("color", .optional(Schema(.reference("Color")))),
            ], isLabeled: [false, true]),
        UnionCase(tag: "default", swiftName: "default"),
        UnionCase(
            tag: "url", swiftName: "url", payload: [Property("url", .primitive(.uri))], isLabeled: [true]),
    ]

    private static let int32 = Schema(.primitive(.integer(.int32)))

    private static func file(_ constraints: inout Constraints) {
        constraints.maxSize = 1024
        constraints.mediaTypes = ["image/*"]
    }

    private static let deprecatedCase = EnumerationCase(swiftName: "old", rawValue: .string("old"), deprecation: "")

    private static func textCase(_ name: String) -> EnumerationCase {
        EnumerationCase(swiftName: name, rawValue: .string(name))
    }

    private static func numberCase(_ name: String, _ value: Int64) -> EnumerationCase {
        EnumerationCase(swiftName: name, rawValue: .integer(value))
    }

    private static func renamed(_ name: String, _ swiftName: String) -> Property {
        var property = Property(name, .primitive(.integer(.int)))
        property.swiftName = swiftName
        return property
    }
}
