import PikkuModel

/// A way for clients to call a function.
struct Exposure {
    enum Transport {
        case route(HTTPRoute)
        indirect case procedure(RemoteProcedure)
        indirect case action(Channel.Action, of: Channel)
        /// The frames that no action takes.
        indirect case message(of: Channel)
    }

    let transport: Transport
    let function: Function
    /// The effective answer, as the model gives it.
    let requiresSession: Bool
    /// Whether anything, the function or what is around it, asks whether this caller may.
    let asksPermission: Bool
    /// Those of the wiring, which has its function's and its groups'.
    var tags: [String] { wiring.tags }
    fileprivate let wiring: Wiring

    /// For messages.
    var title: String {
        switch transport {
        case .route(let route): "\(route.method.token) \(route.path.text)"
        case .procedure(let procedure): "the RPC '\(procedure.name)'"
        case .action(let action, let channel): "the action '\(action.value)' of the channel '\(channel.name)'"
        case .message(let channel): "the channel '\(channel.name)'"
        }
    }

    /// Where the function is named.
    var location: SourceLocation {
        switch transport {
        case .route, .procedure: wiring.place(of: "func")
        case .action(let action, _): wiring.place(of: action)
        case .message: wiring.place(of: "onMessage")
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

extension LintedProject {
    /// The names of the functions that clients can call.
    var exposedFunctions: Set<String> { Set(exposed.map(\.function.name)) }

    /// The ways to call some functions, each with at least one, in the order of the functions' names.
    func exposures(of isWanted: (Function) -> Bool) -> [(function: Function, exposures: [Exposure])] {
        exposed.filter { isWanted($0.function) }
    }
}

extension Project {
    /// See ``LintedProject/exposed``.
    var exposed: [(function: Function, exposures: [Exposure])] {
        var ways: [String: [Exposure]] = [:]
        for wiring in wirings { add(wiring, to: &ways) }
        return functions.compactMap { function in ways[function.name].map { (function, $0) } }
    }

    private func add(_ wiring: Wiring, to ways: inout [String: [Exposure]]) {
        func add(_ name: String, _ transport: Exposure.Transport, session: Bool, permissions: [String]) {
            guard let function = function(named: name) else { return }
            ways[name, default: []].append(
                Exposure(
                    transport: transport, function: function, requiresSession: session || function.requiresSession,
                    asksPermission: !permissions.isEmpty || !function.permissions.isEmpty, wiring: wiring))
        }
        switch wiring.transport {
        case .http(let route):
            add(route.function, .route(route), session: route.requiresSession, permissions: route.permissions)
        case .rpc(let procedure):
            add(
                procedure.function, .procedure(procedure), session: procedure.requiresSession,
                permissions: procedure.permissions)
        case .channel(let channel):
            for action in channel.actions {
                add(
                    action.function, .action(action, of: channel), session: action.requiresSession,
                    permissions: channel.permissions)
            }
            if let name = channel.onMessage {
                add(name, .message(of: channel), session: channel.requiresSession, permissions: channel.permissions)
            }
        case .schedule, .queue: break
        }
    }
}

extension Wiring {
    /// Where a channel's action names its function.
    fileprivate func place(of action: Channel.Action) -> SourceLocation {
        let selectors = entries(of: "onMessageWiring").lazy.filter { $0.name == action.property }
        let written = selectors.flatMap(\.value.entries).first { $0.name == action.value }?.value
        return written?.location ?? place(of: "onMessageWiring")
    }
}

extension [Exposure] {
    /// Where a function is reached, for a finding at its declaration.
    var notes: [Diagnostic.Note] { map { Diagnostic.Note("\($0.title) calls it", at: $0.location) } }
}
