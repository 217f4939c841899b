extension SessionResolver {
    /// A key in a header, which must be there once. Compare keys with ``constantTimeEqual(_:_:)``.
    ///
    /// A refused caller is told `WWW-Authenticate: ApiKey`, which no registry has, but RFC 9110, section 15.5.2, demands
    /// a challenge.
    public static func apiKey(
        header: HTTPField.Name, _ read: @escaping @Sendable (_ key: String, Services) async throws -> Services.Session?
    ) -> SessionResolver {
        apiKey(at: { onlyValue(of: header, in: $0.headers) }, read)
    }

    /// A key in the query, which must be there once, with the challenge of one in a header. Mind that queries end up in
    /// logs and histories.
    public static func apiKey(
        query name: String, _ read: @escaping @Sendable (_ key: String, Services) async throws -> Services.Session?
    ) -> SessionResolver {
        apiKey(
            at: { request in
                let keys = FormText.values(of: name, in: request.query.utf8) ?? []
                return keys.count == 1 ? keys.first : nil
            }, read)
    }

    private static func apiKey(
        at place: @escaping @Sendable (PikkuRequest) -> String?,
        _ read: @escaping @Sendable (_ key: String, Services) async throws -> Services.Session?
    ) -> SessionResolver {
        SessionResolver(
            read: { request, services in
                guard let key = place(request), !key.isEmpty else { return nil }
                return try await read(key, services)
            },
            challenges: { _ in ["ApiKey"] })
    }
}

extension HTTPField.Name {
    /// Where most clients send an API key.
    // The name is a valid one, so that the other never stands in.
    public static let xAPIKey = HTTPField.Name("X-API-Key") ?? .authorization
}

/// Whether two secrets are the same, in a time that does not tell how much of them is.
///
/// The time depends on the length of the first alone, so let that be the one that a caller sent.
public func constantTimeEqual(_ given: String, _ expected: String) -> Bool {
    let expected = Array(expected.utf8)
    var difference: UInt8 = given.utf8.count == expected.count ? 0 : 1
    for (index, byte) in given.utf8.enumerated() {
        difference |= byte ^ (expected.isEmpty ? 0xFF : expected[index % expected.count])
    }
    return difference == 0
}
