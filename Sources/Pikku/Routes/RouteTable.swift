/// Everything that an application serves; emitted by `pikku-gen`.
public struct RouteTable<Services: PikkuServices>: Sendable {
    public let http: [HTTPRoute<Services>]
    public let channels: [ChannelRoute<Services>]
    public let remoteProcedures: [RemoteProcedureRoute<Services>]
    public let schedules: [ScheduleRoute<Services>]
    public let queues: [QueueRoute<Services>]
    let matcher: RouteMatcher
    let errorBody: @Sendable (any PikkuError) -> ErrorBody?

    /// - Parameters:
    ///   - matcher: Finds the index of a route in `http`; laid out from its paths unless given.
    ///   - errorBody: What callers are told of an error that a function declares; nil for others.
    public init(
        http: [HTTPRoute<Services>] = [],
        channels: [ChannelRoute<Services>] = [],
        remoteProcedures: [RemoteProcedureRoute<Services>] = [],
        schedules: [ScheduleRoute<Services>] = [],
        queues: [QueueRoute<Services>] = [],
        matcher: RouteMatcher? = nil,
        errorBody: @escaping @Sendable (any PikkuError) -> ErrorBody? = { _ in nil }
    ) {
        self.http = http
        self.channels = channels
        self.remoteProcedures = remoteProcedures
        self.schedules = schedules
        self.queues = queues
        self.matcher = matcher ?? RouteMatcher(http.map { RouteMatcher.Route($0.method, path: $0.path) })
        self.errorBody = errorBody
    }
}

/// What a declared error tells a caller.
public struct ErrorBody: Sendable {
    let code: String
    let data: (@Sendable (inout JSONWriter) -> Void)?

    public init(code: String, data: (@Sendable (inout JSONWriter) -> Void)? = nil) {
        self.code = code
        self.data = data
    }
}
