import NIOCore
import Pikku

/// Carries the requests of a connection, or of an HTTP/2 stream, to the task that answers them, and its answers back.
///
/// Belongs to the event loop of its channel; ``ExchangeLink`` is the end that the task holds.
final class Exchange {
    /// The next request, or nil when there will be none.
    typealias Waiter = CheckedContinuation<IncomingRequest?, Never>

    /// What has become of the current request.
    enum State {
        /// There is none.
        case idle
        case called
        /// Its answer is being written piece by piece.
        case streaming
        /// It has been answered, and the rest of its body is thrown away.
        case discarding
        /// There will be none: what still arrives is thrown away.
        case closing
    }

    let channel: any NIOChannel
    let wire: any HTTPWire
    let limits: PikkuServer.Limits
    let timeouts: PikkuServer.Timeouts
    let webSocket: PikkuServer.WebSocketOptions
    let deadline: Deadline
    var state = State.idle
    var head: RequestHead?
    var body = InboundBody()
    /// Counts requests, so that what is left of an earlier one cannot touch a later one.
    var number = 0
    /// A request has been read and not yet handed over.
    var isUndelivered = false
    var hasContinued = false
    var isQuiescing = false
    var isInputClosed = false
    /// What has arrived behind the current request.
    var queue: [RequestPart] = []
    var waiter: Waiter?
    /// Waits for the moment when a stream has to end.
    var streamEnd: CheckedContinuation<Void, Never>?
    /// A read that waits until there is room again.
    var isReadHeld = false
    /// When the task began to wait for the body, and how long it has waited in all.
    var bodyWait: (since: NIODeadline?, total: TimeAmount) = (nil, .zero)
    /// When the current call has to be answered.
    var callEnd: NIODeadline?
    /// What the client had not taken when the deadline was last seen.
    var unwritten = 0

    init(_ channel: any NIOChannel, wire: any HTTPWire, _ configuration: PikkuServer.Configuration) {
        self.channel = channel
        self.wire = wire
        limits = configuration.limits
        timeouts = configuration.timeouts
        webSocket = configuration.webSocket
        deadline = Deadline(channel.eventLoop)
        deadline.onExpiry = { [weak self] phase in self?.expired(phase) }
    }
}

/// A part of a request, of any version of HTTP.
enum RequestPart {
    case head(RequestHead)
    case body(ByteBuffer)
    case end
    case fault(RequestFault)
}

/// A request on its way to the app.
struct IncomingRequest: Sendable {
    var request: PikkuRequest
    var isWebSocketUpgrade: Bool
}
