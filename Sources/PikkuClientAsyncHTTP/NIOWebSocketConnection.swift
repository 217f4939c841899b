import NIOCore
import NIOWebSocket
import PikkuClient

/// An open WebSocket on a channel of SwiftNIO.
final class NIOWebSocketConnection: WebSocket {
    private let channel: any Channel
    private let messages: AsyncThrowingStream<[UInt8], any Error>

    init(_ channel: any Channel, limit: Int) throws {
        self.channel = channel
        let (messages, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        self.messages = messages
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandlers([
            NIOWebSocketFrameAggregator(
                minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 1024, maxAccumulatedFrameSize: limit),
            MessageHandler(continuation),
        ])
    }

    func send(_ text: [UInt8]) async throws {
        try await channel.writeAndFlush(WebSocketFrame(.text, ByteBuffer(bytes: text)))
    }

    func receive() async throws -> [UInt8]? {
        var next = messages.makeAsyncIterator()
        return try await next.next()
    }

    func close() async {
        var code = ByteBuffer()
        code.writeInteger(UInt16(1000))
        try? await channel.writeAndFlush(WebSocketFrame(.connectionClose, code))
        try? await channel.close()
    }
}

/// Hands out the messages of a connection, and answers what the protocol asks for.
private final class MessageHandler: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    private let messages: AsyncThrowingStream<[UInt8], any Error>.Continuation

    init(_ messages: AsyncThrowingStream<[UInt8], any Error>.Continuation) { self.messages = messages }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        switch frame.opcode {
        case .text, .binary: messages.yield(Array(frame.unmaskedData.readableBytesView))
        case .ping: write(.pong, frame.unmaskedData, context)
        case .connectionClose:
            messages.finish()
            write(.connectionClose, frame.unmaskedData, context)
            context.close(promise: nil)
        default: break
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        messages.finish(throwing: error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { messages.finish(throwing: ChannelError.eof) }

    private func write(_ opcode: WebSocketOpcode, _ data: ByteBuffer, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(WebSocketFrame(opcode, data)), promise: nil)
    }
}

extension WebSocketFrame {
    /// Masked, as clients must (RFC 6455, section 5.3).
    fileprivate init(_ opcode: WebSocketOpcode, _ data: ByteBuffer) {
        self.init(fin: true, opcode: opcode, maskKey: .random(), data: data)
    }
}
