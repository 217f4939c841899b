import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOSSL

/// Sets up each connection, and runs the tasks that answer its requests.
struct Listener: ServerChildChannel {
    struct Connection: ServerChildChannelValue {
        let channel: any NIOChannel
        let negotiated: EventLoopFuture<Negotiated>
    }

    enum Negotiated: Sendable {
        case http1(ExchangeLink)
        case http2(NIOHTTP2Handler.AsyncStreamMultiplexer<Stream>)
    }

    struct Stream: Sendable {
        let channel: any NIOChannel
        let link: ExchangeLink
    }

    private let configuration: PikkuServer.Configuration
    private let responder: Responder
    private let tls: NIOSSLContext?

    init(_ configuration: PikkuServer.Configuration, _ responder: Responder) throws {
        self.configuration = configuration
        self.responder = responder
        tls = try configuration.tls.map { tls in
            var tls = tls
            tls.applicationProtocols = ["h2", "http/1.1"]
            return try NIOSSLContext(configuration: tls)
        }
    }

    func setup(channel: any NIOChannel, logger: Logger) -> EventLoopFuture<Connection> {
        channel.eventLoop.makeCompletedFuture {
            let negotiated = channel.eventLoop.makePromise(of: Negotiated.self)
            let detector = ProtocolDetector(
                channel, isSecure: tls != nil, timeout: configuration.timeouts.headers
            ) { version in
                negotiated.completeWith(Result { try addHandlers(of: version, to: channel) })
            }
            // Nothing becomes of a promise that has been kept.
            channel.closeFuture.whenComplete { _ in negotiated.fail(ChannelError.ioOnClosedChannel) }
            if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
            try channel.pipeline.syncOperations.addHandler(detector)
            return Connection(channel: channel, negotiated: negotiated.futureResult)
        }
    }

    func handle(value connection: Connection, logger: Logger) async {
        let channel = connection.channel
        await withTaskCancellationHandler {
            switch try? await connection.negotiated.get() {
            case nil: break
            case .http1(let link): await handle(Stream(channel: channel, link: link))
            case .http2(let streams):
                await withDiscardingTaskGroup { group in
                    do {
                        for try await stream in streams.inbound { group.addTask { await handle(stream) } }
                    } catch {
                        channel.close(promise: nil)
                    }
                }
            }
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    /// The end of the connection, or of the stream, cancels what is done for it.
    private func handle(_ stream: Stream) async {
        await withDiscardingTaskGroup { group in
            group.addTask { await responder.serve(stream.link, configuration.webSocket) }
            try? await stream.channel.closeFuture.get()
            group.cancelAll()
        }
    }
}

extension Listener {
    private func addHandlers(of version: ProtocolDetector.Version, to channel: any NIOChannel) throws -> Negotiated {
        switch version {
        case .http1: .http1(try addHTTP1(to: channel))
        case .http2: .http2(try addHTTP2(to: channel))
        }
    }

    private func addHTTP1(to channel: any NIOChannel) throws -> ExchangeLink {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = configuration.limits.headerBytes
        limits.maxHeaderListSize = configuration.limits.headerBytes
        limits.maxHeaderFieldCount = configuration.limits.headerFields
        let exchange = Exchange(channel, wire: HTTP1Wire(channel), configuration)
        exchange.deadline.set(.headers, configuration.timeouts.headers)
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes, limitConfiguration: limits)
        try channel.pipeline.syncOperations.addHandlers(
            HeadWatch(exchange), ByteToMessageHandler(decoder), HTTP1Handler(exchange))
        return ExchangeLink(exchange)
    }

    private func addHTTP2(to channel: any NIOChannel) throws -> NIOHTTP2Handler.AsyncStreamMultiplexer<Stream> {
        let pipeline = channel.pipeline.syncOperations
        let grace = TimeAmount(configuration.shutdownGrace)
        let manager = NIOHTTP2ServerConnectionManagementHandler(
            eventLoop: channel.eventLoop,
            configuration: .init(
                maxIdleTime: TimeAmount(configuration.timeouts.idle), maxAge: nil, maxGraceTime: grace,
                keepalive: .init(pingInterval: .minutes(1), ackTimeout: TimeAmount(configuration.timeouts.headers))))
        var settings = NIOHTTP2Handler.Configuration()
        settings.connection.initialSettings = [
            HTTP2Setting(parameter: .maxConcurrentStreams, value: configuration.limits.concurrentStreams),
            HTTP2Setting(parameter: .maxHeaderListSize, value: configuration.limits.headerBytes),
            HTTP2Setting(parameter: .initialWindowSize, value: configuration.limits.bodyWindow),
        ]
        settings.stream.targetWindowSize = configuration.limits.bodyWindow
        let end = HTTP2ConnectionEnd()
        let streams = try pipeline.configureAsyncHTTP2Pipeline(
            mode: .server, streamDelegate: manager.http2StreamDelegate, frameDelegate: end, configuration: settings
        ) { channel in
            channel.eventLoop.makeCompletedFuture {
                let exchange = Exchange(channel, wire: HTTP2Wire(channel), configuration)
                try channel.pipeline.syncOperations.addHandler(HTTP2Handler(exchange))
                return Stream(channel: channel, link: ExchangeLink(exchange))
            }
        }
        try pipeline.addHandlers(manager, end)
        guard channel.isActive else { throw ChannelError.ioOnClosedChannel }
        // The connection has been active for long, which starts the handler's timers.
        manager.channelActive(context: try pipeline.context(handler: manager))
        return streams
    }
}
