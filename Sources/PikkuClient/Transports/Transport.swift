public import Foundation

/// How requests reach a service.
public protocol Transport: Sendable {
    /// Sends a request, and gives the response as soon as its head is there.
    ///
    /// A transport follows no redirections and repeats nothing. It ends the request when its task is cancelled, and when
    /// nobody holds the body any more.
    func send(_ request: TransportRequest) async throws -> TransportResponse

    /// Opens a WebSocket (RFC 6455).
    ///
    /// - Parameter request: A GET whose URL has the scheme `http` or `https`.
    func connect(_ request: TransportRequest) async throws -> any WebSocket
}

public struct TransportRequest: Sendable {
    public var method: String
    public var url: URL
    public var headers: HeaderFields
    public var body: TransportBody?

    public init(method: String, url: URL, headers: HeaderFields = [:], body: TransportBody? = nil) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

public enum TransportBody: Sendable {
    case bytes([UInt8])
    /// Can be read once for each attempt; the length is nil where it is not known before.
    case stream(File.Content, length: Int?)
}

public struct TransportResponse: Sendable {
    public var status: Int
    public var headers: HeaderFields
    /// Can be read once.
    public var body: File.Content

    public init(status: Int, headers: HeaderFields = [:], body: File.Content) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// An open connection over which texts travel both ways.
public protocol WebSocket: Sendable {
    func send(_ text: [UInt8]) async throws

    /// The next text of the peer; nil when the connection has been closed. One task at a time receives.
    func receive() async throws -> [UInt8]?

    /// Closes the connection; texts that have not been sent are lost.
    func close() async
}

/// A service has answered the opening of a WebSocket with another status than 101.
public struct WebSocketRefusal: Error {
    public var status: Int
    public var headers: HeaderFields
    /// What the service says of it, as far as the transport can tell.
    public var body: [UInt8]

    public init(status: Int, headers: HeaderFields = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
