import PikkuGrammar
import PikkuModel

/// A definition as a part of the model document.
func document(_ type: TypeDefinition) -> JSONLiteral {
    let heading: [(String, JSONLiteral?)] = [
        ("name", .string(type.name)),
        ("inputName", type.inputName.map(JSONLiteral.string)),
        ("swiftName", .string(type.swiftName)),
        ("usage", .strings(usageWords(type.usage))),
        ("recursive", type.isRecursive ? true : nil),
        ("summary", .text(type.documentation.summary)),
        ("description", .text(type.documentation.discussion)),
        ("deprecated", type.deprecation.map(JSONLiteral.string)),
    ]
    let source: [(String, JSONLiteral?)] = [
        ("origin", .string(type.origin.rawValue)),
        ("file", .string(type.location.file)),
    ]
    return .present(heading + shapeMembers(type.shape) + source)
}

private func usageWords(_ usage: TypeUsage) -> [String] {
    (usage.contains(.input) ? ["input"] : []) + (usage.contains(.output) ? ["output"] : [])
}

/// A schema at the place of its use: `{"type": "string", "constraints": {…}}`.
func schemaDocument(_ schema: Schema) -> JSONLiteral {
    let constraints = constraintsDocument(schema.constraints)
    return switch schema.shape {
    case .primitive(let primitive): .present([("type", .string(primitive.text)), ("constraints", constraints)])
    case .reference(let name): .present([("reference", .string(name)), ("constraints", constraints)])
    case .array(let element): .present([("array", schemaDocument(element)), ("constraints", constraints)])
    case .set(let element): .present([("set", schemaDocument(element)), ("constraints", constraints)])
    case .map(let key, let value):
        .present([("key", .string(key.text)), ("map", schemaDocument(value)), ("constraints", constraints)])
    case .optional(let wrapped): .present([("optional", schemaDocument(wrapped)), ("constraints", constraints)])
    }
}

private func shapeMembers(_ shape: TypeDefinition.Shape) -> [(String, JSONLiteral?)] {
    switch shape {
    case .object(let properties): [("kind", "object"), ("properties", .array(properties.map(document)))]
    case .enumeration(let cases): [("kind", "enumeration"), ("cases", .array(cases.map(document)))]
    case .union(let union):
        switch union.tagging {
        case .external: [("kind", "union"), ("cases", .array(union.cases.map(document)))]
        case .internal(let property):
            [("kind", "union"), ("discriminator", .string(property)), ("cases", .array(union.cases.map(document)))]
        }
    case .alias(let schema): [("kind", "alias"), ("schema", schemaDocument(schema))]
    case .raw(let schema): [("kind", "raw"), ("schema", schema)]
    }
}

private func document(_ property: Property) -> JSONLiteral {
    .present([
        ("name", .string(property.name)),
        ("swiftName", property.swiftName == property.name ? nil : .string(property.swiftName)),
        ("schema", schemaDocument(property.schema)),
        ("default", property.defaultValue),
        ("examples", .list(property.examples)),
        ("summary", .text(property.documentation.summary)),
        ("description", .text(property.documentation.discussion)),
        ("deprecated", property.deprecation.map(JSONLiteral.string)),
    ])
}

private func document(_ enumerationCase: EnumerationCase) -> JSONLiteral {
    let value: JSONLiteral =
        switch enumerationCase.rawValue {
        case .string(let text): .string(text)
        case .integer(let number): .number(String(number))
        }
    return .present([
        ("name", .string(enumerationCase.swiftName)),
        ("value", value),
        ("summary", .text(enumerationCase.documentation.summary)),
        ("deprecated", enumerationCase.deprecation.map(JSONLiteral.string)),
    ])
}

private func document(_ unionCase: UnionCase) -> JSONLiteral {
    .present([
        ("tag", .string(unionCase.tag)),
        ("name", unionCase.swiftName == unionCase.tag ? nil : .string(unionCase.swiftName)),
        ("type", unionCase.type.map(JSONLiteral.string)),
        ("payload", .list(unionCase.payload.map(document))),
        ("summary", .text(unionCase.documentation.summary)),
    ])
}

private func constraintsDocument(_ constraints: Constraints) -> JSONLiteral? {
    let ofFiles: [JSONLiteral.Member?] = [
        constraints.maxSize.map { .init("maxSize", .number(String($0))) },
        JSONLiteral?.strings(constraints.mediaTypes).map { .init("mediaTypes", $0) },
    ]
    return constraints.isEmpty ? nil : .object(constraints.assertions + ofFiles.compactMap(\.self))
}

extension Schema.MapKey {
    fileprivate var text: String {
        switch self {
        case .string: "string"
        case .integer(let width): width.rawValue
        }
    }
}
