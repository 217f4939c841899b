/// Every function of an application as its wirings make it callable.
struct WiredFunctions<Services: PikkuServices>: Sendable {
    /// In the order of the table's HTTP routes.
    let http: [WiredFunction<Services>]
    let remoteProcedures: [String: WiredFunction<Services>]
    let channels: [String: WiredChannel<Services>]
    let schedules: [String: WiredFunction<Services>]
    let queues: [String: WiredFunction<Services>]
    /// Stands for what no wiring describes.
    let unwired: WiredFunction<Services>

    init(_ routes: RouteTable<Services>, _ surroundings: WiringSurroundings<Services>) {
        http = routes.http.map { route in
            WiredFunction(
                route.function, .http, at: route.path, tags: route.tags, requiresSession: route.requiresSession,
                successStatus: route.successStatus, wiring: route.wiring, surroundings: surroundings, run: route.run)
        }
        remoteProcedures = byName(routes.remoteProcedures, \.name) { route in
            WiredFunction(
                route.function, .rpc, at: route.name, tags: route.tags, requiresSession: route.requiresSession,
                wiring: route.wiring, surroundings: surroundings, run: route.run)
        }
        channels = byName(routes.channels, \.name) { WiredChannel($0, surroundings) }
        schedules = byName(routes.schedules, \.name) { route in
            WiredFunction(
                route.function, .schedule, at: route.name, tags: route.tags, wiring: route.wiring,
                surroundings: surroundings, run: route.run)
        }
        queues = byName(routes.queues, \.name) { route in
            WiredFunction(
                route.function, .queue, at: route.name, tags: route.tags, wiring: route.wiring,
                surroundings: surroundings, run: route.run)
        }
        let bare = WiringSurroundings<Services>(
            layers: MiddlewareLayers(global: [], ofTags: [:]), metrics: surroundings.metrics)
        unwired = WiredFunction(
            "", .http, at: "", tags: [], wiring: Wiring(), surroundings: bare, run: { _ -> Answer in throw NotFound() })
    }
}

/// The functions of one channel.
struct WiredChannel<Services: PikkuServices>: Sendable {
    /// Does nothing: what surrounds it tells whether a connection may be opened.
    let admission: WiredFunction<Services>
    let onConnect: WiredFunction<Services>?
    let onDisconnect: WiredFunction<Services>?
    let onMessage: WiredFunction<Services>?
    /// In the order of the route's actions.
    let actions: [WiredFunction<Services>]
    /// Nil where nobody is told.
    let connections: ConnectionMetrics?

    init(_ route: ChannelRoute<Services>, _ surroundings: WiringSurroundings<Services>) {
        func wired(
            _ function: String, _ tags: [String], requiresSession: Bool, wiring: Wiring<Services> = route.wiring,
            _ run: @escaping Invocation<Services>.Run
        ) -> WiredFunction<Services> {
            WiredFunction(
                function, .channel, at: route.name, tags: tags, requiresSession: requiresSession, wiring: wiring,
                surroundings: surroundings, run: run)
        }
        admission = wired("", route.tags, requiresSession: route.requiresSession) { call in
            try await call.run(SessionlessFunction<Services, Void, Void> { _ in })
        }
        onConnect = route.onConnect.map { handler in
            wired(handler.function, handler.tags, requiresSession: route.requiresSession, handler.run)
        }
        // Nobody asks for it, so that nothing of the wiring can refuse it.
        onDisconnect = route.onDisconnect.map { handler in
            let wiring = route.wiring.withoutPermissions
            return wired(handler.function, handler.tags, requiresSession: false, wiring: wiring, handler.run)
        }
        onMessage = route.onMessage.map { handler in
            wired(handler.function, handler.tags, requiresSession: route.requiresSession, handler.run)
        }
        actions = route.actions.map { action in
            wired(action.function, action.tags, requiresSession: action.requiresSession, action.run)
        }
        connections = surroundings.metrics.map { ConnectionMetrics($0, channel: route.name) }
    }
}

/// Of two with one name the first counts.
private func byName<Route, Value>(
    _ routes: [Route], _ name: KeyPath<Route, String>, _ value: (Route) -> Value
) -> [String: Value] {
    Dictionary(routes.map { ($0[keyPath: name], value($0)) }, uniquingKeysWith: { first, _ in first })
}
