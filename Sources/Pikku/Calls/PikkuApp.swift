/// A running application: what it serves, what its functions are given, and the world around it.
public final class PikkuApp<Services: PikkuServices>: Sendable {
    public let routes: RouteTable<Services>
    public let services: Services
    public let eventHub: any EventHub
    public let queue: any Queue
    public let logger: Logger
    public let limits: JSON.Limits
    let session: SessionResolver<Services>
    let functions: WiredFunctions<Services>

    /// - Parameters:
    ///   - session: Who is calling, by a request; nobody unless given.
    ///   - middleware: Surrounds every call.
    ///   - tagMiddleware: Surrounds the calls of each wiring that has the tag, by itself, by a group or by its function.
    public init(
        routes: RouteTable<Services> = RouteTable(),
        services: Services,
        session: SessionResolver<Services> = .none,
        middleware: [Middleware<Services>] = [],
        tagMiddleware: [String: [Middleware<Services>]] = [:],
        eventHub: any EventHub = InMemoryEventHub(),
        queue: any Queue = InMemoryQueue(),
        logger: Logger = Logger(label: "pikku"),
        limits: JSON.Limits = JSON.Limits()
    ) {
        self.routes = routes
        self.services = services
        self.session = session
        self.eventHub = eventHub
        self.queue = queue
        self.logger = logger
        self.limits = limits
        functions = WiredFunctions(routes, middleware: middleware, tagMiddleware: tagMiddleware)
    }
}
