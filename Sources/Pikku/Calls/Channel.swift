/// The open connection of the caller, as a function sees it.
public struct Channel<Services: PikkuServices>: Sendable {
    let route: ChannelRoute<Services>
    let app: PikkuApp<Services>
    private let connection: any ChannelConnection

    public init(route: ChannelRoute<Services>, app: PikkuApp<Services>, connection: any ChannelConnection) {
        self.route = route
        self.app = app
        self.connection = connection
    }

    public var name: String { route.name }

    /// Sends an event to every subscriber of the channel, the caller included.
    public func broadcast(_ event: String, _ data: some Sendable) async throws {
        try await EventPublisher(app: app).publish(event, data, to: name)
    }

    /// Sends an event to the caller alone.
    public func send(_ event: String, _ data: some Sendable) async throws {
        try await connection.send(route.frame(event: event, data))
    }

    public func close() async throws {
        try await connection.close()
    }
}

/// One connection of a transport.
public protocol ChannelConnection: Sendable {
    /// Sends a frame, which is a whole JSON text.
    func send(_ frame: [UInt8]) async throws
    func close() async throws
}
