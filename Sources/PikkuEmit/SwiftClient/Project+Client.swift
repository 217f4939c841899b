import PikkuModel

extension Project {
    /// The project as its callers see it: they read what it writes and write what it reads, in types of their own, whose
    /// limits are only documented: the service checks what it is sent.
    func seen(by names: SwiftClientNames) -> Project {
        let sent = closure(of: clientCalls.compactMap(\.input))
        let received = closure(of: receivedSchemas)
        let types = self.types.compactMap { type -> TypeDefinition? in
            var client = type
            client.usage = []
            if received.contains(type.name) { client.usage.insert(.input) }
            if sent.contains(type.name) { client.usage.insert(.output) }
            if client.usage.isEmpty { return nil }
            client.origin = .manifest
            client.swiftName = names.type(type)
            if case .alias(let schema) = type.shape { client.documentation.addLimits(of: schema) }
            client.shape = type.shape.withoutConstraints
            return client
        }
        return Project(types: types, functions: functions, wirings: wirings)
    }

    /// The functions that clients can call, without repetition.
    var clientCalls: [Function] {
        let names = wirings.flatMap { wiring -> [String] in
            switch wiring.transport {
            case .http(let route): [route.function]
            case .rpc(let procedure): [procedure.function]
            case .channel(let channel): channel.actions.map(\.function) + [channel.onMessage].compactMap(\.self)
            case .schedule, .queue: []
            }
        }
        let called = Set(names)
        return functions.filter { called.contains($0.name) }
    }

    private var receivedSchemas: [Schema] {
        let codes = Set(clientCalls.flatMap(\.errors))
        let bodies = errors.filter { codes.contains($0.name) }.compactMap(\.body).map { Schema(.reference($0)) }
        let events = channels.flatMap { $0.channel.events.map(\.schema) }
        return clientCalls.compactMap(\.output.schema) + bodies + events
    }

    /// The names of all definitions that values of some schemas can hold.
    private func closure(of schemas: [Schema]) -> Set<String> {
        let direct = Set(schemas.flatMap(\.references)).compactMap { type(named: $0) }
        return Set(direct.flatMap(reachable).map(\.name))
    }
}

extension TypeDefinition.Shape {
    /// What a newer service sends may keep other limits, and what it takes is for it to judge.
    fileprivate var withoutConstraints: Self {
        switch self {
        case .object(let properties): .object(properties.map(\.withoutConstraints))
        case .enumeration: self
        case .union(let union):
            .union(
                Union(
                    tagging: union.tagging,
                    cases: union.cases.map { unionCase in
                        var unionCase = unionCase
                        unionCase.payload = unionCase.payload.map(\.withoutConstraints)
                        return unionCase
                    }))
        case .alias(let schema): .alias(schema.withoutConstraints)
        case .raw(let schema): primitive(ofRaw: schema).map { .alias(Schema(.primitive($0))) } ?? self
        }
    }
}

extension Property {
    fileprivate var withoutConstraints: Property {
        var property = self
        property.schema = schema.withoutConstraints
        property.documentation.addLimits(of: schema.unwrapped)
        return property
    }
}

extension Documentation {
    /// As sources write limits down: `- maxLength: 254`.
    fileprivate mutating func addLimits(of schema: Schema) {
        if schema.constraints.isEmpty { return }
        let lines = limits(of: schema).map { $0.text.isEmpty ? "- \($0.name)" : "- \($0.name): \($0.text)" }
        discussion = ([discussion] + lines).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension Schema {
    var withoutConstraints: Schema {
        switch shape {
        case .primitive, .reference: Schema(shape)
        case .array(let element): Schema(.array(element.withoutConstraints))
        case .set(let element): Schema(.set(element.withoutConstraints))
        case .map(let key, let value): Schema(.map(key: key, value: value.withoutConstraints))
        case .optional(let wrapped): Schema(.optional(wrapped.withoutConstraints))
        }
    }
}

/// The type of raw JSON Schema that says plainly which it is; nil for any other, which is any JSON.
private func primitive(ofRaw schema: JSONLiteral) -> Primitive? {
    guard case .object(let members) = schema,
        case .string(let type)? = members.first(where: { $0.name == "type" })?.value
    else { return nil }
    switch type {
    case "string": return .string
    case "boolean": return .boolean
    case "number": return .number(.double)
    default: return nil
    }
}
