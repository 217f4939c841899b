import NIOCore
import NIOHTTP1

/// The last handler of an HTTP/1 connection: feeds its ``Exchange``.
final class HTTP1Handler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = Never
    typealias OutboundOut = ByteBuffer

    let exchange: Exchange

    init(_ exchange: Exchange) { self.exchange = exchange }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            do throws(RequestFault) {
                exchange.receive(.head(try RequestHead(head)))
            } catch {
                exchange.receive(.fault(error))
            }
        case .body(let chunk): exchange.receive(.body(chunk))
        case .end: exchange.receive(.end)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        exchange.receivedAll()
    }

    func read(context: ChannelHandlerContext) {
        if exchange.holdsReads { exchange.isReadHeld = true } else { context.read() }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case HTTPParserError.headerOverflow: exchange.receive(.fault(.headersTooLarge))
        case is HTTPParserError: exchange.receive(.fault(.badRequest))
        // What comes behind a fault; the answers before it, and that to it, are still on their way.
        case is ByteToMessageDecoderError: break
        default: exchange.close()
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent: exchange.quiesce()
        case ChannelEvent.inputClosed: exchange.inputClosed()
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        exchange.inactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        exchange.deadline.stop()
    }
}

/// Counts the bytes and the time of headers that have not ended yet; the first handler behind TLS.
final class HeadWatch: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let exchange: Exchange
    /// Since the last request.
    private var bytes = 0

    init(_ exchange: Exchange) { self.exchange = exchange }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let count = unwrapInboundIn(data).readableBytes
        // What ended a request, or the rest of its body, is no part of the next headers.
        let wasIdle = exchange.state == .idle
        context.fireChannelRead(data)
        guard wasIdle, exchange.state == .idle else {
            bytes = 0
            return
        }
        if bytes == 0 { exchange.deadline.set(.headers, exchange.timeouts.headers) }
        bytes += count
        if bytes > exchange.limits.headerBytes { exchange.receive(.fault(.headersTooLarge)) }
    }
}
