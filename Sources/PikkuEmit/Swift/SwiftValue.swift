import PikkuModel

extension Project {
    /// A Swift expression for a value of a schema; nil when the value does not follow it.
    func swiftValue(_ value: JSONLiteral, _ schema: Schema) -> String? {
        let schema = withoutAliases(schema)
        switch (schema.shape, value) {
        case (.optional, .null):
            return "nil"
        case (.optional(let wrapped), let value):
            return swiftValue(value, wrapped)
        case (.primitive(let primitive), let value):
            return primitive.swiftValue(value)
        case (.array(let element), .array(let values)), (.set(let element), .array(let values)):
            return allOf(values.map { swiftValue($0, element) }).map { "[" + $0.joined(separator: ", ") + "]" }
        case (.map(let key, let element), .object(let members)):
            return swiftMap(members, key, element)
        case (.reference(let name), let value):
            return type(named: name).flatMap { swiftValue(value, $0) }
        case (.array, _), (.set, _), (.map, _):
            return nil
        }
    }

    private func swiftMap(_ members: [JSONLiteral.Member], _ key: Schema.MapKey, _ element: Schema) -> String? {
        let entries = members.map { member -> String? in
            let name = key == .string ? SwiftText.literal(member.name) : integerLiteral(member.name)
            guard let name, let value = swiftValue(member.value, element) else { return nil }
            return "\(name): \(value)"
        }
        return allOf(entries).map { $0.isEmpty ? "[:]" : "[" + $0.joined(separator: ", ") + "]" }
    }

    private func swiftValue(_ value: JSONLiteral, _ type: TypeDefinition) -> String? {
        switch (type.shape, value) {
        case (.enumeration(let cases), .string(let text)):
            cases.first { $0.rawValue == .string(text) }.map {
                SwiftText.enumerationCase($0.swiftName, of: type.swiftName)
            }
        case (.enumeration(let cases), .number(let text)):
            cases.first {
                $0.rawValue == integerLiteral(text).flatMap(Int64.init).map(EnumerationCase.RawValue.integer)
            }
            .map { SwiftText.enumerationCase($0.swiftName, of: type.swiftName) }
        case (.object(let properties), .object(let members)):
            arguments(members, properties).map { "\(SwiftText.path(type.swiftName))(\($0))" }
        case (.union(let union), .object(let members)):
            swiftCase(members, union, of: type.swiftName)
        case (.raw, let value):
            type.origin == .manifest ? Primitive.any.swiftValue(value) : nil
        case (.alias(let schema), let value):
            swiftValue(value, schema)
        case (.enumeration, _), (.object, _), (.union, _):
            nil
        }
    }

    private func arguments(
        _ members: [JSONLiteral.Member], _ properties: [Property], isLabeled: [Bool] = []
    ) -> String? {
        let arguments = properties.enumerated().map { index, property -> String? in
            let given = members.first { $0.name == property.name }?.value
            let value = given ?? property.defaultValue ?? (property.schema.isOptional ? .null : nil)
            guard let value, let text = swiftValue(value, property.schema) else { return nil }
            let hasLabel = isLabeled.isEmpty || (index < isLabeled.count && isLabeled[index])
            return hasLabel ? "\(SwiftText.label(property.swiftName)): \(text)" : text
        }
        return allOf(arguments)?.joined(separator: ", ")
    }

    private func swiftCase(_ members: [JSONLiteral.Member], _ union: Union, of owner: String) -> String? {
        switch union.tagging {
        case .external:
            for unionCase in union.cases {
                guard let member = members.first(where: { $0.name == unionCase.tag }) else { continue }
                let name = SwiftText.enumerationCase(unionCase.swiftName, of: owner)
                if unionCase.payload.isEmpty { return name }
                guard case .object(let payload) = member.value,
                    let arguments = arguments(payload, unionCase.payload, isLabeled: unionCase.isLabeled)
                else { return nil }
                return "\(name)(\(arguments))"
            }
            return nil
        case .internal(let property):
            guard case .string(let tag)? = members.first(where: { $0.name == property })?.value,
                let unionCase = union.cases.first(where: { $0.tag == tag }),
                let type = unionCase.type.flatMap({ type(named: $0) }),
                let payload = swiftValue(.object(members), type)
            else { return nil }
            return "\(SwiftText.enumerationCase(unionCase.swiftName, of: owner))(\(payload))"
        }
    }
}

extension Primitive {
    /// Foundation's types are made without a failure that the code would have to handle.
    func swiftValue(_ value: JSONLiteral) -> String? {
        switch (self, value) {
        case (.string, .string(let text)): SwiftText.literal(text)
        case (.boolean, .boolean(let value)): value ? "true" : "false"
        case (.integer, .number(let text)): integerLiteral(text)
        case (.number(let width), .number(let text)): floatLiteral(text, width)
        case (.dateTime, .string(let text)): "Date(verified: \(SwiftText.literal(text)))"
        case (.uuid, .string(let text)): "UUID(verified: \(SwiftText.literal(text)))"
        case (.uri, .string(let text)): "URL(verified: \(SwiftText.literal(text)))"
        case (.bytes, .string(let text)): "Data(verified: \(SwiftText.literal(text)))"
        case (.any, let value): jsonValue(value)
        case (_, _): nil
        }
    }
}

/// The literal of a `JSONValue`.
private func jsonValue(_ value: JSONLiteral) -> String {
    switch value {
    case .null: "nil"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): jsonNumber(text)
    case .string(let text): SwiftText.literal(text)
    case .array(let elements): "[" + elements.map(jsonValue).joined(separator: ", ") + "]"
    case .object(let members):
        members.isEmpty
            ? "[:]"
            : "[" + members.map { "\(SwiftText.literal($0.name)): \(jsonValue($0.value))" }.joined(separator: ", ")
                + "]"
    }
}

/// An integer that Swift's `Int` holds is a literal of its own; any other keeps its text.
private func jsonNumber(_ text: String) -> String {
    Int64(text) != nil ? text : ".number(JSONNumber(verified: \(SwiftText.literal(text))))"
}

/// The elements, when none is nil.
private func allOf(_ elements: [String?]) -> [String]? {
    let present = elements.compactMap(\.self)
    return present.count == elements.count ? present : nil
}
