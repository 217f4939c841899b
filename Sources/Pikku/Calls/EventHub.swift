/// Carries events from whoever broadcasts to every subscriber of a channel, on this machine or another.
public protocol EventHub: Sendable {
    /// Sends a frame, which is a whole JSON text, to all subscribers, without waiting for any of them to read it.
    func publish(_ frame: [UInt8], to channel: String) async throws

    /// The frames that are published from now on, until the subscription goes away; see ``EventSubscription``.
    ///
    /// - Parameter limits: How many of them may wait to be read, and how many bytes.
    func subscribe(to channel: String, limits: ChannelLimits) async throws -> EventSubscription
}

extension EventHub {
    public func subscribe(to channel: String) async throws -> EventSubscription {
        try await subscribe(to: channel, limits: ChannelLimits())
    }
}

/// Tells the subscribers of a channel, typed by the events that the channel declares.
public struct EventPublisher<Services: PikkuServices>: Sendable {
    let app: PikkuApp<Services>

    /// Throws ``EventError`` for an event that the channel does not declare, or one of another type.
    public func publish(_ event: String, _ data: some Sendable, to channel: String) async throws {
        guard let route = app.routes.channels.first(where: { $0.name == channel }) else {
            throw EventError.unknownChannel(channel)
        }
        try await app.eventHub.publish(route.frame(event: event, data), to: channel)
    }
}

/// A mistake of the program, not of a caller.
public enum EventError: Error, Hashable, Sendable {
    case unknownChannel(String)
    case undeclaredEvent(String, channel: String)
    /// The data are not of the type that the event declares.
    case wrongType(event: String, channel: String)
}
