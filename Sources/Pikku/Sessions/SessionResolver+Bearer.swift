extension SessionResolver {
    /// The token of `Authorization: Bearer …` (RFC 6750). Anything else in that field is nobody's.
    ///
    /// A refused caller is told `WWW-Authenticate: Bearer`, with `error="invalid_token"` when there was a token.
    public static func bearer(
        _ read: @escaping @Sendable (_ token: String, Services) async throws -> Services.Session?
    ) -> SessionResolver {
        SessionResolver(
            read: { request, services in
                guard let token = bearerToken(request.headers) else { return nil }
                return try await read(token, services)
            },
            challenges: { request in
                [bearerToken(request.headers) == nil ? "Bearer" : #"Bearer error="invalid_token""#]
            })
    }
}

/// Nil unless the field is there once, of this scheme, and in the scheme's grammar.
func bearerToken(_ headers: HTTPFields) -> String? {
    guard let value = onlyValue(of: .authorization, in: headers) else { return nil }
    let scheme = "bearer "
    guard value.utf8.count > scheme.utf8.count,
        value.prefix(scheme.count).lowercased() == scheme
    else { return nil }
    let token = value.utf8.dropFirst(scheme.utf8.count).drop { $0 == UInt8(ascii: " ") }
    let padding = token.drop(while: isTokenCharacter)
    guard padding.startIndex > token.startIndex, padding.allSatisfy({ $0 == UInt8(ascii: "=") }) else { return nil }
    return String(Substring(token))
}

/// Nil where a field is missing or there twice: of two secrets, neither counts.
func onlyValue(of name: HTTPField.Name, in headers: HTTPFields) -> String? {
    var values = headers[fields: name].makeIterator()
    guard let first = values.next(), values.next() == nil else { return nil }
    return first.value
}

/// RFC 6750, section 2.1.
private func isTokenCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"):
        true
    default: false
    }
}
