import Pikku
import Synchronization

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

    func serve<Services>(_ session: ChannelSession<Services>) async {
        await session.run(frames, over: connection)
        connection.end()
    }

    func send(_ text: String) { outgoing.yield(Array(text.utf8)) }

    /// Goes away without a word.
    func disconnect() { outgoing.finish() }

    /// The next frame; nil once the connection has ended.
    func next() async -> String? { await connection.next() }

    /// Sends a frame and gives the next that comes back.
    func ask(_ text: String) async -> String? {
        send(text)
        return await next()
    }

    /// `1008 Forbidden`; nil as long as nobody has closed.
    var closed: String? { connection.closed }
}

private final class TestConnection: ChannelConnection {
    private let received: AsyncStream<String>
    private let incoming: AsyncStream<String>.Continuation
    private let frames: AsyncStream<[UInt8]>.Continuation
    private let isReading: Bool
    private let closing = Mutex<String?>(nil)

    init(isReading: Bool, frames: AsyncStream<[UInt8]>.Continuation) {
        (received, incoming) = AsyncStream<String>.makeStream()
        self.isReading = isReading
        self.frames = frames
    }

    func send(_ frame: [UInt8]) async throws {
        guard isReading else { return try await Task.sleep(for: .seconds(1000)) }
        incoming.yield(String(decoding: frame, as: UTF8.self))
    }

    func close(_ code: ChannelCloseCode, _ reason: String) async throws {
        closing.withLock { $0 = "\(code.number) \(reason)" }
        frames.finish()
    }

    func next() async -> String? {
        for await frame in received { return frame }
        return nil
    }

    func end() { incoming.finish() }

    var closed: String? { closing.withLock { $0 } }
}
