extension SessionResolver {
    /// The session that the value of a cookie stands for: a random key of a store, or a signed token.
    ///
    /// A refused caller is told `WWW-Authenticate: Cookie`, which no registry has, but RFC 9110, section 15.5.2, demands
    /// a challenge.
    ///
    /// - Parameters:
    ///   - name: With the prefix `__Host-` browsers let no other host of the domain set it.
    ///   - read: Who calls, by the cookie's value.
    ///   - write: The value for a session that a function sets; it may hold visible ASCII but `" , ; \`.
    ///   - forget: Ends the session of a value whose cookie is about to be cleared.
    public static func cookie(
        _ name: String,
        attributes: CookieAttributes = CookieAttributes(),
        read: @escaping @Sendable (_ value: String, Services) async throws -> Services.Session?,
        write: @escaping @Sendable (Services.Session, Services) async throws -> String,
        forget: @escaping @Sendable (_ value: String, Services) async throws -> Void = { _, _ in }
    ) -> SessionResolver {
        SessionResolver(
            read: { request, services in
                guard let value = Cookie.value(of: name, in: request.headers), !value.isEmpty else { return nil }
                return try await read(value, services)
            },
            write: { change, request, services in
                switch change {
                case .set(let session):
                    let value = try await write(session, services)
                    return [.setCookie: try Cookie.setting(name, to: value, attributes)]
                case .clear:
                    if let value = Cookie.value(of: name, in: request.headers) { try await forget(value, services) }
                    var attributes = attributes
                    attributes.maxAge = 0
                    return [.setCookie: try Cookie.setting(name, to: "", attributes)]
                }
            },
            challenges: { _ in ["Cookie"] })
    }
}
