import PikkuModel

/// The TypeScript type of raw JSON Schema, as far as it is plain; `unknown` where it is not.
func expression(ofRaw schema: JSONLiteral) -> String {
    guard case .object(let members) = schema else { return schema == .boolean(false) ? "never" : "unknown" }
    let keywords = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    if let value = keywords["const"] { return literal(value) }
    if case .array(let values) = keywords["enum"] { return choice(values.map(literal)) }
    if case .array(let schemas) = keywords["oneOf"] ?? keywords["anyOf"] {
        return choice(schemas.map { expression(ofRaw: $0) })
    }
    switch keywords["type"] {
    case .string(let type): return expression(ofType: type, keywords)
    case .array(let types):
        return choice(
            types.map { type in
                if case .string(let name) = type { expression(ofType: name, keywords) } else { "unknown" }
            })
    case .null, .boolean, .number, .object, nil: return "unknown"
    }
}

private func expression(ofType type: String, _ keywords: [String: JSONLiteral]) -> String {
    switch type {
    case "string", "boolean", "number", "null": type
    case "integer": "number"
    case "array": "(\(keywords["items"].map { expression(ofRaw: $0) } ?? "unknown"))[]"
    case "object": object(keywords)
    default: "unknown"
    }
}

/// Members that the schema does not name are only of interest where it names none.
private func object(_ keywords: [String: JSONLiteral]) -> String {
    guard case .object(let properties) = keywords["properties"], !properties.isEmpty else {
        let value = keywords["additionalProperties"].map { expression(ofRaw: $0) }
        return "{ [key: string]: \(value ?? "unknown") }"
    }
    var required: [JSONLiteral] = []
    if case .array(let names) = keywords["required"] { required = names }
    let members = properties.map { property in
        let mark = required.contains(.string(property.name)) ? "" : "?"
        return "\(TypeScriptText.propertyName(property.name))\(mark): \(expression(ofRaw: property.value))"
    }
    return "{ \(members.joined(separator: "; ")) }"
}

private func literal(_ value: JSONLiteral) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): String(value)
    case .number(let digits): digits
    case .string(let text): TypeScriptText.literal(text)
    case .array, .object: "unknown"
    }
}

private func choice(_ types: [String]) -> String {
    if types.isEmpty { return "never" }
    var seen: Set<String> = []
    return types.filter { seen.insert($0).inserted }.joined(separator: " | ")
}
