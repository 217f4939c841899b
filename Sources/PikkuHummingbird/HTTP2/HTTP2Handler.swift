import NIOCore
import NIOHPACK
import NIOHTTP2

/// The one handler of an HTTP/2 stream: feeds its ``Exchange``.
final class HTTP2Handler: ChannelDuplexHandler {
    typealias InboundIn = HTTP2Frame.FramePayload
    typealias OutboundIn = Never
    typealias OutboundOut = HTTP2Frame.FramePayload

    private let exchange: Exchange
    /// What follows a request's headers are trailers, which nobody asks for.
    private var hasHead = false

    init(_ exchange: Exchange) { self.exchange = exchange }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .headers(let payload):
            if !hasHead { receiveHead(payload.headers) }
            if payload.endStream { exchange.receive(.end) }
        case .data(let payload):
            if case .byteBuffer(let chunk) = payload.data, chunk.readableBytes > 0 { exchange.receive(.body(chunk)) }
            if payload.endStream { exchange.receive(.end) }
        case .priority, .rstStream, .settings, .pushPromise, .ping, .goAway, .windowUpdate, .alternativeService,
            .origin:
            break
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        exchange.receivedAll()
    }

    func read(context: ChannelHandlerContext) {
        if exchange.holdsReads { exchange.isReadHeld = true } else { context.read() }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        exchange.close()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent { exchange.quiesce() }
    }

    func channelInactive(context: ChannelHandlerContext) {
        exchange.inactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        exchange.inactive()
    }

    private func receiveHead(_ headers: HPACKHeaders) {
        hasHead = true
        do throws(RequestFault) {
            exchange.receive(.head(try RequestHead(headers, limit: exchange.limits.headerFields)))
        } catch {
            exchange.receive(.fault(error))
        }
    }
}
