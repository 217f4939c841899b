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
    /// The functions that clients can call.
    var exposedFunctions: Set<String> {
        var names: Set<String> = []
        for wiring in wirings {
            switch wiring.transport {
            case .http(let route): names.insert(route.function)
            case .rpc(let procedure): names.insert(procedure.function)
            case .channel(let channel):
                names.formUnion(channel.actions.map(\.function))
                if let message = channel.onMessage { names.insert(message) }
            case .schedule, .queue: break
            }
        }
        return names
    }

    /// The ways to call some functions, each with at least one, in the order of the functions' names.
    func exposures(of isWanted: (Function) -> Bool) -> [(function: Function, exposures: [Exposure])] {
        let wanted = functions.filter(isWanted)
        guard !wanted.isEmpty else { return [] }
        var ways = Dictionary(wanted.map { ($0.name, [Exposure]()) }) { first, _ in first }
        for wiring in wirings { add(wiring, to: &ways) }
        return wanted.compactMap { function in
            ways[function.name].flatMap { $0.isEmpty ? nil : (function, $0) }
        }
    }

    private func add(_ wiring: Wiring, to ways: inout [String: [Exposure]]) {
        func add(
            _ name: String, _ transport: Exposure.Transport, session: Bool, permissions: [String],
            at place: @autoclosure () -> SourceLocation
        ) {
            guard ways[name] != nil, let function = function(named: name) else { return }
            ways[name]?.append(
                Exposure(
                    transport: transport, function: function, requiresSession: session || function.requiresSession,
                    asksPermission: !permissions.isEmpty || !function.permissions.isEmpty, tags: wiring.tags,
                    location: place()))
        }
        switch wiring.transport {
        case .http(let route):
            add(
                route.function, .route(route), session: route.requiresSession, permissions: route.permissions,
                at: wiring.place(of: "func"))
        case .rpc(let procedure):
            add(
                procedure.function, .procedure(procedure), session: procedure.requiresSession,
                permissions: procedure.permissions, at: wiring.place(of: "func"))
        case .channel(let channel):
            let places = wiring.actionPlaces
            for action in channel.actions {
                add(
                    action.function, .action(action, of: channel), session: action.requiresSession,
                    permissions: channel.permissions,
                    at: places[[action.property, action.value]] ?? wiring.place(of: "onMessageWiring"))
            }
            if let name = channel.onMessage {
                add(
                    name, .message(of: channel), session: channel.requiresSession, permissions: channel.permissions,
                    at: wiring.place(of: "onMessage"))
            }
        case .schedule, .queue: break
        }
    }
}

extension Wiring {
    /// Where a channel's actions name their functions, by the member and its value.
    fileprivate var actionPlaces: [[String]: SourceLocation] {
        let actions = entries(of: "onMessageWiring").flatMap { member in
            member.value.entries.map { ([member.name, $0.name], $0.value.location) }
        }
        return Dictionary(actions) { first, _ in first }
    }
}

extension [Exposure] {
    /// Where a function is reached, for a finding at its declaration.
    var notes: [Diagnostic.Note] { map { Diagnostic.Note("\($0.title) calls it", at: $0.location) } }
}
