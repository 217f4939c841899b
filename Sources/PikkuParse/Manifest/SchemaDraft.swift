import PikkuGrammar
import PikkuModel

/// A schema where it is used, while its mapping is read.
struct SchemaDraft: Sendable {
    enum Base: Sendable {
        case type(TypeReference)
        /// `array`, whose elements `items` describes.
        case array
        /// `object`, whose values `values` describes.
        case map
    }

    var base: Base?
    var items: TypeReference?
    var values: TypeReference?
    var format: Name?
    var keywords: [KeywordDeclaration] = []
    /// JSON values, which are read when the type is known.
    var constants: [(keyword: SchemaKeyword, key: SourceLocation, node: YAMLNode)] = []
    var documentation = Documentation()
    var deprecation: String?
}

extension SchemaDraft {
    /// The type with the width or format that `format` gives it; nil when a diagnostic says why.
    func type(at node: YAMLNode, _ diagnostics: inout [Diagnostic]) -> TypeReference? {
        switch base {
        case nil: return nil
        case .type(let type):
            if let stray = items?.location ?? values?.location { diagnostics.append(.strayElements(stray)) }
            return formatted(type, &diagnostics)
        case .array:
            guard let items, values == nil else {
                diagnostics.append(.missingElements("array", "items", at: node.headLocation))
                return nil
            }
            return formatted(TypeReference(.array(items), at: node.headLocation), &diagnostics)
        case .map:
            guard let values, items == nil else {
                diagnostics.append(.missingElements("object", "values", at: node.headLocation))
                return nil
            }
            let key = TypeReference(.primitive(.string), at: node.headLocation)
            let map = TypeReference(.dictionary(key: key, value: values), at: node.headLocation)
            return formatted(map, &diagnostics)
        }
    }

    func property(at node: YAMLNode, _ diagnostics: inout [Diagnostic]) -> PropertyDeclaration? {
        guard let type = type(at: node, &diagnostics) else { return nil }
        var property = PropertyDeclaration(name: Name("", at: node.location), type: type)
        property.keywords = keywords.map { $0.placed(in: node) }
        property.documentation = documentation
        property.deprecation = deprecation
        for constant in constants {
            guard let value = jsonLiteral(constant.node, isText: type.isText, &diagnostics) else { continue }
            if constant.keyword == .default {
                property.defaultValue = Expression(value, at: constant.node)
                property.defaultExtent = node.extent(ofEntryAt: constant.key)
            } else {
                property.keywords.append(
                    KeywordDeclaration(
                        constant.keyword.rawValue, value, at: constant.key, valueAt: constant.node.location))
            }
        }
        return property
    }

    private func formatted(_ type: TypeReference, _ diagnostics: inout [Diagnostic]) -> TypeReference? {
        guard let format else { return type }
        var type = type
        switch type.kind {
        case .primitive(.string) where type.keywords.isEmpty:
            if let primitive = stringFormats[format.text] {
                type.kind = .primitive(primitive)
                return type
            }
            if StringFormat(rawValue: format.text) != nil {
                type.keywords.append(
                    KeywordDeclaration(
                        "format", .string(format.text), at: format.location, valueAt: format.location))
                return type
            }
        case .primitive(.integer):
            if let width = IntegerWidth(rawValue: format.text), width != .int, width != .uint {
                type.kind = .primitive(.integer(width))
                return type
            }
        case .primitive(.number):
            if let width = NumberWidth(rawValue: format.text) {
                type.kind = .primitive(.number(width))
                return type
            }
        case .primitive, .named, .optional, .array, .dictionary, .void, .unsupported: break
        }
        diagnostics.append(.unknownFormat(format))
        return nil
    }
}

/// What `format` may say, of strings, integers and numbers.
let formatNames: [String] =
    Set(StringFormat.allCases.map(\.rawValue)).union(stringFormats.keys).sorted()
    + IntegerWidth.allCases.filter { $0 != .int && $0 != .uint }.map(\.rawValue) + NumberWidth.allCases.map(\.rawValue)

/// Formats that make a string a primitive of its own.
private let stringFormats: [String: Primitive] = [
    "byte": .bytes, "date-time": .dateTime, "uri": .uri, "uuid": .uuid,
]

extension TypeReference {
    /// Whether values are written as text.
    fileprivate var isText: Bool {
        switch kind {
        case .primitive(let primitive):
            switch primitive {
            case .string, .dateTime, .uuid, .uri, .bytes: true
            case .boolean, .integer, .number, .any, .file: false
            }
        case .named, .optional, .array, .dictionary, .void, .unsupported: false
        }
    }
}

extension Expression {
    /// A JSON value with the places of its parts.
    fileprivate init(_ literal: JSONLiteral, at node: YAMLNode) {
        switch literal {
        case .null: self.init(.null, at: node.location)
        case .boolean(let value): self.init(.boolean(value), at: node.location)
        case .number(let number): self.init(.number(number), at: node.location)
        case .string(let string): self.init(.string(string), at: node.location)
        case .array(let elements):
            let parts = zip(elements, node.elements ?? []).map { Expression($0, at: $1) }
            self.init(.array(parts), at: node.location)
        case .object(let members):
            let parts = zip(members, node.entries ?? []).map { member, entry in
                ExpressionEntry(
                    key: Expression(.string(member.name), at: entry.keyLocation),
                    value: Expression(member.value, at: entry.value))
            }
            self.init(.dictionary(parts), at: node.location)
        }
    }
}

extension Diagnostic {
    fileprivate static func missingElements(_ type: String, _ key: String, at location: SourceLocation) -> Self {
        Diagnostic(
            "missing-key", .error,
            "'type: \(type)' needs '\(key)': a type such as string, or keywords such as { type: string }",
            at: location)
    }

    fileprivate static func strayElements(_ location: SourceLocation) -> Self {
        Diagnostic(
            "conflicting-keys", .error, "'items' goes with 'type: array' and 'values' with 'type: object'",
            at: location)
    }

    fileprivate static func unknownFormat(_ format: Name) -> Self {
        let fix = suggestion(for: format.text, among: formatNames).map {
            Fix.guess("replace '\(format.text)' with '\($0)'", edits: [Edit(format.location, replacement: $0)])
        }
        return Diagnostic(
            "unknown-format", .error, "'\(format.text)' is not a format of this type", at: format.location, fix: fix)
    }
}
