import Foundation
package import NIOCore
import NIOPosix
import Synchronization

/// A socket that sends exactly what a test says.
package final class TestClient: Sendable {
    package enum Failure: Error {
        case timedOut(received: String)
        case ended(received: String)
    }

    package let channel: any Channel
    private let inbox: Inbox

    package init(port: Int, reads: Bool = true) async throws {
        let inbox = Inbox()
        self.inbox = inbox
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelOption(.autoRead, value: reads)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Receiver(inbox))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
    }

    package func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    package func send(_ bytes: [UInt8]) async throws {
        try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
    }

    /// Says that nothing more will be sent.
    package func closeOutput() async throws { try await channel.close(mode: .output) }

    package func close() async { try? await channel.close() }

    /// Ends the connection as one whose client is no more: the server is told nothing but that.
    package func vanish() async {
        let atOnce = linger(l_onoff: 1, l_linger: 0)
        try? await (channel as? any SocketOptionProvider)?.setSoLinger(atOnce).get()
        await close()
    }

    package var isEnded: Bool { inbox.state.withLock { $0.isEnded } }
    /// It has ended without the server having said so: something may be missing.
    package var isReset: Bool { inbox.state.withLock { $0.isReset } }
    package var received: [UInt8] { inbox.state.withLock { $0.bytes } }

    /// All that has come once it contains a text; takes it away.
    @discardableResult
    package func read(until text: String, within seconds: Double = 10) async throws -> String {
        String(
            decoding: try await readBytes(within: seconds) { bytes in
                bytes.firstRange(of: Array(text.utf8))?.upperBound
            }, as: UTF8.self)
    }

    package func read(count: Int, within seconds: Double = 10) async throws -> [UInt8] {
        try await readBytes(within: seconds) { $0.count >= count ? count : nil }
    }

    package func readToEnd(within seconds: Double = 10) async throws -> String {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        while !isEnded {
            guard clock.now < end else { throw Failure.timedOut(received: String(decoding: received, as: UTF8.self)) }
            try await Task.sleep(for: .milliseconds(5))
        }
        return String(decoding: received, as: UTF8.self)
    }

    private func readBytes(within seconds: Double, _ length: ([UInt8]) -> Int?) async throws -> [UInt8] {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        while true {
            let (found, isEnded) = inbox.state.withLock { state -> ([UInt8]?, Bool) in
                guard let length = length(state.bytes) else { return (nil, state.isEnded) }
                defer { state.bytes.removeFirst(length) }
                return (Array(state.bytes.prefix(length)), state.isEnded)
            }
            if let found { return found }
            if isEnded { throw Failure.ended(received: String(decoding: received, as: UTF8.self)) }
            guard clock.now < end else { throw Failure.timedOut(received: String(decoding: received, as: UTF8.self)) }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}

private final class Inbox: Sendable {
    struct State {
        var bytes: [UInt8] = []
        var isEnded = false
        var isReset = false
    }

    let state = Mutex(State())
}

private final class Receiver: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let inbox: Inbox

    init(_ inbox: Inbox) { self.inbox = inbox }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        inbox.state.withLock { $0.bytes += unwrapInboundIn(data).readableBytesView }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed = event { end() }
    }

    func channelInactive(context: ChannelHandlerContext) { end() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        inbox.state.withLock { $0.isReset = true }
        end()
        context.close(promise: nil)
    }

    private func end() { inbox.state.withLock { $0.isEnded = true } }
}
