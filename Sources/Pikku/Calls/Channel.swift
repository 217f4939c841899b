/// The open connection of the caller, as a function sees it.
public struct Channel<Services: PikkuServices>: Sendable {
    let route: ChannelRoute<Services>
    let app: PikkuApp<Services>
    let queue: FrameQueue

    public var name: String { route.name }

    /// Sends an event to every subscriber of the channel, the caller included.
    ///
    /// With an ``InMemoryEventHub`` it reaches the caller before the answer of the call that sends it.
    public func broadcast(_ event: String, _ data: some Sendable) async throws {
        try await EventPublisher(app: app).publish(event, data, to: name)
    }

    /// Sends an event to the caller alone, and waits while the caller's connection is slow.
    ///
    /// Throws ``ChannelClosed`` when the connection has ended.
    public func send(_ event: String, _ data: some Sendable) async throws {
        try await queue.send(route.frame(event: event, data))
    }

    /// Ends the connection. What was sent before arrives; the answers of calls that are under way do not.
    public func close(_ code: ChannelCloseCode = .normal, _ reason: String = "") {
        queue.close(code, reason)
    }
}

/// The connection has ended, so that nothing reaches the peer any more.
public struct ChannelClosed: Error, Hashable, Sendable {
    public init() {}
}
