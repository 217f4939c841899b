import NIOCore
import NIOHTTP1
import NIOWebSocket
import Pikku

extension Exchange {
    /// Turns the connection over to WebSocket; nil is said where it has ended meanwhile.
    func upgrade(_ handshake: WebSocketHandshake, _ waiter: CheckedContinuation<WebSocketLink?, Never>) {
        guard state == .called, body.isEnded, !isInputClosed else { return waiter.resume(returning: nil) }
        // From here on, what is left of HTTP neither reads nor writes.
        state = .closing
        deadline.stop()
        let exchange = NIOLoopBound(self, eventLoop: channel.eventLoop)
        handshake.acceptance(on: channel).whenComplete { result in
            let exchange = exchange.value
            do {
                let acceptance = try result.get()
                exchange.channel.writeAndFlush(acceptance, promise: nil)
                waiter.resume(returning: try exchange.replaceHandlers())
            } catch {
                exchange.channel.close(promise: nil)
                waiter.resume(returning: nil)
            }
        }
    }

    private func replaceHandlers() throws -> WebSocketLink {
        let pipeline = channel.pipeline.syncOperations
        let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
        pipeline.removeHandler(try pipeline.handler(type: HeadWatch.self), promise: nil)
        pipeline.removeHandler(try pipeline.handler(type: HTTP1Handler.self), promise: nil)
        let handler = WebSocketHandler(channel, webSocket)
        try pipeline.addHandlers(
            WebSocketFrameEncoder(),
            ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: min(webSocket.messageBytes, Int(UInt32.max)))),
            handler)
        // Gives the bytes behind the request to the handler that is now the next.
        pipeline.removeHandler(decoder, promise: nil)
        if isQuiescing { handler.close(1001, "the server shuts down") }
        return WebSocketLink(handler)
    }
}
