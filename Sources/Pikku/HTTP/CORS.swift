/// Which pages of other origins may call, and what they may see (Fetch, section 3.2).
///
/// The methods of a path are those of its routes. Credentials are allowed to origins that are named or found by a
/// predicate, never to all.
public struct CORS: Sendable {
    public enum Origins: Sendable {
        /// Every page, without credentials.
        case any
        /// Such as `https://app.example.com`, compared as they are.
        case these(Set<String>)
        case matching(@Sendable (_ origin: String) -> Bool)

        public func allows(_ origin: String) -> Bool {
            switch self {
            case .any: true
            case .these(let origins): origins.contains(origin)
            case .matching(let isAllowed): isAllowed(origin)
            }
        }
    }

    let origins: Origins
    /// Nil for whatever a page asks for.
    private let requestHeaders: String?
    private let exposedHeaders: String?
    private let allowsCredentials: Bool
    private let maxAge: String

    /// - Parameters:
    ///   - requestHeaders: What a page may send beside what every page may; whatever it asks for unless given.
    ///   - exposedHeaders: What a page may see of an answer beside what every page may.
    ///   - allowsCredentials: Whether cookies are sent along; not with ``Origins/any``.
    ///   - maxAge: How long a browser need not ask again.
    public init(
        origins: Origins, requestHeaders: [HTTPField.Name]? = nil, exposedHeaders: [HTTPField.Name] = [],
        allowsCredentials: Bool = false, maxAge: Duration = .seconds(600)
    ) {
        self.origins = origins
        self.requestHeaders = requestHeaders.map { $0.map(\.rawName).joined(separator: ", ") }
        self.exposedHeaders =
            exposedHeaders.isEmpty ? nil : exposedHeaders.map(\.rawName).joined(separator: ", ")
        self.allowsCredentials = if case .any = origins { false } else { allowsCredentials }
        self.maxAge = String(max(0, maxAge.components.seconds))
    }

    /// Whether a page of an origin may call.
    public func allows(origin: String) -> Bool { origins.allows(origin) }

    /// Whether a page of an origin may open a WebSocket: with ``Origins/any`` none, since browsers always send cookies
    /// along there (RFC 6455, section 10.2).
    public func allowsWebSocket(origin: String) -> Bool {
        if case .any = origins { false } else { allows(origin: origin) }
    }

    /// Whether a browser asks what a page may send before it sends it.
    static func isPreflight(_ request: PikkuRequest) -> Bool {
        request.method == .options && request.headers[.origin] != nil
            && request.headers[.accessControlRequestMethod] != nil
    }

    /// Adds what every answer needs, those to a preflight and those that tell of a problem included.
    func addHeaders(to headers: inout HTTPFields, of request: PikkuRequest) {
        if case .any = origins {
            guard request.headers[.origin] != nil else { return }
            headers[.accessControlAllowOrigin] = "*"
        } else {
            // Also without an origin: a cache must not give this answer to a page that has one.
            headers.append(HTTPField(name: .vary, value: "Origin"))
            guard let origin = request.headers[.origin], allows(origin: origin) else { return }
            headers[.accessControlAllowOrigin] = origin
            if allowsCredentials { headers[.accessControlAllowCredentials] = "true" }
        }
        if let exposedHeaders { headers[.accessControlExposeHeaders] = exposedHeaders }
    }

    /// Adds what a preflight asks for, where the origin may call at all.
    ///
    /// - Parameter methods: Those of the path.
    func addPreflightHeaders(to headers: inout HTTPFields, of request: PikkuRequest, methods: String) {
        headers.append(
            HTTPField(name: .vary, value: "Access-Control-Request-Method, Access-Control-Request-Headers"))
        guard let origin = request.headers[.origin], allows(origin: origin) else { return }
        headers[.accessControlAllowMethods] = methods
        headers[.accessControlMaxAge] = maxAge
        if let allowed = requestHeaders ?? request.headers[.accessControlRequestHeaders], !allowed.isEmpty {
            headers[.accessControlAllowHeaders] = allowed
        }
    }
}
