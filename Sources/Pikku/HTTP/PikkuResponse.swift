/// What goes back over HTTP.
///
/// `Content-Length` is there only in the answer to `HEAD`, which has no body to count: whoever sends the others knows
/// how long they are.
public struct PikkuResponse: Sendable {
    public enum Body: Sendable {
        case none
        case bytes([UInt8])
        case stream(AnswerStream)
    }

    public var status: Int
    public var headers: HTTPFields
    public var body: Body

    public init(status: Int, headers: HTTPFields = [:], body: Body = .none) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public init(_ problem: ProblemDocument) {
        status = problem.status
        headers = problem.headers
        headers[.contentType] = ProblemDocument.mediaType
        body = .bytes(problem.text)
    }

    /// Says how long a body would have been; a stream never begins.
    mutating func leaveOutBody() {
        if case .bytes(let bytes) = body { headers[.contentLength] = String(bytes.count) }
        body = .none
    }
}

extension HTTPFields {
    /// Takes out what only the connection may say: it would make an answer end elsewhere than its sender thinks.
    mutating func removeFraming() {
        for name in framing { self[name] = nil }
    }
}

private let framing: [HTTPField.Name] =
    [.connection, .contentLength, .te, .trailer, .transferEncoding, .upgrade]
    + ["Keep-Alive", "Proxy-Connection"].compactMap { HTTPField.Name($0) }
