public import PikkuGrammar

/// An HTTP request as it came over the wire; its body may still be on the way.
public struct PikkuRequest: Sendable {
    public typealias Method = RouteMatcher.Method

    public var method: Method
    /// Percent-encoded, without the query.
    public var path: String
    /// Percent-encoded, without the question mark; empty without a query.
    public var query: String
    public var headers: HTTPFields
    public var body: RequestBody

    /// - Parameter target: The path and, behind a question mark, the query.
    public init(_ method: Method, _ target: String, headers: HTTPFields = [:], body: RequestBody = .empty) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        path = parts.first.map(String.init) ?? ""
        query = parts.count > 1 ? String(parts[1]) : ""
        self.headers = headers
        self.body = body
    }
}

extension RouteMatcher.Method {
    /// As on the wire: `GET`.
    public var token: String {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .post: "POST"
        case .put: "PUT"
        case .patch: "PATCH"
        case .delete: "DELETE"
        case .options: "OPTIONS"
        case .trace: "TRACE"
        }
    }
}
