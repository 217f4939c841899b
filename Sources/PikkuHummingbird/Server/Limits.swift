extension PikkuServer {
    /// How much a client may send. The length of a body is a limit of the app: `PikkuApp.limits.bytes`.
    public struct Limits: Sendable {
        /// Connections at the same time; further ones wait in the backlog of the operating system. Unless given, as
        /// many as come.
        public var connections: Int?
        /// Bytes of a request's target and headers, 32 KiB unless given; more is answered with 431 (RFC 6585,
        /// section 5).
        public var headerBytes = 32 * 1024
        /// Header fields of a request, 128 unless given; more is answered with 431.
        public var headerFields = 128
        /// Bytes of a body that are held while the function does not ask for them, 64 KiB unless given; the client has
        /// to wait while there are more.
        public var bodyWindow = 64 * 1024
        /// Bytes of a body that are read and thrown away when its request is answered without it, 256 KiB unless
        /// given; the connection is closed when there are more.
        public var discardedBodyBytes = 256 * 1024
        /// Requests of one HTTP/2 connection at the same time, 100 unless given (RFC 9113, section 5.1.2).
        public var concurrentStreams = 100

        public init() {}
    }

    /// How long a client may take.
    public struct Timeouts: Sendable {
        /// From the opening of a connection, or from the first byte of a further request, to the end of its headers,
        /// including a TLS handshake: 10 seconds unless given. Then 408 (RFC 9110, section 15.5.9).
        public var headers = Duration.seconds(10)
        /// Without a byte of a body that the function waits for, 30 seconds unless given. Then 408.
        public var body = Duration.seconds(30)
        /// Bytes per second that a body must bring on average, once ``body`` has been waited in all; 1,024 unless given.
        public var bodyRate = 1024
        /// From an answer to the next request on the same connection: 60 seconds unless given.
        public var idle = Duration.seconds(60)
        /// While a client takes nothing of an answer: 60 seconds unless given. Then the connection is closed.
        public var write = Duration.seconds(60)
        /// From the end of headers to the beginning of the answer; then the call is cancelled and answered with 504.
        /// Unless given, as long as it takes.
        public var call: Duration?
        /// From the moment when a client has closed its sending side until the call is cancelled, since over TCP
        /// having said everything looks like having gone: 1 second unless given.
        public var halfClosed = Duration.seconds(1)

        public init() {}
    }
}
