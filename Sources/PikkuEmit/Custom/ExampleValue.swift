import PikkuGrammar
import PikkuModel

extension Project {
    /// A value that a schema accepts: what documentation gives as an example, or else something made up. Nil where that
    /// takes more than following the schema, as a pattern does.
    func example(of schema: Schema, _ direction: Direction) -> JSONLiteral? {
        ExampleMaker(project: self, direction: direction).value(of: schema)
    }

    /// Of the object behind a schema; empty for what is none.
    func properties(of schema: Schema) -> [Property] {
        guard case .reference(let name) = underlying(schema).shape,
            case .object(let properties)? = type(named: name)?.shape
        else { return [] }
        return properties
    }
}

private struct ExampleMaker {
    let project: Project
    let direction: Direction
    /// The definitions around the value, which does not hold them again.
    var outer: Set<String> = []

    func value(of schema: Schema) -> JSONLiteral? {
        let schema = project.underlying(schema)
        let constraints = schema.constraints
        switch schema.shape {
        case .primitive(let primitive): return primitiveExample(primitive, constraints)
        case .reference(let name): return project.type(named: name).flatMap(value)
        case .array(let element), .set(let element): return list(of: element, constraints)
        case .map(let key, let element):
            guard constraints.minProperties ?? 0 <= 1, constraints.maxProperties != 0 else { return nil }
            return value(of: element).map { .object([.init(key == .string ? "key" : "1", $0)]) }
        case .optional(let wrapped): return value(of: wrapped)
        }
    }

    private func list(of element: Schema, _ constraints: Constraints) -> JSONLiteral? {
        let count = max(constraints.minItems ?? 0, constraints.maxItems == 0 ? 0 : 1)
        guard count > 0 else { return .array([]) }
        guard count == 1 || !constraints.uniqueItems && count <= longestExample else { return nil }
        guard let value = value(of: element) else { return constraints.minItems ?? 0 == 0 ? .array([]) : nil }
        return .array(Array(repeating: value, count: count))
    }

    private func value(of type: TypeDefinition) -> JSONLiteral? {
        guard !outer.contains(type.name) else { return nil }
        var inner = self
        inner.outer.insert(type.name)
        switch type.shape {
        case .object(let properties): return inner.object(properties)
        case .enumeration(let cases): return cases.first.map(literal)
        case .union(let union): return inner.value(of: union)
        case .alias(let schema): return inner.value(of: schema)
        case .raw: return nil
        }
    }

    private func object(_ properties: [Property]) -> JSONLiteral? {
        var members: [JSONLiteral.Member] = []
        for property in properties where property.deprecation == nil || property.isRequired(for: direction) {
            if let value = property.examples.first ?? property.defaultValue ?? value(of: property.schema) {
                members.append(.init(property.name, value))
            } else if property.isRequired(for: direction) {
                return nil
            }
        }
        return .object(members)
    }

    private func value(of union: Union) -> JSONLiteral? {
        for unionCase in union.cases {
            switch union.tagging {
            case .external:
                if let payload = object(unionCase.payload) { return .object([.init(unionCase.tag, payload)]) }
            case .internal(let property):
                let tag = JSONLiteral.Member(property, .string(unionCase.tag))
                guard let type = unionCase.type else { return .object([tag]) }
                guard case .object(let members)? = value(of: Schema(.reference(type))) else { continue }
                return .object([tag] + members)
            }
        }
        return nil
    }

    private func literal(_ enumerationCase: EnumerationCase) -> JSONLiteral {
        switch enumerationCase.rawValue {
        case .string(let text): .string(text)
        case .integer(let number): .number(String(number))
        }
    }
}

private func primitiveExample(_ primitive: Primitive, _ constraints: Constraints) -> JSONLiteral? {
    switch primitive {
    case .string: text(constraints).map(JSONLiteral.string)
    case .boolean: true
    case .integer: integer(constraints)
    case .number: number(constraints)
    case .dateTime: "2024-01-01T00:00:00Z"
    case .uuid: "00000000-0000-4000-8000-000000000001"
    case .uri: "https://example.com/"
    case .bytes: "AAEC"
    case .any: .object([])
    case .file: nil
    }
}

/// What is longer shows nobody anything.
private let longestExample = 100

private func text(_ constraints: Constraints) -> String? {
    guard constraints.minLength ?? 0 <= longestExample else { return nil }
    let candidates =
        constraints.format.map { [example(of: $0)] } ?? ["text", "Text", "TEXT", "1", "1234", "a1", "#000000"]
    let pattern = constraints.pattern.map { try? Pattern($0) }
    return candidates.lazy.map { candidate in
        let missing = (constraints.minLength ?? 0) - candidate.unicodeScalars.count
        let isFree = constraints.format == nil && constraints.pattern == nil
        let text =
            missing > 0 && isFree
            ? candidate + String(String(repeating: candidate, count: missing).prefix(missing)) : candidate
        return isFree ? String(text.prefix(constraints.maxLength ?? .max)) : text
    }.first { text in
        let length = text.unicodeScalars.count
        let fits = length >= constraints.minLength ?? 0 && length <= constraints.maxLength ?? .max
        guard let pattern else { return fits }
        return fits && pattern?.matches(text) == true
    }
}

private func example(of format: StringFormat) -> String {
    switch format {
    case .date: "2024-01-01"
    case .dateTime: "2024-01-01T00:00:00Z"
    case .duration: "PT15M"
    case .email: "ada@example.org"
    case .hostname: "example.com"
    case .ipv4: "192.0.2.1"
    case .ipv6: "2001:db8::1"
    case .time: "12:00:00Z"
    case .uri: "https://example.com/"
    case .uriReference: "/docs"
    case .uuid: "00000000-0000-4000-8000-000000000001"
    }
}

/// 1 where that is allowed, else what is allowed nearest to it.
private func integer(_ constraints: Constraints) -> JSONLiteral? {
    let bounds = [constraints.minimum, constraints.maximum, constraints.exclusiveMinimum, constraints.exclusiveMaximum]
    let step = constraints.multipleOf.map(smallInteger) ?? 1
    guard bounds.allSatisfy({ $0 == nil || smallInteger($0) != nil }), let step, step > 0 else { return nil }
    let lower = [smallInteger(constraints.minimum), smallInteger(constraints.exclusiveMinimum).map { $0 + 1 }]
    let upper = [smallInteger(constraints.maximum), smallInteger(constraints.exclusiveMaximum).map { $0 - 1 }]
    let (least, greatest) = (lower.compactMap(\.self).max(), upper.compactMap(\.self).min())
    let wanted = min(max(1, least ?? 1), greatest ?? .max)
    let remainder = wanted % step
    let value = remainder == 0 ? wanted : wanted - remainder + (wanted > 0 ? step : 0)
    guard value >= least ?? value, value <= greatest ?? value else { return nil }
    return .number(String(value))
}

/// One that leaves room to count from; nil for any other.
private func smallInteger(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { abs($0) < 1 << 53 ? $0 : nil }
}

/// A bound that may be reached, or 1 without any.
private func number(_ constraints: Constraints) -> JSONLiteral? {
    let isFree =
        constraints.exclusiveMinimum == nil && constraints.exclusiveMaximum == nil && constraints.multipleOf == nil
    if isFree, let bound = constraints.minimum ?? constraints.maximum { return .number(bound) }
    return isFree ? 1 : integer(constraints)
}
