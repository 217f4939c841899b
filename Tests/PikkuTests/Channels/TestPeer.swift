import Pikku
import Synchronization
import Testing

/// The other end of a connection in the same process: sends frames, and reads what comes back.
struct TestPeer: Sendable {
    private let frames: AsyncStream<[UInt8]>
    private let outgoing: AsyncStream<[UInt8]>.Continuation
    private let connection: TestConnection

    /// - Parameter isReading: False for a peer that takes nothing from its connection.
    init(isReading: Bool = true) {
        (frames, outgoing) = AsyncStream<[UInt8]>.makeStream()
        connection = TestConnection(isReading: isReading, frames: outgoing)
    }

    /// Returns when the connection has ended.
    func serve<Services>(_ session: ChannelSession<Services>) async {
        await session.run(frames, over: connection)
        connection.end()
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ frame: [UInt8]) { outgoing.yield(frame) }

    /// Goes away without a word.
    func disconnect() {
        outgoing.finish()
        connection.breakOff()
    }

    /// The next frame; nil once the connection has ended.
    func next() async -> String? { await connection.next() }

    /// Sends a frame and gives the next that comes back.
    func ask(_ text: String) async -> String? {
        send(text)
        return await next()
    }

    /// All frames that are left, of a connection that ends.
    func rest() async -> [String] {
        var frames: [String] = []
        while let frame = await next() { frames.append(frame) }
        return frames
    }

    /// `1008 Forbidden`; nil when nobody has closed.
    var closed: String? { connection.closed }
}

/// Opens a channel, and runs its connection until the peer or `body` is through.
func withPeer(
    _ call: TestCall, path: String = "/channels/test", limits: ChannelLimits = ChannelLimits(),
    peer: TestPeer = TestPeer(), _ body: (TestPeer) async throws -> Void
) async throws {
    let session = try await accepted(call, path: path, limits: limits)
    async let served: Void = peer.serve(session)
    try await body(peer)
    peer.disconnect()
    await served
}

func accepted(
    _ call: TestCall, path: String = "/channels/test", limits: ChannelLimits = ChannelLimits()
) async throws -> ChannelSession<SampleServices> {
    let opening = await call.app.open(.init(.get, path), limits: limits)
    let session: ChannelSession<SampleServices>? = if case .accepted(let session) = opening { session } else { nil }
    return try #require(session)
}

private final class TestConnection: ChannelConnection {
    private let received: AsyncStream<String>
    private let incoming: AsyncStream<String>.Continuation
    private let frames: AsyncStream<[UInt8]>.Continuation
    private let isReading: Bool
    private let broken = TestGate()
    private let closing = Mutex<String?>(nil)
    private let isBusy = Mutex(false)

    init(isReading: Bool, frames: AsyncStream<[UInt8]>.Continuation) {
        (received, incoming) = AsyncStream<String>.makeStream()
        self.isReading = isReading
        self.frames = frames
    }

    func send(_ frame: [UInt8]) async throws {
        begin()
        defer { isBusy.withLock { $0 = false } }
        if isReading { await Task.yield() } else { await broken.pass() }
        try Task.checkCancellation()
        if broken.isOpen { throw ChannelClosed() }
        incoming.yield(String(decoding: frame, as: UTF8.self))
    }

    func close(_ code: ChannelCloseCode, _ reason: String) async throws {
        begin()
        closing.withLock { $0 = "\(code.number) \(reason)" }
        frames.finish()
    }

    /// Nothing else may be under way.
    private func begin() {
        let wasBusy = isBusy.withLock { isBusy in
            defer { isBusy = true }
            return isBusy
        }
        #expect(!wasBusy)
    }

    func next() async -> String? {
        for await frame in received { return frame }
        return nil
    }

    func ended() async { await broken.pass() }

    func end() { incoming.finish() }

    func breakOff() { broken.open() }

    var closed: String? { closing.withLock { $0 } }
}
