import PikkuGrammar
import PikkuModel

/// Types and errors that only manifests declare, in every shape.
let manifestProject = Project(
    types: [
        manifest("Account", .object([Property("parent", .optional(Schema(.reference("Account"))))])) {
            $0.isRecursive = true
        },
        manifest("Anything", .raw(.object([]))),
        manifest("Avatar", .object([Property("image", .primitive(.file))])),
        manifest(
            "Circle",
            .object([Property("radius", .primitive(.number(.double))) { $0.exclusiveMinimum = "0" }])),
        manifest("Email", .alias(Schema(.primitive(.string)) { $0.format = .email })),
        manifest(
            "EmailTaken", .object([Property("email", .reference("Email"), summary: "The address.")]), [.output]),
        manifest(
            "Shape",
            .union(
                Union(
                    tagging: .internal(property: "type"),
                    cases: [
                        UnionCase(tag: "circle", swiftName: "circle", type: "Circle"),
                        UnionCase(tag: "a \"square\"", swiftName: "square", type: "Square"),
                    ]))),
        manifest("Square", .object([Property("side", .primitive(.integer(.uint8)))])),
        manifest(
            "Status",
            .enumeration([
                EnumerationCase(
                    swiftName: "open", rawValue: .string("open"), documentation: Documentation(summary: "Still to do.")),
                EnumerationCase(swiftName: "inProgress", rawValue: .string("in progress")),
                EnumerationCase(swiftName: "default", rawValue: .string("default"), deprecation: "use open"),
            ])),
        manifest(
            "Todo",
            .object([
                Property("id", .primitive(.uuid)),
                Property("title", .primitive(.string), summary: "What is to be done, with `*/` and \"quotes\"."),
                Property("status", .reference("Status"), default: "open"),
                Property("due", .optional(Schema(.primitive(.dateTime)))),
                Property("homepage", .primitive(.uri), default: "https://example.com/\"a\""),
                Property(
                    "extra", .primitive(.any),
                    default: .object([.init("a", .array([1, .null, true, .number("1e400")]))])),
                Property(
                    "shape", .reference("Shape"), default: .object([.init("type", "circle"), .init("radius", 2)])),
                Property(
                    "limits", .map(key: .integer(.int), value: Schema(.primitive(.integer(.int32)))),
                    default: .object([.init("1", 2)])),
                Property("old", .primitive(.boolean), deprecation: ""),
            ])
        ) {
            $0.documentation = Documentation(summary: "Something to do.", discussion: "Or not.\n\nWho knows.")
        },
        manifest(
            "Tree",
            .union(
                Union(
                    tagging: .external,
                    cases: [
                        UnionCase(tag: "leaf", swiftName: "leaf"),
                        UnionCase(
                            tag: "node", swiftName: "node",
                            payload: [Property("left", .reference("Tree")), Property("right", .reference("Tree"))],
                            isLabeled: [true, true]),
                    ]))
        ) { $0.isRecursive = true },
    ],
    errors: [
        manifestError("EmailTaken", status: 409, body: "EmailTaken", summary: "Somebody has this address."),
        manifestError("Gone", status: 410, body: nil, summary: ""),
    ])

private func manifest(
    _ name: String, _ shape: TypeDefinition.Shape, _ usage: TypeUsage = [.input, .output],
    _ change: (inout TypeDefinition) -> Void = { _ in }
) -> TypeDefinition {
    var type = TypeDefinition(name, shape, usage)
    type.origin = .manifest
    change(&type)
    return type
}

private func manifestError(_ name: String, status: Int, body: String?, summary: String) -> DeclaredError {
    var error = DeclaredError(name, status: status, body: body, summary: summary)
    error.origin = .manifest
    return error
}
