import PikkuModel

/// A way for clients to call a function.
struct Exposure {
    enum Transport {
        case route(HTTPRoute)
        case procedure(RemoteProcedure)
        case action(Channel.Action, of: Channel)
        /// The frames that no action takes.
        case message(of: Channel)
    }

    let transport: Transport
    let function: Function
    /// The effective answer, as the model gives it.
    let requiresSession: Bool
    /// Whether anything, the function or what is around it, asks whether this caller may.
    let asksPermission: Bool
    /// Those of the wiring, which has its function's and its groups'.
    let tags: [String]
    /// Where the function is named.
    let location: SourceLocation

    /// For messages.
    var title: String {
        switch transport {
        case .route(let route): "\(route.method.token) \(route.path.text)"
        case .procedure(let procedure): "the RPC '\(procedure.name)'"
        case .action(let action, let channel): "the action '\(action.value)' of the channel '\(channel.name)'"
        case .message(let channel): "the channel '\(channel.name)'"
        }
    }

    /// Whether the whole connection needs a session, so that one is no choice of this function's.
    var isBehindConnection: Bool {
        switch transport {
        case .route, .procedure: false
        case .action(_, let channel), .message(let channel): channel.requiresSession
        }
    }
}

extension Project {
    /// In the order of the wirings.
    var exposures: [Exposure] { wirings.flatMap(exposures) }

    /// By the function's name.
    var exposuresByFunction: [String: [Exposure]] { Dictionary(grouping: exposures, by: \.function.name) }

    private func exposures(of wiring: Wiring) -> [Exposure] {
        switch wiring.transport {
        case .http(let route):
            exposure(
                .route(route), route.function, session: route.requiresSession, permissions: route.permissions,
                tags: wiring.tags, at: wiring.place(of: "func")
            ).map { [$0] } ?? []
        case .rpc(let procedure):
            exposure(
                .procedure(procedure), procedure.function, session: procedure.requiresSession,
                permissions: procedure.permissions, tags: wiring.tags, at: wiring.place(of: "func")
            ).map { [$0] } ?? []
        case .channel(let channel): exposures(of: channel, in: wiring)
        case .schedule, .queue: []
        }
    }

    private func exposures(of channel: Channel, in wiring: Wiring) -> [Exposure] {
        let selectors = wiring.entries(of: "onMessageWiring")
        var exposures = channel.actions.compactMap { action in
            let actions = selectors.first { $0.name == action.property }?.value.entries ?? []
            return exposure(
                .action(action, of: channel), action.function, session: action.requiresSession,
                permissions: channel.permissions, tags: wiring.tags,
                at: actions.first { $0.name == action.value }?.value.location ?? wiring.place(of: "onMessageWiring"))
        }
        if let name = channel.onMessage {
            let message = exposure(
                .message(of: channel), name, session: channel.requiresSession, permissions: channel.permissions,
                tags: wiring.tags,
                at: wiring.place(of: "onMessage"))
            exposures += message.map { [$0] } ?? []
        }
        return exposures
    }

    private func exposure(
        _ transport: Exposure.Transport, _ name: String, session: Bool, permissions: [String],
        tags: [String], at location: SourceLocation
    ) -> Exposure? {
        function(named: name).map { function in
            Exposure(
                transport: transport, function: function, requiresSession: session || function.requiresSession,
                asksPermission: !permissions.isEmpty || !function.permissions.isEmpty, tags: tags, location: location)
        }
    }
}

extension [Exposure] {
    /// Where a function is reached, for a finding at its declaration.
    var notes: [Diagnostic.Note] { map { Diagnostic.Note("\($0.title) calls it", at: $0.location) } }
}
