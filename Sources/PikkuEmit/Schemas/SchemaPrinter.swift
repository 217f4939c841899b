import PikkuModel

/// Says in JSON Schema what the runtime's readers accept, word for word.
struct SchemaPrinter {
    var direction: Direction
    /// The `$ref` of a definition.
    var reference: (String) -> String

    /// The keywords of a definition's own schema.
    func members(of type: TypeDefinition) -> [JSONLiteral.Member] {
        let members: [JSONLiteral.Member] =
            switch type.shape {
            case .object(let properties): annotations(on: type) + object(properties)
            case .enumeration(let cases): annotations(on: type, remarks: remarks(on: cases)) + enumeration(cases)
            case .union(let union): annotations(on: type, remarks: remarks(on: union)) + self.members(of: union)
            case .alias(let schema): annotations(on: type) + self.members(of: schema)
            case .raw(let literal): raw(literal, annotations(on: type))
            }
        guard type.deprecation != nil, !members.contains(where: { $0.name == "deprecated" }) else { return members }
        return members + [.init("deprecated", true)]
    }

    /// The keywords of a schema at the place of its use.
    func members(of schema: Schema) -> [JSONLiteral.Member] {
        switch schema.shape {
        case .primitive(let primitive):
            return members(of: primitive, schema.constraints)
        case .reference(let name):
            return [.init("$ref", .string(reference(name)))] + schema.constraints.assertions
        case .array(let element), .set(let element):
            return [.init("type", "array"), .init("items", literal(of: element))] + schema.constraints.assertions
        case .map(let key, let value):
            return map(key, value) + schema.constraints.assertions
        case .optional(let wrapped):
            return nullable(members(of: wrapped))
        }
    }

    private func literal(of schema: Schema) -> JSONLiteral { .object(members(of: schema)) }
}

// MARK: - Objects and maps

extension SchemaPrinter {
    func object(_ properties: [Property]) -> [JSONLiteral.Member] {
        let required = properties.filter { $0.isRequired(for: direction) }.map { JSONLiteral.string($0.name) }
        var members: [JSONLiteral.Member] = [.init("type", "object")]
        if !properties.isEmpty {
            members.append(.init("properties", .object(properties.map { .init($0.name, literal(of: $0)) })))
        }
        if !required.isEmpty { members.append(.init("required", .array(required))) }
        return members
    }

    func literal(of property: Property) -> JSONLiteral {
        var members = annotations(property.documentation, deprecation: property.deprecation)
        members += self.members(of: property.schema)
        if direction == .input, let value = property.defaultValue { members.append(.init("default", value)) }
        if !property.examples.isEmpty { members.append(.init("examples", .array(property.examples))) }
        if property.deprecation != nil { members.append(.init("deprecated", true)) }
        return .object(members)
    }

    private func map(_ key: Schema.MapKey, _ value: Schema) -> [JSONLiteral.Member] {
        let type = JSONLiteral.Member("type", "object")
        let values = JSONLiteral.Member("additionalProperties", literal(of: value))
        switch key {
        case .string:
            return [type, values]
        case .integer(let width):
            let pattern = decimalPattern(of: width)
            return [type, .init("propertyNames", .object([.init("pattern", .string(pattern))])), values]
        }
    }
}

// MARK: - Enumerations and unions

extension SchemaPrinter {
    private func enumeration(_ cases: [EnumerationCase]) -> [JSONLiteral.Member] {
        var types: [JSONLiteral.Member] = []
        var values: [JSONLiteral] = []
        for enumerationCase in cases {
            switch enumerationCase.rawValue {
            case .string(let text):
                types = [.init("type", "string")]
                values.append(.string(text))
            case .integer(let number):
                types = [.init("type", "integer")]
                values.append(.number(String(number)))
            }
        }
        return types + [.init("enum", .array(values))]
    }

    private func members(of union: Union) -> [JSONLiteral.Member] {
        if union.cases.isEmpty { return [.init("not", .object([]))] }
        switch union.tagging {
        case .external: return external(union.cases)
        case .internal(let property): return `internal`(union.cases, discriminator: property)
        }
    }

    /// The payloads stand outside of `oneOf`, so that an object with a good and a bad case has two cases, not one.
    private func external(_ cases: [UnionCase]) -> [JSONLiteral.Member] {
        let payloads = cases.map { unionCase in
            JSONLiteral.Member(
                unionCase.tag, .object(annotations(unionCase.documentation) + object(unionCase.payload)))
        }
        let choices = cases.map { JSONLiteral.object([.init("required", .array([.string($0.tag)]))]) }
        return [
            .init("type", "object"), .init("properties", .object(payloads)), .init("oneOf", .array(choices)),
        ]
    }

    private func `internal`(_ cases: [UnionCase], discriminator: String) -> [JSONLiteral.Member] {
        let choices = cases.map { unionCase -> JSONLiteral in
            let tag = JSONLiteral.object([.init("const", .string(unionCase.tag))])
            let rest: [JSONLiteral.Member] = [
                .init("properties", .object([.init(discriminator, tag)])),
                .init("required", .array([.string(discriminator)])),
            ]
            let type: JSONLiteral.Member =
                unionCase.type.map { .init("$ref", .string(reference($0))) } ?? .init("type", "object")
            return .object([type] + rest)
        }
        return [.init("oneOf", .array(choices))]
    }
}

// MARK: - Annotations

extension SchemaPrinter {
    private func annotations(on type: TypeDefinition, remarks: String? = nil) -> [JSONLiteral.Member] {
        annotations(type.documentation, remarks: remarks, deprecation: type.deprecation)
    }

    private func annotations(
        _ documentation: Documentation, remarks: String? = nil, deprecation: String? = nil
    ) -> [JSONLiteral.Member] {
        if documentation.isEmpty, remarks == nil, deprecation == nil { return [] }
        let text = description(documentation, remarks: remarks, deprecation: deprecation)
        return text.isEmpty ? [] : [.init("description", .string(text))]
    }

    func description(
        _ documentation: Documentation, remarks: String? = nil, deprecation: String? = nil
    ) -> String {
        let note = deprecation.flatMap { $0.isEmpty ? nil : "Deprecated: \($0)" }
        return [documentation.summary, documentation.discussion, remarks ?? "", note ?? ""]
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// JSON Schema has no place for documentation of a value, so it stands in that of the type.
    private func remarks(on cases: [EnumerationCase]) -> String? {
        list(
            cases.map { enumerationCase in
                let deprecation = enumerationCase.deprecation.map { $0.isEmpty ? "deprecated" : "deprecated: \($0)" }
                let text = [enumerationCase.documentation.summary, deprecation ?? ""].filter { !$0.isEmpty }
                switch enumerationCase.rawValue {
                case .string(let value): return (value, text.joined(separator: " "))
                case .integer(let value): return (String(value), text.joined(separator: " "))
                }
            })
    }

    /// Cases told apart from outside carry their documentation themselves.
    private func remarks(on union: Union) -> String? {
        switch union.tagging {
        case .external: nil
        case .internal: list(union.cases.map { ($0.tag, $0.documentation.summary) })
        }
    }

    private func list(_ items: [(value: String, text: String)]) -> String? {
        let lines = items.filter { !$0.text.isEmpty }.map { "- `\($0.value)`: \($0.text)" }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// A user's own words win over the declaration's; the head of the document is the emitter's.
    private func raw(_ literal: JSONLiteral, _ annotations: [JSONLiteral.Member]) -> [JSONLiteral.Member] {
        switch literal {
        case .object(let members):
            let own = members.filter { !["$schema", "$id", "title"].contains($0.name) }
            return annotations.filter { annotation in !own.contains { $0.name == annotation.name } } + own
        case .boolean(false):
            return annotations + [.init("not", .object([]))]
        case .boolean(true), .null, .number, .string, .array:
            return annotations
        }
    }
}
