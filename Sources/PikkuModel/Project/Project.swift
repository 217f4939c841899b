/// Everything that the inputs declare, resolved and sorted: all that rules and emitters ever see.
package struct Project: Hashable, Sendable {
    /// Every definition that can describe data and has no error, sorted by name; ``TypeDefinition/usage`` tells
    /// which ones travel. Emitters print those with a usage.
    package var types: [TypeDefinition]
    /// Sorted by name.
    package var functions: [Function]
    package var permissions: [Permission]
    package var errors: [DeclaredError]
    /// By transport (HTTP, channel, RPC, schedule, queue), then routes by path and method, the others by name.
    package var wirings: [Wiring]
    /// The type that conforms to `PikkuServices`; nil in a project of manifests alone.
    package var services: Services?
    /// What comments say, by place.
    package var suppressions: [Suppression]
    /// Of each Swift file; see ``mentions(of:)``.
    package var mentions: [Mentions] = []

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
        suppressions: [Suppression] = []
    ) {
        self.types = types
        self.functions = functions
        self.permissions = permissions
        self.errors = errors
        self.wirings = wirings
        self.services = services
        self.suppressions = suppressions
        typeIndices = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
        functionIndices = Dictionary(functions.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    private let typeIndices: [String: Int]
    private let functionIndices: [String: Int]

    /// O(1).
    package func type(named name: String) -> TypeDefinition? { typeIndices[name].map { types[$0] } }
    /// O(1).
    package func function(named name: String) -> Function? { functionIndices[name].map { functions[$0] } }

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
