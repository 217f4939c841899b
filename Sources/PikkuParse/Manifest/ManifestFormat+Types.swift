import PikkuModel

extension ManifestFormat {
    static let types = type.named(
        "types by name, such as { User: { id: uuid } }", keys: .identifier
    ).map { types, _ in
        types.map { named in
            var declaration = named.value
            declaration.name = named.name
            return declaration
        }
    }

    private static let type = YAMLShape<TypeDeclaration>.either(
        "properties such as { id: uuid }, values such as [admin, member], or a type such as \"User[]\"",
        scalar: typeExpression.map { declaration(.alias($0), at: $1) },
        sequence: cases.map(enumeration),
        mapping: typeMapping)

    private static let cases = YAMLShape<String>.text("a value, such as admin")
        .map { text, node in
            var declared = CaseDeclaration(name: Name(text, at: node.location))
            declared.rawValue = Expression(.string(text), at: node.location)
            return declared
        }
        .list("values such as [admin, member]")

    private static func enumeration(_ cases: [CaseDeclaration], _ node: YAMLNode) -> TypeDeclaration {
        var enumeration = declaration(.enumeration(cases), at: node)
        enumeration.inheritedTypes = [rawType(at: node)]
        return enumeration
    }

    private static func rawType(at node: YAMLNode) -> TypeReference {
        TypeReference(.named(["String"], arguments: []), at: node.headLocation)
    }

    private static func declaration(_ kind: TypeDeclaration.Kind, at node: YAMLNode) -> TypeDeclaration {
        TypeDeclaration(name: Name("", at: node.location), scope: [], kind: kind, origin: .manifest)
    }

    /// An object's properties, or what keys that begin with `$` say instead.
    private static let typeMapping = YAMLShape<TypeDeclaration>(
        "the properties of an object, such as { id: uuid }", schema: typeMappingSchema
    ) { node, diagnostics in
        let entries = node.entries ?? []
        var annotations = node
        annotations.content = .mapping(entries.filter { $0.key.text.hasPrefix("$") })
        var members = node
        members.content = .mapping(entries.filter { !$0.key.text.hasPrefix("$") })

        var draft = TypeDraft()
        _ = typeRecord.read(annotations, into: &draft, &diagnostics)
        guard let properties = properties.read(members, &diagnostics),
            let kind = draft.kind(properties: properties, &diagnostics)
        else { return nil }
        var declared = declaration(kind, at: node)
        declared.documentation = draft.documentation
        declared.deprecation = draft.deprecation
        if case .enumeration = kind { declared.inheritedTypes = [rawType(at: node)] }
        return declared
    }

    private static var typeMappingSchema: JSONLiteral {
        guard case .object(let members) = typeRecord.schema else { return typeRecord.schema }
        return .object([.init("patternProperties", ["^[^$]": property.schema])] + members)
    }

    /// The properties of an object or an error; a name that ends with `?` may be absent.
    static let properties = property.named(
        "properties by name, such as { id: uuid }"
    ).compactMap { named, _, diagnostics -> [PropertyDeclaration]? in
        var properties: [PropertyDeclaration] = []
        for named in named {
            var property = named.value
            property.name = named.name
            if property.name.text.hasSuffix("?") {
                property.name.text.removeLast()
                property.name.location.end -= 1
                property.isOptional = true
            }
            if property.name.text.isEmpty {
                diagnostics.append(.namelessProperty(named.name.location))
            } else if let first = properties.first(where: { $0.name.text == property.name.text }) {
                diagnostics.append(.duplicateProperty(property.name, first: first.name))
            } else {
                properties.append(property)
            }
        }
        return properties
    }

    private static let typeRecord = YAMLRecord<TypeDraft>(
        "a type", example: "{ id: uuid }",
        [
            YAMLField("$description", "What the type means, in Markdown.", documentationText) { draft, text, _ in
                draft.documentation = Documentation(description: text)
            },
            YAMLField("$deprecated", "true, or what to use instead.", deprecation) { draft, message, _ in
                draft.deprecation = message
            },
            YAMLField("$enum", "The values of an enumeration.", cases) { draft, cases, entry in
                draft.kinds.append((.enumeration(cases), entry.name))
            },
            YAMLField("$alias", "The type that this is another name of.", schema) { draft, type, entry in
                draft.kinds.append((.alias(type), entry.name))
            },
            YAMLField("$schema", "JSON Schema (2020-12) for what this format cannot say.", rawSchema) {
                draft, schema, entry in draft.kinds.append((.raw(schema), entry.name))
            },
            YAMLField("$union", "Object types by the value that tells them apart.", unionMembers) {
                draft, members, entry in
                draft.kinds.append((.union(discriminator: nil, members: members), entry.name))
            },
            YAMLField("$discriminator", "The property whose value tells a union's members apart.", discriminator) {
                draft, name, _ in draft.discriminator = name
            },
        ])

    private static let discriminator = YAMLShape<String>.text("the name of a property, such as type")
        .map { Name($0, at: $1.location) }

    private static let rawSchema = YAMLShape<JSONLiteral>.json
        .described("a JSON Schema, such as { type: string }", schema: ["type": ["object", "boolean"]])
        .compactMap { schema, node, diagnostics -> JSONLiteral? in
            switch schema {
            case .object, .boolean: schema
            case .null, .number, .string, .array:
                refuse(node, "a JSON Schema, such as { type: string }", &diagnostics)
            }
        }

    private static let unionMembers = typeExpression.named(
        "types by tag, such as { circle: Circle, square: Square }"
    ).map { members, _ in members.map { UnionMemberDeclaration(tag: $0.name, type: $0.value) } }
}

/// What the keys of a type that begin with `$` say.
private struct TypeDraft: Sendable {
    var documentation = Documentation()
    var deprecation: String?
    /// What the type is, by the key that says so.
    var kinds: [(kind: TypeDeclaration.Kind, key: Name)] = []
    var discriminator: Name?

    /// The one kind that the keys and properties make; nil when a diagnostic says why there is none.
    func kind(properties: [PropertyDeclaration], _ diagnostics: inout [Diagnostic]) -> TypeDeclaration.Kind? {
        guard let (kind, key) = kinds.first else {
            if let discriminator { diagnostics.append(.strayDiscriminator(discriminator.location)) }
            return .object(properties)
        }
        if let other = kinds.dropFirst().first?.key ?? properties.first?.name {
            diagnostics.append(.conflictingKinds(key, other))
            return nil
        }
        switch kind {
        case .union(_, let members): return .union(discriminator: discriminator, members: members)
        case .object, .enumeration, .alias, .raw:
            if let discriminator { diagnostics.append(.strayDiscriminator(discriminator.location)) }
            return kind
        }
    }
}

extension Diagnostic {
    fileprivate static func namelessProperty(_ location: SourceLocation) -> Self {
        Diagnostic("invalid-name", .error, "a property needs a name before '?'", at: location)
    }

    fileprivate static func duplicateProperty(_ name: Name, first: Name) -> Self {
        Diagnostic(
            "duplicate-property", .error, "the property '\(name.text)' is already there", at: name.location,
            notes: [Note("'\(name.text)' stands here first", at: first.location)])
    }

    fileprivate static func strayDiscriminator(_ location: SourceLocation) -> Self {
        Diagnostic("conflicting-keys", .error, "'$discriminator' goes with '$union'", at: location)
    }

    fileprivate static func conflictingKinds(_ key: Name, _ other: Name) -> Self {
        Diagnostic(
            "conflicting-keys", .error, "a type with '\(key.text)' has no '\(other.text)'", at: other.location,
            notes: [Note("'\(key.text)' stands here", at: key.location)])
    }
}
