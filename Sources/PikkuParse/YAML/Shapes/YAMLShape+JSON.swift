package import PikkuModel

extension YAMLShape where Value == JSONLiteral {
    /// Any JSON value, read by YAML's core schema.
    package static var json: YAMLShape<JSONLiteral> {
        YAMLShape("a JSON value", schema: true) { node, diagnostics in jsonLiteral(node, &diagnostics) }
    }
}

/// The JSON value of a node by YAML's core schema; `isText` where only a string can be meant. Nil when a diagnostic
/// says why.
func jsonLiteral(_ node: YAMLNode, isText: Bool = false, _ diagnostics: inout [Diagnostic]) -> JSONLiteral? {
    switch node.content {
    case .sequence(let elements):
        let values = elements.compactMap { jsonLiteral($0, &diagnostics) }
        return values.count == elements.count ? .array(values) : nil
    case .mapping(let entries):
        let members = entries.compactMap { entry in
            jsonLiteral(entry.value, &diagnostics).map { JSONLiteral.Member(entry.key.text, $0) }
        }
        return members.count == entries.count ? .object(members) : nil
    case .scalar(let scalar):
        if isText, let type = scalar.implicitType, scalar.value != .null {
            diagnostics.append(.implicitType(scalar, type, at: node.location))
            return nil
        }
        return jsonLiteral(scalar, at: node.location, &diagnostics)
    }
}

private func jsonLiteral(
    _ scalar: YAMLScalar, at location: SourceLocation, _ diagnostics: inout [Diagnostic]
) -> JSONLiteral? {
    switch scalar.value {
    case .null: return .null
    case .boolean(let value): return .boolean(value)
    case .number(let number) where scalar.isAmbiguousNumber:
        diagnostics.append(.ambiguousNumber(scalar, number, at: location))
    case .number(let number): return .number(number)
    case .unwritableNumber: diagnostics.append(.unwritableNumber(scalar.text, at: location))
    case .text:
        guard let type = scalar.implicitType else { return .string(scalar.text) }
        diagnostics.append(.implicitType(scalar, type, at: location))
    }
    return nil
}

extension Diagnostic {
    fileprivate static func unwritableNumber(_ text: String, at location: SourceLocation) -> Self {
        Diagnostic("unexpected-value", .error, "'\(text)' is no number that JSON can hold", at: location)
    }
}
