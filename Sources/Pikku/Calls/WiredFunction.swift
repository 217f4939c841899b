import Metrics

/// A function as one wiring makes it callable: what all calls of it share.
final class WiredFunction<Services: PikkuServices>: Sendable {
    let function: String
    let transport: CallTransport
    /// Where the wiring puts it: the path of a route, the name of a procedure, channel, queue or schedule.
    let place: String
    let tags: [String]
    let requiresSession: Bool
    let permissions: PermissionGate<Services, Void>
    /// Of HTTP, where it is not the usual one.
    let successStatus: Int?
    let run: Invocation<Services>.Run
    /// Nil where nobody is told.
    let metrics: CallMetrics?
    /// Global, of groups, of tags, of the wiring; the function's own come behind them.
    let middleware: [Middleware<Services>]

    init(
        _ function: String, _ transport: CallTransport, at place: String, tags: [String], requiresSession: Bool = false,
        successStatus: Int? = nil, wiring: Wiring<Services>, surroundings: WiringSurroundings<Services>,
        run: @escaping Invocation<Services>.Run
    ) {
        self.function = function
        self.transport = transport
        self.place = place
        self.tags = tags
        self.requiresSession = requiresSession
        permissions = PermissionGate(wiring.permissions)
        self.successStatus = successStatus
        self.run = run
        metrics = surroundings.metrics.map { CallMetrics($0, function: function, transport: transport) }
        middleware = surroundings.layers.around(wiring, tags: tags)
    }
}

/// What an application puts around all its wirings.
struct WiringSurroundings<Services: PikkuServices>: Sendable {
    var layers: MiddlewareLayers<Services>
    var metrics: (any MetricsFactory)?
}
