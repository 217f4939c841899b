public import PikkuGrammar

/// An HTTP request, whole and as it came over the wire.
public struct PikkuRequest: Sendable {
    public typealias Method = RouteMatcher.Method

    public struct Header: Hashable, Sendable {
        /// Compared without regard to letter case.
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public var method: Method
    /// Percent-encoded, without the query.
    public var path: String
    /// Percent-encoded, without the question mark; empty without a query.
    public var query: String
    public var headers: [Header]
    public var body: [UInt8]

    /// - Parameter target: The path and, behind a question mark, the query.
    public init(_ method: Method, _ target: String, headers: [Header] = [], body: [UInt8] = []) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        path = parts.first.map(String.init) ?? ""
        query = parts.count > 1 ? String(parts[1]) : ""
        self.headers = headers
        self.body = body
    }

    /// The value of the first header of this name.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
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
        }
    }
}
