package import PikkuModel

/// A mapping with known keys.
package struct YAMLRecord<Target: Sendable>: Sendable {
    /// With its article: "a function".
    package let name: String
    /// As in "such as { output: User }".
    package let example: String
    package let fields: [YAMLField<Target>]
    /// Keys that another language has in this place, and what to write instead.
    package let refusals: [String: String]

    package init(
        _ name: String, example: String, _ fields: [YAMLField<Target>], refusals: [String: String] = [:]
    ) {
        self.name = name
        self.example = example
        self.fields = fields
        self.refusals = refusals
    }

    /// Fills in what the mapping says; false when a required key has no value that can be used.
    package func read(_ node: YAMLNode, into target: inout Target, _ diagnostics: inout [Diagnostic]) -> Bool {
        guard let entries = node.entries else { return refuse(node, expectation, &diagnostics) ?? false }
        var isComplete = true
        for entry in entries {
            if let field = fields.first(where: { $0.name == entry.key.text }) {
                let isRead = field.read(entry, into: &target, &diagnostics)
                if !isRead, field.isRequired { isComplete = false }
            } else {
                diagnostics.append(unknownKey(entry))
                // What such a key means to say is missing now, and that is not another mistake.
                if refusals[entry.key.text] != nil { isComplete = false }
            }
        }
        for field in fields where field.isRequired && !entries.contains(where: { $0.key.text == field.name }) {
            diagnostics.append(missingKey(field, in: node))
            isComplete = false
        }
        return isComplete
    }

    package var expectation: String { "\(name), such as \(example)" }

    package var schema: JSONLiteral {
        var members: [JSONLiteral.Member] = [
            .init("type", "object"),
            .init("properties", .object(fields.map { .init($0.name, $0.schema) })),
        ]
        let required = fields.filter(\.isRequired).map { JSONLiteral.string($0.name) }
        if !required.isEmpty { members.append(.init("required", .array(required))) }
        members.append(.init("additionalProperties", false))
        return .object(members)
    }

    /// The schema of files that hold this record, for editors.
    package func document(title: String, definitions: [(name: String, schema: JSONLiteral)] = []) -> JSONLiteral {
        guard case .object(let members) = schema else { return schema }
        let heading: [JSONLiteral.Member] = [
            .init("$schema", "https://json-schema.org/draft/2020-12/schema"), .init("title", .string(title)),
        ]
        let shared = JSONLiteral.object(definitions.map { .init($0.name, $0.schema) })
        return .object(heading + members + (definitions.isEmpty ? [] : [.init("$defs", shared)]))
    }

    /// The record as a value of its own, which begins as `initial` makes it.
    package func shape(from initial: @escaping @Sendable (YAMLNode) -> Target) -> YAMLShape<Target> {
        YAMLShape(expectation, schema: schema) { node, diagnostics in
            var target = initial(node)
            return read(node, into: &target, &diagnostics) ? target : nil
        }
    }

    private func unknownKey(_ entry: YAMLEntry) -> Diagnostic {
        let key = entry.key.text
        if let instead = refusals[key] {
            return Diagnostic(
                "unknown-key", .error, "'\(key)' is not a key of \(name); \(instead)", at: entry.keyLocation)
        }
        let names = fields.map(\.name)
        guard let close = suggestion(for: key, among: names) else {
            return Diagnostic(
                "unknown-key", .error, "'\(key)' is not a key of \(name)", at: entry.keyLocation,
                notes: [Diagnostic.Note("\(name) has \(list(names, "and"))")])
        }
        let edit = Diagnostic.Edit(entry.keyLocation, replacement: close)
        return Diagnostic(
            "unknown-key", .error, "'\(key)' is not a key of \(name)", at: entry.keyLocation,
            fix: .guess("replace '\(key)' with '\(close)'", edits: [edit]))
    }

    private func missingKey(_ field: YAMLField<Target>, in node: YAMLNode) -> Diagnostic {
        Diagnostic(
            "missing-key", .error, "\(name) needs '\(field.name)': \(field.expectation)", at: node.headLocation)
    }
}

/// A key of a record.
package struct YAMLField<Target: Sendable>: Sendable {
    package let name: String
    package let isRequired: Bool
    package let schema: JSONLiteral
    let expectation: String
    private let reader: @Sendable (YAMLEntry, inout Target, inout [Diagnostic]) -> Bool

    /// The summary is what an editor shows.
    package init<Value>(
        _ name: String, _ summary: String, _ shape: YAMLShape<Value>, isRequired: Bool = false,
        assign: @escaping @Sendable (inout Target, Value, YAMLEntry) -> Void
    ) {
        self.name = name
        self.isRequired = isRequired
        schema = shape.schema.described(summary)
        expectation = shape.expectation
        reader = { entry, target, diagnostics in
            guard let value = shape.read(entry.value, &diagnostics) else { return false }
            assign(&target, value, entry)
            return true
        }
    }

    /// False when the value has a problem, which a diagnostic tells.
    package func read(_ entry: YAMLEntry, into target: inout Target, _ diagnostics: inout [Diagnostic]) -> Bool {
        reader(entry, &target, &diagnostics)
    }
}

extension JSONLiteral {
    /// A schema with a description for people.
    fileprivate func described(_ summary: String) -> JSONLiteral {
        switch self {
        case .object(let members): .object([Member("description", .string(summary))] + members)
        case .null, .boolean, .number, .string, .array: ["description": .string(summary)]
        }
    }
}

/// `'a', 'b' and 'c'`.
func list(_ names: [String], _ conjunction: String) -> String {
    let quoted = names.map { "'\($0)'" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
