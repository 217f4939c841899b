import PikkuGrammar
import PikkuModel

/// What the type of a value cannot say of it, by keyword: a format, a limit, a pattern.
func limits(of schema: Schema) -> [(name: String, text: String)] {
    let constraints = schema.constraints
    let format = constraints.format?.rawValue ?? impliedFormat(of: schema)
    if constraints.isEmpty { return format.map { [("format", $0)] } ?? [] }
    let limits: [(String, String?)] = [
        ("format", format),
        ("minLength", constraints.minLength.map(String.init)),
        ("maxLength", constraints.maxLength.map(String.init)),
        ("pattern", constraints.pattern),
        ("minimum", constraints.minimum),
        ("exclusiveMinimum", constraints.exclusiveMinimum),
        ("maximum", constraints.maximum),
        ("exclusiveMaximum", constraints.exclusiveMaximum),
        ("multipleOf", constraints.multipleOf),
        ("minItems", constraints.minItems.map(String.init)),
        ("maxItems", constraints.maxItems.map(String.init)),
        ("uniqueItems", constraints.uniqueItems ? "" : nil),
        ("minProperties", constraints.minProperties.map(String.init)),
        ("maxProperties", constraints.maxProperties.map(String.init)),
        ("maxSize", constraints.maxSize.map { "\($0) bytes" }),
        ("mediaTypes", constraints.mediaTypes.isEmpty ? nil : constraints.mediaTypes.joined(separator: ", ")),
    ]
    return limits.compactMap { name, text in text.map { (name, $0) } }
}

private func impliedFormat(of schema: Schema) -> String? {
    guard case .primitive(let primitive) = schema.unwrapped.shape else { return nil }
    return switch primitive {
    case .dateTime: "date-time"
    case .uuid: "uuid"
    case .uri: "uri"
    case .bytes: "base64"
    case .string, .boolean, .integer, .number, .any, .file: nil
    }
}
