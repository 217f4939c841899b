import PikkuGrammar
import PikkuModel

@testable import PikkuEmit

/// A project with one of everything that a validator looks at.
let validatorsProject = Project(
    types: [
        ageRule, defaults, formats, inherited, integers, level, lists, maps, name, names, numbers, paint, role, rule,
        shape, text, titleRule, tree, upload,
    ])

private let ageRule = TypeDefinition("AgeRule", .object([Property("days", .primitive(.integer(.int)))]))

private let defaults = TypeDefinition(
    "Defaults",
    .object([
        Property("name", .primitive(.string)),
        Property("size", .primitive(.integer(.int)), default: 1),
        Property("nickname", optional(.primitive(.string))),
        Property("both", optional(.primitive(.boolean)), default: true),
    ]), inputName: "DefaultsInput")

private let formats = TypeDefinition(
    "Formats",
    .object(
        StringFormat.allCases.map { format in
            Property(format.rawValue, optional(.primitive(.string)) { $0.format = format })
        }))

private let inherited = TypeDefinition(
    "Inherited", .object([Property("constructor", .primitive(.any)), Property("__proto__", .primitive(.boolean))]))

private let integers = TypeDefinition(
    "Integers",
    .object(
        IntegerWidth.allCases.map { Property($0.rawValue, optional(.primitive(.integer($0)))) } + [
            Property(
                "limited",
                optional(.primitive(.integer(.uint8))) {
                    $0.minimum = "2"
                    $0.exclusiveMaximum = "10.5"
                    $0.multipleOf = "2"
                }),
            Property(
                "exclusive",
                optional(.primitive(.integer(.int))) {
                    $0.exclusiveMinimum = "-5"
                    $0.exclusiveMaximum = "9007199254740993"
                }),
        ]))

private let level = TypeDefinition(
    "Level", .enumeration([-1, 2].map { EnumerationCase(swiftName: "level", rawValue: .integer($0)) }))

private let lists = TypeDefinition(
    "Lists",
    .object([
        Property(
            "some",
            optional(.array(Schema(optional(.reference("Role"))))) {
                $0.minItems = 1
                $0.maxItems = 2
            }),
        Property("unique", optional(.array(Schema(.primitive(.number(.double))))) { $0.uniqueItems = true }),
        Property("different", optional(.array(Schema(.primitive(.any)))) { $0.uniqueItems = true }),
        Property("set", optional(.set(Schema(.primitive(.string))))),
    ]))

private let maps = TypeDefinition(
    "Maps",
    .object([
        Property(
            "texts",
            optional(.map(key: .string, value: Schema(.reference("Role")))) {
                $0.minProperties = 1
                $0.maxProperties = 2
            }),
        Property("bytes", optional(.map(key: .integer(.int8), value: Schema(.primitive(.boolean))))),
        Property("long", optional(.map(key: .integer(.uint), value: Schema(.primitive(.any))))),
    ]))

private let name = TypeDefinition("Name", .alias(Schema(.primitive(.string)) { $0.maxLength = 10 }))
private let names = TypeDefinition("Names", .alias(Schema(.array(Schema(.reference("Name"))))))

private let numbers = TypeDefinition(
    "Numbers",
    .object([
        Property(
            "double",
            optional(.primitive(.number(.double))) {
                $0.minimum = "-1"
                $0.exclusiveMaximum = "1e3"
                $0.multipleOf = "0.25"
            }),
        Property("free", optional(.primitive(.number(.double)))),
        Property("float", optional(.primitive(.number(.float)))),
    ]))

private let paint = TypeDefinition("Paint", .raw(.object([.init("type", "string")])))

private let role = TypeDefinition(
    "Role", .enumeration(["admin", "member", "it's"].map { EnumerationCase(swiftName: "x", rawValue: .string($0)) }))

private let rule = TypeDefinition(
    "Rule",
    .union(
        Union(
            tagging: .internal(property: "the kind"),
            cases: [
                UnionCase(tag: "age", swiftName: "age", type: "AgeRule"),
                UnionCase(tag: "any", swiftName: "any", type: "TitleRule"),
            ])))

private let shape = TypeDefinition(
    "Shape",
    .union(
        Union(
            tagging: .external,
            cases: [
                UnionCase(
                    tag: "circle", swiftName: "circle",
                    payload: [Property("radius", .primitive(.number(.double)), default: 1)], isLabeled: [true]),
                UnionCase(tag: "no-shape", swiftName: "noShape"),
            ])), [.input])

private let text = TypeDefinition(
    "Text",
    .object([
        Property("short", .primitive(.string)) { $0.maxLength = 1 },
        Property("long", .primitive(.string)) { $0.minLength = 2 },
        Property("pattern", .primitive(.string)) { $0.pattern = "^[a-z/]+$" },
        Property("email", .primitive(.string)) { $0.format = .email },
        Property("name", .optional(Schema(.reference("Name")) { $0.maxLength = 2 })),
        Property("data", optional(.primitive(.bytes))),
        Property("dot", optional(.primitive(.string)) { $0.pattern = "^.$" }),
    ]))

private let titleRule = TypeDefinition("TitleRule", .object([Property("a/b~c", optional(.primitive(.boolean)))]))
private let tree = TypeDefinition("Tree", .object([Property("children", .array(Schema(.reference("Tree"))))]))

private let upload = TypeDefinition(
    "Upload",
    .object([
        Property("file", .primitive(.file)) {
            $0.maxSize = 4
            $0.mediaTypes = ["image/*", "text/csv"]
        },
        Property("others", .array(Schema(.primitive(.file)))),
    ]), [.input])

private func optional(_ shape: Schema.Shape, _ constrain: (inout Constraints) -> Void = { _ in }) -> Schema.Shape {
    .optional(Schema(shape, constrain))
}
