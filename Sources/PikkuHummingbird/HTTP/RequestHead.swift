import HTTPTypes
import NIOHTTP1
import Pikku

/// What stands before the body of a request.
struct RequestHead {
    /// Nil for one that no route can have.
    var method: PikkuRequest.Method?
    /// The path and, behind a question mark, the query.
    var target: String
    var headers: HTTPFields
    /// Said in advance; nil for a body in chunks, and without a body.
    var contentLength: Int?
    /// Whether the connection may carry another request afterwards.
    var keepsAlive = true
    /// HTTP/1.0, which knows no chunks.
    var isVersion10 = false
    /// Asks for WebSocket (RFC 6455, section 4.1).
    var isWebSocketUpgrade = false
    /// The client waits for the status 100 before it sends the body (RFC 9110, section 10.1.1).
    var expectsContinue = false
}

extension RequestHead {
    /// Of HTTP/1 (RFC 9112, section 3).
    init(_ head: HTTPRequestHead) throws(RequestFault) {
        method = PikkuRequest.Method(head.method)
        headers = HTTPFields()
        headers.reserveCapacity(head.headers.count)
        var hosts = 0
        for (name, value) in head.headers {
            guard let name = HTTPField.Name(name) else { throw .badRequest }
            if name == .host { hosts += 1 }
            headers.append(HTTPField(name: name, value: value))
        }
        isVersion10 = head.version.minor == 0
        guard hosts == 1 || hosts == 0 && isVersion10, isHost(headers[.host] ?? "") else {
            throw RequestFault(status: 400, detail: "a request must have one Host header, the name of a host")
        }
        if let coding = headers[.transferEncoding] {
            // Between such programs, one may see another end of the body (RFC 9112, section 6.1).
            guard !isVersion10 else { throw .badRequest }
            guard coding.lowercased() == "chunked" else {
                throw RequestFault(status: 501, detail: "no transfer coding is known here but chunked")
            }
        }
        target = originForm(head.uri)
        keepsAlive = head.isKeepAlive
        contentLength = headers[.contentLength].flatMap { Int($0) }
        expectsContinue = !isVersion10 && headers[.expect]?.lowercased() == "100-continue"
        if let upgrade = headers[.upgrade], hasToken(headers[.connection] ?? "", "upgrade") {
            let hasBody = contentLength ?? 0 > 0 || headers.contains(.transferEncoding)
            // HTTP/1.0 knows no upgrade (RFC 9110, section 7.8).
            isWebSocketUpgrade = method == .get && !hasBody && !isVersion10 && hasToken(upgrade, "websocket")
            // The decoder reads nothing behind a request to upgrade.
            keepsAlive = false
        }
    }
}

extension HTTPField.Name {
    // The name is a valid one, so that the other never stands in.
    static let host = HTTPField.Name("Host") ?? .date
}

/// Whether all characters may stand in the name or address of a host and a port (RFC 3986, section 3.2).
func isHost(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: ":"):
            true
        default: "-._~!$&'()*+,;=%[]".utf8.contains(byte)
        }
    }
}

/// The path and query of a target in any form (RFC 9112, section 3.2).
private func originForm(_ target: String) -> String {
    guard !target.utf8.starts(with: [UInt8(ascii: "/")]), let scheme = target.firstRange(of: "://") else {
        return target
    }
    let rest = target[scheme.upperBound...]
    guard let path = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return "/" }
    return rest[path] == "?" ? "/" + rest[path...] : String(rest[path...])
}

/// Whether a list in a header has a token, in whatever case.
func hasToken(_ list: String, _ token: String) -> Bool {
    list.split(separator: ",").contains { item in
        item.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }.lowercased() == token
    }
}

extension PikkuRequest.Method {
    init?(_ method: HTTPMethod) {
        switch method {
        case .GET: self = .get
        case .HEAD: self = .head
        case .POST: self = .post
        case .PUT: self = .put
        case .PATCH: self = .patch
        case .DELETE: self = .delete
        case .OPTIONS: self = .options
        case .TRACE: self = .trace
        default: return nil
        }
    }
}
