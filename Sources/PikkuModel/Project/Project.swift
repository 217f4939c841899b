/// Everything that the inputs declare, resolved and sorted: all that rules and emitters ever see.
package struct Project: Hashable, Sendable {
    private var contents: Shared<Contents>

    private struct Contents: Hashable, Sendable {
        var types: [TypeDefinition]
        var functions: [Function] {
            didSet { functionIndices = indices(functions.map(\.name)) }
        }
        var permissions: [Permission]
        var errors: [DeclaredError]
        var wirings: [Wiring]
        var services: Services?
        var suppressions: [Suppression]
        var mentions: [Mentions]
        let typeIndices: [String: Int]
        var functionIndices: [String: Int]
    }

    package struct Services: Hashable, Sendable {
        package var swiftName: String
        package var location: SourceLocation

        package init(swiftName: String, location: SourceLocation) {
            self.swiftName = swiftName
            self.location = location
        }
    }

    package init(
        types: [TypeDefinition] = [], functions: [Function] = [], permissions: [Permission] = [],
        errors: [DeclaredError] = [], wirings: [Wiring] = [], services: Services? = nil,
        suppressions: [Suppression] = [], mentions: [Mentions] = []
    ) {
        contents = Shared(
            Contents(
                types: types, functions: functions, permissions: permissions, errors: errors, wirings: wirings,
                services: services, suppressions: suppressions, mentions: mentions,
                typeIndices: indices(types.map(\.name)),
                functionIndices: indices(functions.map(\.name))))
    }
}

extension Project {
    /// Every definition that can describe data and has no error, sorted by name; ``TypeDefinition/usage`` tells
    /// which ones travel. Emitters print those with a usage.
    package var types: [TypeDefinition] { contents.value.types }
    /// Sorted by name.
    package var functions: [Function] {
        get { contents.value.functions }
        set { contents.value.functions = newValue }
    }
    package var permissions: [Permission] {
        get { contents.value.permissions }
        set { contents.value.permissions = newValue }
    }
    package var errors: [DeclaredError] { contents.value.errors }
    /// By transport (HTTP, channel, RPC, schedule, queue), then routes by path and method, the others by name.
    package var wirings: [Wiring] { contents.value.wirings }
    /// The type that conforms to `PikkuServices`; nil in a project of manifests alone.
    package var services: Services? {
        get { contents.value.services }
        set { contents.value.services = newValue }
    }
    /// What comments say, by place.
    package var suppressions: [Suppression] { contents.value.suppressions }
    /// Of each Swift file; see ``mentions(of:)``.
    package var mentions: [Mentions] { contents.value.mentions }
}

extension Project {
    /// O(1).
    package func type(named name: String) -> TypeDefinition? {
        contents.value.typeIndices[name].map { contents.value.types[$0] }
    }

    /// O(1).
    package func function(named name: String) -> Function? {
        contents.value.functionIndices[name].map { contents.value.functions[$0] }
    }

    /// Functions that only a manifest declares: Swift has no body for them yet.
    package var functionsWithoutBody: [Function] { functions.filter { $0.origin == .manifest } }

    package func error(named name: String) -> DeclaredError? { errors.first { $0.name == name } }

    package var routes: [(wiring: Wiring, route: HTTPRoute)] {
        wirings.compactMap { if case .http(let route) = $0.transport { ($0, route) } else { nil } }
    }
    package var channels: [(wiring: Wiring, channel: Channel)] {
        wirings.compactMap { if case .channel(let channel) = $0.transport { ($0, channel) } else { nil } }
    }
    package var remoteProcedures: [(wiring: Wiring, procedure: RemoteProcedure)] {
        wirings.compactMap { if case .rpc(let procedure) = $0.transport { ($0, procedure) } else { nil } }
    }
    package var schedules: [(wiring: Wiring, schedule: Schedule)] {
        wirings.compactMap { if case .schedule(let schedule) = $0.transport { ($0, schedule) } else { nil } }
    }
    package var queues: [(wiring: Wiring, worker: QueueWorker)] {
        wirings.compactMap { if case .queue(let worker) = $0.transport { ($0, worker) } else { nil } }
    }
}

private func indices(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
}
