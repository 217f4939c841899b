/// What goes back over HTTP.
public struct PikkuResponse: Sendable {
    public enum Body: Sendable {
        case none
        case bytes([UInt8])
        case stream(AnswerStream)
    }

    public var status: Int
    public var headers: [PikkuRequest.Header]
    public var body: Body

    public init(status: Int, headers: [PikkuRequest.Header] = [], body: Body = .none) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The value of the first header of this name.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
