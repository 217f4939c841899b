import PikkuModel

/// Which names a mapping accepts.
package enum YAMLKeyRule: Sendable {
    /// Any that is not empty.
    case any
    /// A name that is also one in generated code.
    case identifier

    func check(_ entry: YAMLEntry, _ diagnostics: inout [Diagnostic]) -> Bool {
        if let type = entry.key.implicitType {
            diagnostics.append(.implicitType(entry.key, type, at: entry.keyLocation))
            return false
        }
        switch self {
        case .any where !entry.key.text.isEmpty: return true
        case .identifier where isIdentifier(entry.key.text): return true
        case .any: diagnostics.append(.emptyName(entry.keyLocation))
        case .identifier: diagnostics.append(.invalidName(entry.key.text, at: entry.keyLocation))
        }
        return false
    }

    func schema(ofMappingTo member: JSONLiteral) -> JSONLiteral {
        let names: JSONLiteral =
            switch self {
            case .any: ["minLength": 1]
            case .identifier: ["pattern": "^[A-Za-z_][A-Za-z0-9_]*$"]
            }
        return ["type": "object", "propertyNames": names, "additionalProperties": member]
    }
}

private func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", "_": true
        default: false
        }
    }
}

extension Diagnostic {
    fileprivate static func emptyName(_ location: SourceLocation) -> Self {
        Diagnostic("invalid-name", .error, "a name is empty", at: location)
    }

    fileprivate static func invalidName(_ name: String, at location: SourceLocation) -> Self {
        Diagnostic(
            "invalid-name", .error,
            "'\(name)' cannot be a name in generated code; use letters, digits and '_', and begin with no digit",
            at: location)
    }
}
