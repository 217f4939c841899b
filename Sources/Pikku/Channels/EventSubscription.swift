/// The events of one subscriber, encoded and in the order in which they were published.
///
/// A reader that falls too far behind loses the subscription: the sequence then fails with ``EventOverflow``. It ends
/// when nobody holds the subscription or an iterator of it any more. There can be one iterator at a time.
public struct EventSubscription: AsyncSequence, Sendable {
    /// Where an ``EventHub`` delivers what the subscription reads.
    public struct Sink: Sendable {
        let queue: FrameQueue

        /// False once the subscription has ended; it then takes nothing any more.
        public func deliver(_ event: [UInt8]) -> Bool { queue.offer(event: event) }
    }

    let queue: FrameQueue
    private let lifetime: Lifetime

    /// - Parameters:
    ///   - limits: How many events may wait to be read, and how many bytes.
    ///   - onEnd: Unsubscribes; called once.
    public static func make(
        limits: ChannelLimits = ChannelLimits(), onEnd: @escaping @Sendable () -> Void
    ) -> (subscription: EventSubscription, sink: Sink) {
        let queue = FrameQueue(limits: limits)
        return (EventSubscription(queue: queue, lifetime: Lifetime(queue, onEnd)), Sink(queue: queue))
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(subscription: self) }

    public struct AsyncIterator: AsyncIteratorProtocol {
        let subscription: EventSubscription

        public mutating func next() async throws -> [UInt8]? {
            while let entry = try await subscription.queue.next() {
                if case .event(let event) = entry { return event }
            }
            return nil
        }
    }
}

/// More events than the limits allow wait for a subscriber.
public struct EventOverflow: Error, Hashable, Sendable {
    public init() {}
}

/// Ends with the last that holds the subscription.
private final class Lifetime: Sendable {
    private let queue: FrameQueue
    private let onEnd: @Sendable () -> Void

    init(_ queue: FrameQueue, _ onEnd: @escaping @Sendable () -> Void) {
        self.queue = queue
        self.onEnd = onEnd
    }

    deinit {
        queue.finish()
        onEnd()
    }
}
