public import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
public import NIOSSL
public import PikkuClient

/// Sends requests by AsyncHTTPClient, and opens WebSockets by SwiftNIO: what servers use.
///
/// Bodies are streamed both ways, no faster than they are read.
public final class AsyncHTTPTransport: Transport {
    private let client: HTTPClient
    private let webSockets: WebSocketBootstrap

    /// - Parameters:
    ///   - client: Should follow no redirections, which might take credentials elsewhere.
    ///   - tls: How WebSockets are secured.
    ///   - webSocketBytes: How long a message of a WebSocket may be.
    public init(
        client: HTTPClient = .forServices, tls: TLSConfiguration = .makeClientConfiguration(),
        webSocketBytes: Int = 10 << 20
    ) {
        self.client = client
        webSockets = WebSocketBootstrap(group: client.eventLoopGroup, tls: tls, limit: webSocketBytes)
    }

    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        var message = HTTPClientRequest(url: request.url.absoluteString)
        message.method = HTTPMethod(rawValue: request.method)
        message.headers = HTTPHeaders(request.headers)
        message.body = request.body.map(HTTPClientRequest.Body.init)
        // Clients have timeouts of their own, and a stream lasts as long as it is read.
        let response = try await client.execute(message, deadline: .distantFuture)
        return TransportResponse(
            status: Int(response.status.code), headers: HeaderFields(response.headers),
            body: File.Content { response.body.map { Array($0.readableBytesView) } })
    }

    public func connect(_ request: TransportRequest) async throws -> any WebSocket {
        try await webSockets.connect(request)
    }
}

extension HTTPClient {
    /// One for the whole program, which follows no redirections and leaves it to its caller to try again.
    public static let forServices: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        // It is never shut down, as the program's event loops are not.
        return HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    }()
}

extension HTTPClientRequest.Body {
    fileprivate init(_ body: TransportBody) {
        switch body {
        case .bytes(let bytes): self = .bytes(ByteBuffer(bytes: bytes))
        case .stream(let content, let length):
            self = .stream(content.map { ByteBuffer(bytes: $0) }, length: length.map { .known(Int64($0)) } ?? .unknown)
        }
    }
}

extension HTTPHeaders {
    init(_ fields: HeaderFields) { self.init(fields.all.map { ($0.name, $0.value) }) }
}

extension HeaderFields {
    init(_ headers: HTTPHeaders) { self.init(headers.map { Field($0.name, $0.value) }) }
}
