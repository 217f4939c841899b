import NIOCore
import NIOTLS

/// Finds out which version of HTTP a client speaks: by what TLS has agreed (RFC 7301), else by the first bytes.
final class ProtocolDetector: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    enum Version {
        case http1, http2
    }

    private let isSecure: Bool
    private let deadline: Deadline
    /// Adds the handlers that come next.
    private let configure: (Version) -> Void
    private var bytes = ByteBuffer()
    private var isFinished = false
    private var isQuiescing = false

    init(_ channel: any NIOChannel, isSecure: Bool, timeout: Duration, configure: @escaping (Version) -> Void) {
        self.isSecure = isSecure
        self.configure = configure
        deadline = Deadline(channel.eventLoop)
        deadline.onExpiry = { _ in channel.close(promise: nil) }
        deadline.set(.headers, timeout)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var chunk = unwrapInboundIn(data)
        bytes.writeBuffer(&chunk)
        // The next handlers may read while they are being added: a write that fails reads what there is first.
        guard !isSecure, !isFinished else { return }
        let preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8
        if bytes.readableBytesView.starts(with: preface) {
            finish(.http2, context)
        } else if !preface.starts(with: bytes.readableBytesView) {
            finish(.http1, context)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {}

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent:
            isQuiescing = true
            // A request may be on its way.
            deadline.set(.lingering, .milliseconds(100))
        case TLSUserEvent.handshakeCompleted(let negotiated): finish(negotiated == "h2" ? .http2 : .http1, context)
        case ChannelEvent.inputClosed: context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline.stop()
    }

    private func finish(_ version: Version, _ context: ChannelHandlerContext) {
        isFinished = true
        deadline.stop()
        configure(version)
        if bytes.readableBytes > 0 {
            context.fireChannelRead(wrapInboundOut(bytes))
            context.fireChannelReadComplete()
        }
        if isQuiescing { context.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }
}
