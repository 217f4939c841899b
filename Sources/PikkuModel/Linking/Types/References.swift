extension Schema {
    /// What the schema is behind all arrays, maps and optionals: a primitive or a reference.
    package var innermost: Shape {
        switch shape {
        case .primitive, .reference: shape
        case .array(let inner), .set(let inner), .map(_, let inner), .optional(let inner): inner.innermost
        }
    }

    /// The definition that the schema leads to, if any: each schema holds at most one.
    package var referencedName: String? {
        if case .reference(let name) = innermost { name } else { nil }
    }
}

extension TypeDefinition {
    /// The schemas that stand in the definition itself.
    var schemas: [Schema] {
        switch shape {
        case .object(let properties): properties.map(\.schema)
        case .alias(let schema): [schema]
        case .union(let union): union.cases.flatMap { $0.payload.map(\.schema) }
        case .enumeration, .raw: []
        }
    }

    /// The definitions that a value may hold parts of, in order of appearance.
    package var referencedNames: [String] {
        switch shape {
        case .object(let properties): properties.compactMap(\.schema.referencedName)
        case .alias(let schema): [schema].compactMap(\.referencedName)
        case .enumeration: []
        case .union(let union):
            union.cases.flatMap { $0.payload.compactMap(\.schema.referencedName) + [$0.type].compactMap(\.self) }
        case .raw(let schema): schema.referencedNames
        }
    }

    /// Whether a property may be absent from an input though it is always in an output.
    var hasDefault: Bool {
        switch shape {
        case .object(let properties): properties.contains { $0.defaultValue != nil }
        case .union(let union): union.cases.contains { $0.payload.contains { $0.defaultValue != nil } }
        case .alias, .enumeration, .raw: false
        }
    }
}

extension JSONLiteral {
    /// The definitions to whose files a schema refers, at any depth.
    fileprivate var referencedNames: [String] {
        switch self {
        case .null, .boolean, .number, .string: []
        case .array(let elements): elements.flatMap(\.referencedNames)
        case .object(let members):
            members.flatMap { member -> [String] in
                guard member.name == "$ref", case .string(let file) = member.value else {
                    return member.value.referencedNames
                }
                return definitionName(ofSchemaFile: file).map { [$0] } ?? []
            }
        }
    }
}

/// Nil for what is not called as the file of a definition's schema.
package func definitionName(ofSchemaFile file: String) -> String? {
    file.hasSuffix(schemaFileSuffix) ? String(file.dropLast(schemaFileSuffix.count)) : nil
}

let schemaFileSuffix = ".schema.json"
