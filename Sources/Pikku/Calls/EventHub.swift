/// Carries events from whoever broadcasts to every subscriber of a channel, on this machine or another.
public protocol EventHub: Sendable {
    /// Sends a frame, which is a whole JSON text, to all subscribers.
    func publish(_ frame: [UInt8], to channel: String) async throws
}

/// Tells the subscribers of a channel, typed by the events that the channel declares.
public struct EventPublisher<Services: PikkuServices>: Sendable {
    let app: PikkuApp<Services>

    /// Throws ``EventError`` for an event that the channel does not declare, or one of another type.
    public func publish(_ event: String, _ data: some Sendable, to channel: String) async throws {
        guard let route = app.routes.channels.first(where: { $0.name == channel }) else {
            throw EventError.unknownChannel(channel)
        }
        guard let hub = app.eventHub else { throw EventError.noEventHub }
        try await hub.publish(route.frame(event: event, data), to: channel)
    }
}

/// A mistake of the program, not of a caller.
public enum EventError: Error, Hashable, Sendable {
    case unknownChannel(String)
    case undeclaredEvent(String, channel: String)
    /// The data are not of the type that the event declares.
    case wrongType(event: String, channel: String)
    /// The application runs without an ``EventHub``.
    case noEventHub
}
