package import PikkuModel

/// A declaration that someone wants in a project, and what has to come with it.
package struct Addition: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case function, route, channel, schedule, queue, type
    }

    package var kind: Kind
    /// Of a route, that of its function.
    package var name: String
    /// What is wired, by default called like the wiring; it is added where nothing declares it.
    package var function: String?
    /// Types as the language of the project spells them.
    package var input: String?
    package var output: String?
    package var method = HTTPMethod.get
    package var route = "/"
    package var cron = "0 3 * * *"
    package var tags: [String] = []
    package var summary: String?
    /// Whether who has no session may call the function.
    package var isPublic = false
    /// Where it is to go; nil leaves that to what is there.
    package var file: String?

    package init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }
}

extension Addition {
    /// What stands for itself in a source.
    enum Part {
        /// With texts as properties.
        case type(String, properties: [String])
        case function(NewFunction)
        case http(HTTPMethod, route: String, function: String)
        case channel(String, function: String)
        case schedule(String, cron: String, function: String)
        case queue(String, function: String)
    }

    struct NewFunction {
        var name: String
        var input: String?
        var output: String?
        var tags: [String]
        var summary: String?
        var requiresSession: Bool
    }

    /// - Parameter isDeclared: Whether the project has a function of a name.
    func parts(isDeclared: (String) -> Bool) -> [Part] {
        let function = wiredFunction
        let wiring: Part
        switch kind {
        case .type: return [.type(name, properties: ["name"])]
        case .function: return functionParts(function)
        case .route: wiring = .http(method, route: route, function: function)
        case .channel: wiring = .channel(name, function: function)
        case .schedule: wiring = .schedule(name, cron: cron, function: function)
        case .queue: wiring = .queue(name, function: function)
        }
        return (isDeclared(function) ? [] : functionParts(function)) + [wiring]
    }

    /// A schedule `daily-report` runs `dailyReport`.
    package var wiredFunction: String {
        switch kind {
        case .function, .type: name
        case .route: function ?? name
        case .channel, .schedule, .queue: function ?? lowerCamelCase(name)
        }
    }

    private func functionParts(_ name: String) -> [Part] {
        let properties = inputProperties
        let newInput = "\(name.prefix(1).uppercased())\(name.dropFirst())Input"
        let function = NewFunction(
            name: name, input: input ?? (properties.isEmpty ? nil : newInput), output: output, tags: tags,
            summary: summary, requiresSession: requiresSession)
        return (properties.isEmpty ? [] : [.type(newInput, properties: properties)]) + [.function(function)]
    }

    /// What the input must hold where nobody says what it is.
    private var inputProperties: [String] {
        guard input == nil else { return [] }
        switch kind {
        case .route: return route.split(separator: "/").compactMap(parameter)
        // A job without a word of what it is about is of little use.
        case .queue: return ["name"]
        case .function, .channel, .schedule, .type: return []
        }
    }

    /// Nobody calls what a clock or a queue calls.
    private var requiresSession: Bool {
        switch kind {
        case .schedule, .queue: false
        case .function, .route, .channel, .type: !isPublic
        }
    }
}

/// `id` of `{id}`, `:id`, `*id` and `{id...}`.
private func parameter(_ segment: Substring) -> String? {
    guard let first = segment.first, "{:*".contains(first) else { return nil }
    return String(segment.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" })
}
