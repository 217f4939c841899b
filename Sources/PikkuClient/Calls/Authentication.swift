import Foundation

/// Where a request says who calls, and where the credentials come from.
public struct Authentication: Sendable {
    /// Which operations are called with credentials.
    public enum Scope: Hashable, Sendable {
        /// Those that need a session: so a provider may itself call an operation that signs in.
        case requiringSession
        case all
    }

    /// Asked before each attempt; nil sends none.
    public typealias Provider = @Sendable () async throws -> String?

    private enum Place {
        case authorization(scheme: String)
        case header(String), query(String), cookie(String)
    }

    private let place: Place
    private let scope: Scope
    private let credentials: Provider

    /// A token behind `Authorization: Bearer`.
    public static func bearer(for scope: Scope = .requiringSession, _ token: @escaping Provider) -> Self {
        Self(place: .authorization(scheme: "Bearer"), scope: scope, credentials: token)
    }

    /// A name and a password behind `Authorization: Basic`.
    public static func basic(
        for scope: Scope = .requiringSession,
        _ login: @escaping @Sendable () async throws -> (name: String, password: String)?
    ) -> Self {
        Self(place: .authorization(scheme: "Basic"), scope: scope) {
            try await login().map { Data("\($0.name):\($0.password)".utf8).base64EncodedString() }
        }
    }

    /// A key in a header field, such as `X-API-Key`.
    public static func header(_ name: String, for scope: Scope = .requiringSession, _ key: @escaping Provider) -> Self {
        Self(place: .header(name), scope: scope, credentials: key)
    }

    /// A key in the query.
    public static func query(_ name: String, for scope: Scope = .requiringSession, _ key: @escaping Provider) -> Self {
        Self(place: .query(name), scope: scope, credentials: key)
    }

    /// A token in a cookie; see ``CookieJar`` for cookies that the service sets itself.
    public static func cookie(_ name: String, for scope: Scope = .requiringSession, _ token: @escaping Provider) -> Self
    {
        Self(place: .cookie(name), scope: scope, credentials: token)
    }

    func apply(to request: inout TransportRequest, of operation: ServiceOperation) async throws {
        guard scope == .all || operation.requiresSession, let value = try await credentials() else { return }
        switch place {
        case .authorization(let scheme): request.headers["Authorization"] = "\(scheme) \(value)"
        case .header(let name): request.headers[name] = value
        case .query(let name): request.url = request.url.adding(query: name, value)
        case .cookie(let name): request.headers.addCookie(name, value)
        }
    }
}
