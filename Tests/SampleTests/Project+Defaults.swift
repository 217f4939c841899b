import PikkuModel

extension Project {
    /// The document with the defaults written out, because Codable demands every member that is not optional.
    ///
    /// Parts that do not have the shape of their type stay as they are.
    func withDefaults(_ document: JSONLiteral, of type: TypeDefinition) -> JSONLiteral {
        switch (type.shape, document) {
        case (.alias(let schema), _): return withDefaults(document, of: schema)
        case (.object(let properties), .object(let members)):
            return .object(withDefaults(members, of: properties))
        case (.union(let union), .object(let members)):
            return .object(
                members.map { member in
                    guard let payload = union.cases.first(where: { $0.tag == member.name })?.payload,
                        case .object(let values) = member.value
                    else { return member }
                    return .init(member.name, .object(withDefaults(values, of: payload)))
                })
        case (.object, _), (.union, _), (.enumeration, _), (.raw, _): return document
        }
    }

    private func withDefaults(_ members: [JSONLiteral.Member], of properties: [Property]) -> [JSONLiteral.Member] {
        var completed = members.map { member in
            guard let property = properties.first(where: { $0.name == member.name }) else { return member }
            return .init(member.name, withDefaults(member.value, of: property.schema))
        }
        for property in properties {
            guard let value = property.defaultValue else { continue }
            if property.schema.isOptional {
                completed.removeAll { $0.name == property.name && $0.value == .null }
            }
            if !completed.contains(where: { $0.name == property.name }) {
                completed.append(.init(property.name, value))
            }
        }
        return completed
    }

    private func withDefaults(_ document: JSONLiteral, of schema: Schema) -> JSONLiteral {
        switch (schema.shape, document) {
        case (.optional, .null): document
        case (.optional(let wrapped), _): withDefaults(document, of: wrapped)
        case (.reference(let name), _): type(named: name).map { withDefaults(document, of: $0) } ?? document
        case (.array(let element), .array(let values)), (.set(let element), .array(let values)):
            .array(values.map { withDefaults($0, of: element) })
        case (.map(_, let value), .object(let members)):
            .object(members.map { .init($0.name, withDefaults($0.value, of: value)) })
        case (.array, _), (.set, _), (.map, _), (.primitive, _): document
        }
    }
}
