import Synchronization

/// Carries events between the connections of one process.
///
/// Every subscriber gets each event that is published while it is subscribed once, and all get them in the same order.
/// An event is delivered when ``publish(_:to:)`` returns; a subscriber that does not read neither delays others nor
/// collects more than its limits allow. Other processes hear nothing, and nothing is kept for those who are away.
public final class InMemoryEventHub: EventHub {
    private let topics = Mutex(Topics())

    private struct Topics {
        var byName: [String: Topic] = [:]
        var lastID = 0
    }

    public init() {}

    public func publish(_ frame: [UInt8], to channel: String) async throws {
        topics.withLock { $0.byName[channel] }?.publish(frame)
    }

    public func subscribe(to channel: String, limits: ChannelLimits) async throws -> EventSubscription {
        let id = topics.withLock { topics in
            topics.lastID += 1
            return topics.lastID
        }
        let (subscription, sink) = EventSubscription.make(limits: limits) { [weak self] in
            self?.remove(id, from: channel)
        }
        topics.withLock { topics in
            let topic = topics.byName[channel] ?? Topic()
            topics.byName[channel] = topic
            topic.add(id, sink)
        }
        return subscription
    }

    private func remove(_ id: Int, from channel: String) {
        topics.withLock { topics in
            if topics.byName[channel]?.remove(id) == true { topics.byName[channel] = nil }
        }
    }

    /// Of all channels.
    public var subscriberCount: Int {
        topics.withLock { topics in topics.byName.values.reduce(0) { $0 + $1.count } }
    }
}

/// The subscribers of one channel.
private final class Topic: Sendable {
    private let sinks = Mutex<[Int: EventSubscription.Sink]>([:])

    var count: Int { sinks.withLock { $0.count } }

    func add(_ id: Int, _ sink: EventSubscription.Sink) {
        sinks.withLock { $0[id] = sink }
    }

    /// Whether it was the last.
    func remove(_ id: Int) -> Bool {
        sinks.withLock { sinks in
            sinks[id] = nil
            return sinks.isEmpty
        }
    }

    /// Keeps the lock throughout, so that all subscribers see events in one order.
    func publish(_ frame: [UInt8]) {
        sinks.withLock { sinks in
            for (id, sink) in sinks where !sink.deliver(frame) { sinks[id] = nil }
        }
    }
}
