import HummingbirdCore
import Logging
public import NIOCore
import NIOPosix
public import NIOSSL
public import Pikku
public import ServiceLifecycle

/// Serves an app over HTTP/1.1, HTTP/2 and WebSocket, all on one port.
public struct PikkuServer: Service {
    /// Where a server listens.
    public enum Address: Hashable, Sendable, CustomStringConvertible {
        /// With port 0 the operating system chooses one; ``Configuration/onRunning`` tells which.
        case host(_ name: String = "127.0.0.1", port: Int = 8080)
        case unixSocket(path: String)

        /// As in a URL: `127.0.0.1:8080`, `[::1]:8080`; the path of a socket.
        public var description: String {
            switch self {
            case .host(let name, let port): name.contains(":") ? "[\(name)]:\(port)" : "\(name):\(port)"
            case .unixSocket(let path): path
            }
        }
    }

    public struct Configuration: Sendable {
        /// `127.0.0.1:8080` unless given.
        public var address: Address
        /// With TLS when given; the protocols to negotiate are set by the server.
        public var tls: TLSConfiguration?
        public var limits = Limits()
        public var timeouts = Timeouts()
        public var webSocket = WebSocketOptions()
        /// What one connection of a channel may cost the app.
        public var channels = ChannelLimits()
        /// From the beginning of a graceful shutdown until what still runs is cancelled: 30 seconds unless given.
        public var shutdownGrace = Duration.seconds(30)
        /// Where connections are read and written; shared by the whole program unless given.
        public var eventLoopGroup: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
        /// Called once, when the server listens, with the numbers that it is bound to.
        public var onRunning: @Sendable (Address) async -> Void

        public init(
            address: Address = .host(), tls: TLSConfiguration? = nil,
            onRunning: @escaping @Sendable (Address) async -> Void = { _ in }
        ) {
            self.address = address
            self.tls = tls
            self.onRunning = onRunning
        }
    }

    private let configuration: Configuration
    private let responder: Responder
    private let logger: Logger

    public init<Services: PikkuServices>(_ app: PikkuApp<Services>, configuration: Configuration = Configuration()) {
        self.init(Responder(app, channels: configuration.channels), configuration: configuration, logger: app.logger)
    }

    init(_ responder: Responder, configuration: Configuration, logger: Logger) {
        self.configuration = configuration
        self.responder = responder
        self.logger = logger
    }

    /// Returns when a graceful shutdown has ended: every request that has been accepted is answered.
    public func run() async throws {
        let listener = try Listener(configuration, responder)
        let onRunning = configuration.onRunning
        let server = Server(
            childChannelSetup: listener,
            configuration: ServerConfiguration(
                address: configuration.address.bindAddress,
                availableConnectionsDelegate: configuration.limits.connections.map {
                    .maximum($0, logger: logger)
                }),
            onServerRunning: { channel in
                if let address = channel.localAddress.flatMap(Address.init) { await onRunning(address) }
            },
            eventLoopGroup: configuration.eventLoopGroup,
            logger: logger)
        let grace = configuration.shutdownGrace
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                try? await gracefulShutdown()
                try? await Task.sleep(for: grace)
            }
            try await group.next()
            group.cancelAll()
        }
    }
}

extension PikkuServer.Address {
    fileprivate init?(_ address: SocketAddress) {
        if let path = address.pathname {
            self = .unixSocket(path: path)
        } else if let name = address.ipAddress, let port = address.port {
            self = .host(name, port: port)
        } else {
            return nil
        }
    }

    fileprivate var bindAddress: BindAddress {
        switch self {
        case .host(let name, let port): .hostname(name, port: port)
        case .unixSocket(let path): .unixDomainSocket(path: path)
        }
    }
}
