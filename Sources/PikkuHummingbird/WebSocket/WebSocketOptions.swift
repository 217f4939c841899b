public import Pikku

extension PikkuServer {
    /// How channels are served over WebSocket (RFC 6455).
    public struct WebSocketOptions: Sendable {
        /// Bytes of a message, whatever number of frames it comes in: 1 MiB unless given. A longer one closes the
        /// connection with 1009.
        public var messageBytes = 1 << 20
        /// Messages that are held while the app does not take them, 16 unless given; the client has to wait while there
        /// are more.
        public var heldMessages = 16
        /// Silence after which the server sends a ping: 20 seconds unless given.
        public var pingInterval = Duration.seconds(20)
        /// Silence after a ping until the connection counts as dead: 20 seconds unless given.
        public var pongTimeout = Duration.seconds(20)
        /// From the server's close frame until it waits no longer for the client's: 5 seconds unless given.
        public var closeTimeout = Duration.seconds(5)
        /// Whose pages may connect. Unless given, those of the host that is asked, as long as no proxy changes `Host`,
        /// and those that the app's ``CORS`` names. With `any`, sessions should not rest on cookies alone, which
        /// browsers send from every page (RFC 6455, section 10.2). Who names no origin is no browser, and may connect.
        public var allowedOrigins: CORS.Origins?
        /// The names that the app speaks, in no order: the first one that the client offers and that is among them is
        /// chosen (RFC 6455, section 1.9). Empty unless given.
        public var subprotocols: Set<String> = []

        public init() {}
    }
}
