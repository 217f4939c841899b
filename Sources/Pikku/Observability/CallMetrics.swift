import Metrics
import Synchronization

/// The metrics of one wired function: the counter `pikku.calls` and the timer `pikku.call.duration`, with the
/// dimensions `function`, `transport` and `status`.
///
/// Handlers are made at the first call that ends with a status, then kept.
final class CallMetrics: Sendable {
    private struct Handlers: Sendable {
        let calls: Counter
        let duration: Timer
    }

    private let factory: any MetricsFactory
    private let function: String
    private let transport: CallTransport
    private let handlers = Mutex<[Int: Handlers]>([:])

    init(_ factory: any MetricsFactory, function: String, transport: CallTransport) {
        self.factory = factory
        self.function = function
        self.transport = transport
    }

    func record(status: Int, _ duration: Duration) {
        let handlers = handlers.withLock { known in
            if let handlers = known[status] { return handlers }
            let made = make(status)
            known[status] = made
            return made
        }
        handlers.calls.increment()
        handlers.duration.recordNanoseconds(duration.nanoseconds)
    }

    private func make(_ status: Int) -> Handlers {
        let dimensions = [("function", function), ("transport", transport.rawValue), ("status", String(status))]
        return Handlers(
            calls: Counter(label: "pikku.calls", dimensions: dimensions, factory: factory),
            duration: Timer(
                label: "pikku.call.duration", dimensions: dimensions, preferredDisplayUnit: .milliseconds,
                factory: factory))
    }
}

/// The gauge `pikku.channel.connections` of one channel.
final class ConnectionMetrics: Sendable {
    private let connections: Meter

    init(_ factory: any MetricsFactory, channel: String) {
        connections = Meter(label: "pikku.channel.connections", dimensions: [("channel", channel)], factory: factory)
    }

    func opened() { connections.increment() }
    func closed() { connections.decrement() }
}
