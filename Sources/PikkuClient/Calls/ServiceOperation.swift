/// One thing that a service does for its callers, as declared.
public struct ServiceOperation: Hashable, Sendable {
    /// How the fields of an input travel that are neither in the path nor in ``query``.
    public enum Body: Hashable, Sendable {
        /// In the query.
        case none
        case json
        /// As `multipart/form-data`, with files.
        case multipart
    }

    /// Unique in the service.
    public let id: String
    public let method: String
    /// With parameters in braces: `/users/{id}`, `/files/{path...}`.
    public let path: String
    public let body: Body
    /// Fields that travel in the query although there is a body.
    public let query: [String]
    /// Whether only somebody who is known may call.
    public let requiresSession: Bool

    public init(
        _ id: String, _ method: String, _ path: String, body: Body = .none, query: [String] = [],
        requiresSession: Bool = false
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.body = body
        self.query = query
        self.requiresSession = requiresSession
    }
}
