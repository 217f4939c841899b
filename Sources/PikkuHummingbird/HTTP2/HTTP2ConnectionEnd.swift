import NIOCore
import NIOHTTP2

/// Ends an HTTP/2 connection that has failed, or whose client has gone: unlike one of HTTP/1 it has no reason to close
/// its side alone.
final class HTTP2ConnectionEnd: ChannelInboundHandler, NIOHTTP2FrameDelegate {
    typealias InboundIn = HTTP2Frame

    /// The last frame that was written says that a stream has ended.
    private var hasReset = false

    func wroteFrame(_ frame: HTTP2Frame) {
        if case .rstStream = frame.payload { hasReset = true } else { hasReset = false }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed = event { context.close(promise: nil) }
    }

    /// What a request does wrong is told as the end of its stream, right before the error: the other streams may belong
    /// to other clients, of a proxy (RFC 9113, section 5.4.2).
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if hasReset, error is any NIOHTTP2Error || error is NIOHTTP2Errors.StreamError { return }
        context.close(promise: nil)
    }
}
