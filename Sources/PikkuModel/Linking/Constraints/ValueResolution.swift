private struct FoundValue {
    var target: PendingValue.Target
    var isExample: Bool
    var value: JSONLiteral
}

extension TypeLinker {
    /// Turns defaults and examples into JSON. Those of types that may not be made yet are left for later.
    func resolveValues(of definition: Definition, areTypesMade: Bool) {
        guard !definition.values.isEmpty else { return }
        var found: [FoundValue] = []
        var later: [PendingValue] = []
        for pending in definition.values {
            guard let property = definition.property(at: pending.target) else { continue }
            guard areTypesMade || property.schema.referencedName == nil else {
                later.append(pending)
                continue
            }
            let value: JSONLiteral?
            let location: SourceLocation
            switch pending.value {
            case .expression(let expression, let place):
                location = expression.location
                switch literal(expression, of: property.schema, at: place) {
                case .value(let literal): value = literal
                case .none: value = nil
                case .unknown(let reason):
                    definition.fail(notALiteral(reason, at: location))
                    continue
                }
            case .literal(let literal, let place):
                location = place
                value = literal.normalized
            }
            guard let value else { continue }
            if let problem = problem(value, with: property.schema) {
                definition.fail(invalidValue(pending.isExample, property.name, problem, at: location))
            } else if pending.isExample || value != .null {
                found.append(FoundValue(target: pending.target, isExample: pending.isExample, value: value))
            }
        }
        definition.values = later
        definition.add(found)
    }

    enum LiteralValue {
        case value(JSONLiteral)
        /// `nil`, which is the same as no value.
        case none
        /// What stands there instead of a literal.
        case unknown(String)
    }

    private func literal(_ expression: Expression, of schema: Schema, at place: Place, depth: Int = 0) -> LiteralValue {
        guard depth < 32 else { return .unknown("a constant that refers to itself") }
        switch expression.kind {
        case .string(let text): return .value(.string(text))
        case .number(let text): return .value(JSONLiteral.number(text).normalized)
        case .boolean(let value): return .value(.boolean(value))
        case .null: return .none
        case .array(let elements): return array(elements, of: schema, at: place, depth: depth)
        case .dictionary(let entries): return dictionary(entries, of: schema, at: place, depth: depth)
        case .implicitMember("none") where schema.isOptional: return .none
        case .implicitMember(let name):
            return memberValue(name, of: schema).map(LiteralValue.value) ?? .unknown("'.\(name)'")
        case .reference(let path):
            if let name = path.last, refers(path.dropLast(), to: schema, from: place),
                let value = memberValue(name, of: schema)
            {
                return .value(value)
            }
            guard let constant = symbols.constant(path, from: place) else {
                return .unknown("'\(path.joined(separator: "."))', which is no constant that can be seen")
            }
            let inner = Place(file: constant.name.location.path, scope: constant.scope, origin: place.origin)
            return literal(constant.value, of: schema, at: inner, depth: depth + 1)
        case .type: return .unknown("a type")
        case .action: return .unknown("an action of a channel")
        case .unsupported(let what): return .unknown(what)
        }
    }

    private func array(_ elements: [Expression], of schema: Schema, at place: Place, depth: Int) -> LiteralValue {
        var values: [JSONLiteral] = []
        let element: Schema
        switch underlying(schema).kind {
        case .array(let inner), .set(let inner): element = inner
        case .map where elements.isEmpty: return .value(.object([]))
        case .primitive, .map, .definition, .unknown: element = Schema(.primitive(.any))
        }
        for expression in elements {
            switch literal(expression, of: element, at: place, depth: depth + 1) {
            case .value(let value): values.append(value)
            case .none: values.append(.null)
            case .unknown(let reason): return .unknown(reason)
            }
        }
        return .value(.array(values))
    }

    private func dictionary(
        _ entries: [ExpressionEntry], of schema: Schema, at place: Place, depth: Int
    ) -> LiteralValue {
        var members: [JSONLiteral.Member] = []
        let element: Schema
        if case .map(_, let inner) = underlying(schema).kind { element = inner } else { element = schema }
        for entry in entries {
            let key: String
            switch entry.key.kind {
            case .string(let text), .number(let text): key = text
            case .boolean, .null, .array, .dictionary, .reference, .implicitMember, .type, .action, .unsupported:
                return .unknown("a key that is no literal")
            }
            switch literal(entry.value, of: element, at: place, depth: depth + 1) {
            case .value(let value): members.append(.init(key, value))
            case .none: members.append(.init(key, .null))
            case .unknown(let reason): return .unknown(reason)
            }
        }
        return .value(.object(members))
    }

    /// The raw value of a case, or the tag of a case without payload.
    private func memberValue(_ name: String, of schema: Schema) -> JSONLiteral? {
        guard case .definition(let definition) = underlying(schema).kind else { return nil }
        switch definition.type?.shape {
        case .enumeration(let cases): return cases.first { $0.swiftName == name }?.literal
        case .union(let union):
            guard case .external = union.tagging,
                let unionCase = union.cases.first(where: { $0.swiftName == name && $0.payload.isEmpty })
            else { return nil }
            return .object([.init(unionCase.tag, .object([]))])
        case .object, .alias, .raw, nil: return nil
        }
    }

    private func refers(_ path: some Sequence<String>, to schema: Schema, from place: Place) -> Bool {
        guard case .definition(let definition) = underlying(schema).kind,
            case .found(let index) = symbols.type(Array(path), from: place)
        else { return false }
        return index == definition.declaration
    }
}

extension Definition {
    fileprivate func fail(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        isBroken = true
    }

    fileprivate func property(at target: PendingValue.Target) -> Property? {
        switch (target, type?.shape) {
        case (.property(let index), .object(let properties)): properties[index]
        case (.payload(let position, let index), .union(let union)): union.cases[position].payload[index]
        case (.property, _), (.payload, _): nil
        }
    }

    fileprivate func add(_ values: [FoundValue]) {
        switch type?.shape {
        case .object(var properties):
            for value in values {
                if case .property(let index) = value.target { properties[index].add(value) }
            }
            type?.shape = .object(properties)
        case .union(var union):
            for value in values {
                if case .payload(let position, let index) = value.target {
                    union.cases[position].payload[index].add(value)
                }
            }
            type?.shape = .union(union)
        case .alias, .enumeration, .raw, nil: break
        }
    }
}

extension Property {
    fileprivate mutating func add(_ value: FoundValue) {
        if value.isExample { examples.append(value.value) } else { defaultValue = value.value }
    }
}

extension JSONLiteral {
    /// Numbers in their one spelling, so that both frontends give the same text.
    var normalized: JSONLiteral {
        switch self {
        case .number(let text): .number(DecimalNumber(text)?.text ?? text)
        case .array(let elements): .array(elements.map(\.normalized))
        case .object(let members): .object(members.map { Member($0.name, $0.value.normalized) })
        case .null, .boolean, .string: self
        }
    }
}

private func notALiteral(_ what: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic("not-a-literal", .error, "a default must be a literal or a constant of one, not \(what)", at: location)
}

private func invalidValue(
    _ isExample: Bool, _ property: String, _ problem: String, at location: SourceLocation
) -> Diagnostic {
    Diagnostic(
        isExample ? "invalid-example" : "invalid-default", .error,
        "the \(isExample ? "example" : "default") of '\(property)' is no value of its type: \(problem)", at: location)
}
