/// A function as one wiring makes it callable: what all calls of it share.
final class WiredFunction<Services: PikkuServices>: Sendable {
    let function: String
    let transport: CallTransport
    let tags: [String]
    let requiresSession: Bool
    /// Global, of groups, of tags, of the wiring; the function's own come behind them.
    let middleware: [Middleware<Services>]
    let permissions: PermissionGate<Services, Void>
    let run: Invocation<Services>.Run

    init(
        _ function: String, _ transport: CallTransport, tags: [String], requiresSession: Bool,
        middleware: [Middleware<Services>], permissions: [Permission<Services, Void>] = [],
        run: @escaping Invocation<Services>.Run
    ) {
        self.function = function
        self.transport = transport
        self.tags = tags
        self.requiresSession = requiresSession
        self.middleware = middleware
        self.permissions = PermissionGate(permissions)
        self.run = run
    }
}

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

    init(
        _ routes: RouteTable<Services>, middleware: [Middleware<Services>],
        tagMiddleware: [String: [Middleware<Services>]]
    ) {
        let layers = MiddlewareLayers(global: middleware, ofTags: tagMiddleware)
        http = routes.http.map { route in
            WiredFunction(
                route.function, .http, tags: route.tags, requiresSession: route.requiresSession,
                middleware: layers.around(route.wiring, tags: route.tags), permissions: route.wiring.permissions,
                run: route.run)
        }
        remoteProcedures = byName(routes.remoteProcedures, \.name) { route in
            WiredFunction(
                route.function, .rpc, tags: route.tags, requiresSession: route.requiresSession,
                middleware: layers.around(route.wiring, tags: route.tags), permissions: route.wiring.permissions,
                run: route.run)
        }
        channels = byName(routes.channels, \.name) { WiredChannel($0, layers) }
        schedules = byName(routes.schedules, \.name) { route in
            WiredFunction(
                route.function, .schedule, tags: route.tags, requiresSession: false,
                middleware: layers.around(route.wiring, tags: route.tags), run: route.run)
        }
        queues = byName(routes.queues, \.name) { route in
            WiredFunction(
                route.function, .queue, tags: route.tags, requiresSession: false,
                middleware: layers.around(route.wiring, tags: route.tags), run: route.run)
        }
        unwired = WiredFunction(
            "", .http, tags: [], requiresSession: false, middleware: [], run: { _ in throw NotFound() })
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

    init(_ route: ChannelRoute<Services>, _ layers: MiddlewareLayers<Services>) {
        func wired(_ function: String, _ tags: [String], _ requiresSession: Bool, _ run: @escaping Invocation<Services>.Run)
            -> WiredFunction<Services>
        {
            WiredFunction(
                function, .channel, tags: tags, requiresSession: requiresSession,
                middleware: layers.around(route.wiring, tags: tags), permissions: route.wiring.permissions, run: run)
        }
        admission = wired("", [], route.requiresSession) { call in
            try await call.run(SessionlessFunction<Services, Void, Void> { _ in })
        }
        onConnect = route.onConnect.map { wired($0.function, $0.tags, route.requiresSession, $0.run) }
        // Nobody asks for it, so that nothing of the wiring can refuse it.
        onDisconnect = route.onDisconnect.map { handler in
            WiredFunction(
                handler.function, .channel, tags: handler.tags, requiresSession: false,
                middleware: layers.around(route.wiring, tags: handler.tags), run: handler.run)
        }
        onMessage = route.onMessage.map { wired($0.function, $0.tags, route.requiresSession, $0.run) }
        actions = route.actions.map { wired($0.function, $0.tags, $0.requiresSession, $0.run) }
    }
}

/// The middleware that an application puts around the calls of its wirings.
struct MiddlewareLayers<Services: PikkuServices>: Sendable {
    var global: [Middleware<Services>]
    var ofTags: [String: [Middleware<Services>]]

    /// Outermost first.
    func around(_ wiring: Wiring<Services>, tags: [String]) -> [Middleware<Services>] {
        global + wiring.groupMiddleware + tags.flatMap { ofTags[$0] ?? [] } + wiring.middleware
    }
}

/// Of two with one name the first counts.
private func byName<Route, Value>(
    _ routes: [Route], _ name: KeyPath<Route, String>, _ value: (Route) -> Value
) -> [String: Value] {
    Dictionary(routes.map { ($0[keyPath: name], value($0)) }, uniquingKeysWith: { first, _ in first })
}
