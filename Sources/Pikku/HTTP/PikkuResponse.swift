/// What goes back over HTTP.
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
}
