package import PikkuModel

/// How a value is written in YAML: what reads it, and the JSON Schema that tells an editor the same.
///
/// Readers of files are built from shapes, so what is accepted and what the schema allows cannot drift apart.
package struct YAMLShape<Value: Sendable>: Sendable {
    /// Completes "expected": "a whole number, such as 8".
    package let expectation: String
    package let schema: JSONLiteral
    private let reader: @Sendable (YAMLNode, inout [Diagnostic]) -> Value?

    package init(
        _ expectation: String, schema: JSONLiteral,
        reader: @escaping @Sendable (YAMLNode, inout [Diagnostic]) -> Value?
    ) {
        self.expectation = expectation
        self.schema = schema
        self.reader = reader
    }

    /// The value; nil when a diagnostic says why there is none.
    package func read(_ node: YAMLNode, _ diagnostics: inout [Diagnostic]) -> Value? {
        reader(node, &diagnostics)
    }
}

extension YAMLShape {
    package func map<Result: Sendable>(
        _ transform: @escaping @Sendable (Value, YAMLNode) -> Result
    ) -> YAMLShape<Result> {
        YAMLShape<Result>(expectation, schema: schema) { node, diagnostics in
            read(node, &diagnostics).map { transform($0, node) }
        }
    }

    /// Reads on where the value's shape alone does not make it right.
    package func compactMap<Result: Sendable>(
        _ transform: @escaping @Sendable (Value, YAMLNode, inout [Diagnostic]) -> Result?
    ) -> YAMLShape<Result> {
        YAMLShape<Result>(expectation, schema: schema) { node, diagnostics in
            read(node, &diagnostics).flatMap { transform($0, node, &diagnostics) }
        }
    }

    /// The same value under other words and a narrower schema.
    package func described(_ expectation: String, schema: JSONLiteral? = nil) -> YAMLShape {
        YAMLShape(expectation, schema: schema ?? self.schema) { node, diagnostics in
            guard let value = read(node, &diagnostics) else { return nil }
            return value
        }
    }

    /// One of several spellings, told apart by the kind of node; at least one is given.
    package static func either(
        _ expectation: String, scalar: YAMLShape? = nil, sequence: YAMLShape? = nil, mapping: YAMLShape? = nil
    ) -> YAMLShape {
        let shapes = [scalar, sequence, mapping].compactMap { $0 }
        return YAMLShape(expectation, schema: ["anyOf": .array(shapes.map(\.schema))]) { node, diagnostics in
            let shape =
                switch node.content {
                case .scalar(let text): text.isNothing ? nil : scalar
                case .sequence: sequence
                case .mapping: mapping
                }
            guard let shape else { return refuse(node, expectation, &diagnostics) }
            return shape.read(node, &diagnostics)
        }
    }

    /// A shape that stands inside itself, by the name of its schema among the document's `$defs`.
    package static func recursive(
        _ name: String, _ expectation: String, _ shape: @escaping @Sendable () -> YAMLShape
    ) -> YAMLShape {
        YAMLShape(expectation, schema: ["$ref": .string("#/$defs/\(name)")]) { node, diagnostics in
            shape().read(node, &diagnostics)
        }
    }

    /// A list of such values; leaves out those that have problems.
    package func list(_ expectation: String) -> YAMLShape<[Value]> {
        YAMLShape<[Value]>(expectation, schema: ["type": "array", "items": schema]) { node, diagnostics in
            guard let elements = node.elements else { return refuse(node, expectation, &diagnostics) }
            return elements.compactMap { read($0, &diagnostics) }
        }
    }

    /// A mapping from names of the user's to such values; leaves out those that have problems.
    package func named(_ expectation: String, keys: YAMLKeyRule = .any) -> YAMLShape<[YAMLNamed<Value>]> {
        YAMLShape<[YAMLNamed<Value>]>(expectation, schema: keys.schema(ofMappingTo: schema)) { node, diagnostics in
            guard let entries = node.entries else { return refuse(node, expectation, &diagnostics) }
            return entries.compactMap { entry in
                let isFine = keys.check(entry, &diagnostics)
                guard let value = read(entry.value, &diagnostics), isFine else { return nil }
                return YAMLNamed(name: entry.name, value: value, location: entry.location)
            }
        }
    }
}

/// A value under a name of the user's.
package struct YAMLNamed<Value: Sendable>: Sendable {
    package var name: Name
    package var value: Value
    /// From the key to the end of the value.
    package var location: SourceLocation
}

extension YAMLEntry {
    package var name: Name { Name(key.text, at: keyLocation) }
}

/// Says that a node is not what is expected; the nil is the reader's answer.
package func refuse<Value>(
    _ node: YAMLNode, _ expectation: String, fix: Diagnostic.Fix? = nil, _ diagnostics: inout [Diagnostic]
) -> Value? {
    let message = "expected \(expectation); found \(node.kindText)"
    diagnostics.append(Diagnostic("unexpected-value", .error, message, at: node.headLocation, fix: fix))
    return nil
}

extension YAMLNode {
    /// What a message calls the node.
    fileprivate var kindText: String {
        switch content {
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .scalar(let scalar): scalar.kindText
        }
    }
}

extension YAMLScalar {
    /// Whether nothing is written.
    var isNothing: Bool { value == .null && text.isEmpty }

    fileprivate var kindText: String {
        switch value {
        case .null: isNothing ? "nothing" : "null"
        case .boolean: "the boolean '\(text)'"
        case .number, .unwritableNumber: "the number '\(text)'"
        case .text where text.utf8.count <= 40 && !text.contains(where: \.isNewline): "the text '\(text)'"
        case .text: "a text"
        }
    }
}
