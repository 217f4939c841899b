import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOSSL

/// Sets up each connection, and runs the task that answers its requests.
struct Listener: ServerChildChannel {
    struct Connection: ServerChildChannelValue {
        let channel: any NIOChannel
        let link: ExchangeLink
    }

    private let configuration: PikkuServer.Configuration
    private let responder: Responder

    init(_ configuration: PikkuServer.Configuration, _ responder: Responder) throws {
        self.configuration = configuration
        self.responder = responder
    }

    func setup(channel: any NIOChannel, logger: Logger) -> EventLoopFuture<Connection> {
        channel.eventLoop.makeCompletedFuture {
            Connection(channel: channel, link: try addHTTP1(to: channel))
        }
    }

    func handle(value connection: Connection, logger: Logger) async {
        let channel = connection.channel
        await withTaskCancellationHandler {
            await withDiscardingTaskGroup { group in
                group.addTask { await responder.serve(connection.link) }
                try? await channel.closeFuture.get()
                group.cancelAll()
            }
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    private func addHTTP1(to channel: any NIOChannel) throws -> ExchangeLink {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = configuration.limits.headerBytes
        limits.maxHeaderListSize = configuration.limits.headerBytes
        limits.maxHeaderFieldCount = configuration.limits.headerFields
        let exchange = Exchange(
            channel, wire: HTTP1Wire(channel), limits: configuration.limits, timeouts: configuration.timeouts)
        exchange.deadline.set(.headers, configuration.timeouts.headers)
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes, limitConfiguration: limits)
        try channel.pipeline.syncOperations.addHandlers(
            HeadWatch(exchange), ByteToMessageHandler(decoder), HTTP1Handler(exchange))
        return ExchangeLink(exchange)
    }
}
