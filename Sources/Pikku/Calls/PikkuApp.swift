/// A running application: what it serves, what its functions are given, and the world around it.
public final class PikkuApp<Services: PikkuServices>: Sendable {
    public typealias SessionReader = @Sendable (PikkuRequest, Services) async throws -> Services.Session?

    public let routes: RouteTable<Services>
    public let services: Services
    public let eventHub: (any EventHub)?
    public let queue: (any Queue)?
    public let logger: Logger
    public let limits: JSON.Limits
    let session: SessionReader

    /// - Parameter session: Who is calling, by a request's headers; nobody unless given.
    public init(
        routes: RouteTable<Services> = RouteTable(),
        services: Services,
        session: @escaping SessionReader = { _, _ in nil },
        eventHub: (any EventHub)? = nil,
        queue: (any Queue)? = nil,
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
    }
}
