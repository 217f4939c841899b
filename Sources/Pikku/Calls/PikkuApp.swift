/// A running application: what it serves, what its functions are given, and the world around it.
///
/// Metrics and traces go to the backends that the program has bootstrapped when it makes the application. Each call is
/// logged as one line at the level `debug`, which loggers leave out unless told otherwise; failures of the program
/// itself at `error`.
public final class PikkuApp<Services: PikkuServices>: Sendable {
    public let routes: RouteTable<Services>
    public let services: Services
    public let eventHub: any EventHub
    public let queue: any Queue
    public let logger: Logger
    public let limits: JSON.Limits
    /// Which pages of other origins may call; none unless given.
    public let cors: CORS?
    public let http: HTTPOptions
    let session: SessionResolver<Services>
    let functions: WiredFunctions<Services>
    let observers: CallObservers

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
        limits: JSON.Limits = JSON.Limits(),
        cors: CORS? = nil,
        http: HTTPOptions = HTTPOptions()
    ) {
        self.routes = routes
        self.services = services
        self.session = session
        self.eventHub = eventHub
        self.queue = queue
        self.logger = logger
        self.limits = limits
        self.cors = cors
        self.http = http
        observers = .current
        let layers = MiddlewareLayers(global: middleware, ofTags: tagMiddleware)
        functions = WiredFunctions(routes, WiringSurroundings(layers: layers, metrics: observers.metrics))
    }
}
