import NIOCore
import NIOHTTP1
import NIOWebSocket
import Pikku

/// A request to upgrade to WebSocket (RFC 6455, section 4.2).
struct WebSocketHandshake {
    let key: String
    let subprotocol: String?

    /// Throws the answer to a request that cannot be upgraded.
    ///
    /// - Parameter isNamed: Whether pages of another origin may call the app.
    init(
        _ headers: HTTPFields, _ options: PikkuServer.WebSocketOptions, isNamed: (_ origin: String) -> Bool
    ) throws(Refusal) {
        guard headers[.secWebSocketVersion] == "13" else {
            throw Refusal(status: 426, detail: "the version of WebSocket must be 13", headers: webSocketHeaders)
        }
        guard let key = headers[.secWebSocketKey], isKey(key) else {
            throw Refusal(status: 400, detail: "Sec-WebSocket-Key must be 16 bytes in Base64")
        }
        if let origin = headers[.origin] {
            let isAllowed =
                options.allowedOrigins?.allows(origin) ?? (isOrigin(origin, at: headers[.host]) || isNamed(origin))
            guard isAllowed else { throw Refusal(status: 403, detail: "the origin is not allowed") }
        }
        self.key = key
        let offered = (headers[.secWebSocketProtocol] ?? "").split(separator: ",").map(trimmed)
        subprotocol = offered.first { options.subprotocols.contains($0) }
    }

    /// What stands before the frames of an accepted connection.
    func acceptance(on channel: any NIOChannel) -> EventLoopFuture<ByteBuffer> {
        let head = HTTPRequestHead(
            version: .http1_1, method: .GET, uri: "/",
            headers: ["Sec-WebSocket-Key": key, "Sec-WebSocket-Version": "13"])
        let more: HTTPHeaders = subprotocol.map { ["Sec-WebSocket-Protocol": $0] } ?? [:]
        let upgrader = NIOWebSocketServerUpgrader(
            shouldUpgrade: { channel, _ in channel.eventLoop.makeSucceededFuture(more) },
            upgradePipelineHandler: { channel, _ in channel.eventLoop.makeSucceededVoidFuture() })
        return upgrader.buildUpgradeResponse(channel: channel, upgradeRequest: head, initialResponseHeaders: [:])
            .map { headers in
                let lines = headers.map { "\($0): \($1)\r\n" }.joined()
                return ByteBuffer(string: "HTTP/1.1 101 Switching Protocols\r\n\(lines)\r\n")
            }
    }

    struct Refusal: Error {
        var status: Int
        var detail: String
        var headers: HTTPFields = [:]

        var response: PikkuResponse {
            let problem = ProblemDocument(status: status, detail: detail)
            var headers = headers
            headers[.contentType] = ProblemDocument.mediaType
            return PikkuResponse(status: status, headers: headers, body: .bytes(problem.text))
        }

        /// For a channel that was asked like a resource (RFC 9110, section 15.5.22).
        static let upgradeRequired = Refusal(
            status: 426, detail: "this is a channel, which is spoken to over WebSocket", headers: webSocketHeaders)
    }
}

private let webSocketHeaders: HTTPFields = [.upgrade: "websocket", .secWebSocketVersion: "13"]

/// Whether a page comes from the host that it asks; who ends TLS before the server may have changed the scheme.
private func isOrigin(_ origin: String, at host: String?) -> Bool {
    guard let scheme = origin.firstRange(of: "://") else { return false }
    return origin[scheme.upperBound...].lowercased() == host?.lowercased()
}

private func isKey(_ text: String) -> Bool {
    let text = text.utf8
    guard text.count == 24, text.suffix(2).elementsEqual("==".utf8) else { return false }
    return text.dropLast(2).allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}

private func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" })
}
