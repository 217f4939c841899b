import PikkuModel

/// Spells what functions take, give and refuse, and which of the project's definitions that names.
struct TypeExpressions {
    var project: Project

    /// `{ input: Types.GetUserInput; output: Types.User; error: 'UserNotFound' }`.
    func signature(of function: Function?) -> String { signature(of: function, gives: function?.output ?? .none) }

    /// The same with another output.
    func signature(of function: Function?, gives output: Function.Output) -> String {
        let input = function?.input.map(self.input) ?? "void"
        let errors = (function?.errors ?? []).map(TypeScriptText.literal)
        let error = errors.isEmpty ? "never" : errors.joined(separator: " | ")
        return "{ input: \(input); \(result(output)); error: \(error) }"
    }

    func input(_ schema: Schema) -> String { printer(.input).expression(schema) }
    func output(_ schema: Schema) -> String { printer(.output).expression(schema) }

    /// Whether the client names a definition at all: strict compilers refuse an import without a use.
    var usesTypes: Bool {
        let bodies = errors.compactMap(\.body).map { Schema(.reference($0)) }
        let events = project.channels.flatMap { $0.channel.events.map(\.schema) }
        return (project.wirings.flatMap(schemas) + bodies + events).contains(where: \.namesDefinition)
    }

    /// The errors that a function behind some wiring of the client declares.
    var errors: [DeclaredError] {
        let names = Set(project.wirings.flatMap(calledFunctions).flatMap(\.errors))
        return project.errors.filter { names.contains($0.name) }
    }

    private func result(_ output: Function.Output) -> String {
        switch output {
        case .none: "output: void"
        case .value(let schema): "output: \(self.output(schema))"
        case .stream(let element, _): "stream: \(self.output(element))"
        }
    }

    private func printer(_ direction: Direction) -> TypeScriptType {
        TypeScriptType(project: project, direction: direction, prefix: "Types.")
    }

    private func schemas(of wiring: Wiring) -> [Schema] {
        let functions = calledFunctions(wiring)
        let inputs = functions.compactMap(\.input)
        if case .http(let route) = wiring.transport, route.method == .head { return inputs }
        return inputs + functions.compactMap(\.output.schema)
    }

    private func calledFunctions(_ wiring: Wiring) -> [Function] {
        let names: [String] =
            switch wiring.transport {
            case .http(let route): [route.function]
            case .rpc(let procedure): [procedure.function]
            case .channel(let channel): channel.actions.map(\.function) + [channel.onMessage].compactMap(\.self)
            case .schedule, .queue: []
            }
        return names.compactMap(project.function)
    }
}

extension Function {
    var isStreaming: Bool {
        switch output {
        case .stream: true
        case .none, .value: false
        }
    }
}

extension Schema {
    var namesDefinition: Bool {
        switch shape {
        case .primitive: false
        case .reference: true
        case .array(let inner), .set(let inner), .map(_, let inner), .optional(let inner): inner.namesDefinition
        }
    }
}
