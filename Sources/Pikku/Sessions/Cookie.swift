/// How a browser keeps a cookie (RFC 6265bis, section 4.1). The defaults are the safe ones.
public struct CookieAttributes: Hashable, Sendable {
    public enum SameSite: String, Hashable, Sendable {
        case strict = "Strict"
        /// Sent when a link of another site is followed, not with its other requests.
        case lax = "Lax"
        /// Sent with every request, which browsers allow only to secure cookies.
        case none = "None"
    }

    /// In seconds; nil for as long as the browser runs.
    public var maxAge: Int?
    public var path: String
    /// Nil for the host that sets it, without its subdomains.
    public var domain: String?
    /// Sent over TLS only; to a server on the machine itself browsers send it all the same.
    public var isSecure: Bool
    /// Kept from scripts.
    public var isHTTPOnly: Bool
    public var sameSite: SameSite

    public init(
        maxAge: Int? = nil, path: String = "/", domain: String? = nil, isSecure: Bool = true, isHTTPOnly: Bool = true,
        sameSite: SameSite = .lax
    ) {
        self.maxAge = maxAge
        self.path = path
        self.domain = domain
        self.isSecure = isSecure
        self.isHTTPOnly = isHTTPOnly
        self.sameSite = sameSite
    }
}

/// A mistake of the program: what it wants in a cookie has no place there.
public enum CookieError: Error, Hashable, Sendable {
    case invalidName(String)
    /// Names the cookie, since its value may be a secret.
    case invalidValue(cookie: String)
    case invalidAttribute(cookie: String)
    /// Browsers drop cookies of more than 4,096 bytes.
    case tooLong(cookie: String)
    /// `__Host-` demands the path `/` and no domain, `__Secure-` and `SameSite=None` a secure cookie.
    case contradiction(cookie: String)
}

enum Cookie {
    /// The first of this name, since browsers send that of the closest path first; nil without one in the grammar.
    static func value(of name: String, in headers: HTTPFields) -> String? {
        for field in headers[fields: .cookie] {
            for pair in field.value.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = pair.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
                guard pair.starts(with: name.utf8) else { continue }
                let rest = pair.dropFirst(name.utf8.count)
                guard rest.first == UInt8(ascii: "=") else { continue }
                return value(rest.dropFirst())
            }
        }
        return nil
    }

    private static func value(_ text: Substring.UTF8View.SubSequence) -> String? {
        var value = text
        while value.last == UInt8(ascii: " ") || value.last == UInt8(ascii: "\t") { value.removeLast() }
        if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
            value = value.dropFirst().dropLast()
        }
        return value.allSatisfy(isCookieOctet) ? String(Substring(value)) : nil
    }

    /// The value of `Set-Cookie`; throws ``CookieError``.
    static func setting(_ name: String, to value: String, _ attributes: CookieAttributes) throws -> String {
        guard !name.isEmpty, name.utf8.allSatisfy(isTokenOctet) else { throw CookieError.invalidName(name) }
        guard value.utf8.allSatisfy(isCookieOctet) else { throw CookieError.invalidValue(cookie: name) }
        guard name.utf8.count + value.utf8.count <= 4096 else { throw CookieError.tooLong(cookie: name) }
        guard attributes.fit(name) else { throw CookieError.contradiction(cookie: name) }
        let places = [attributes.path] + (attributes.domain.map { [$0] } ?? [])
        guard places.allSatisfy({ $0.utf8.allSatisfy(isAttributeOctet) }) else {
            throw CookieError.invalidAttribute(cookie: name)
        }
        var text = "\(name)=\(value); Path=\(attributes.path)"
        if let domain = attributes.domain { text += "; Domain=\(domain)" }
        if let maxAge = attributes.maxAge { text += "; Max-Age=\(maxAge)" }
        if attributes.isSecure { text += "; Secure" }
        if attributes.isHTTPOnly { text += "; HttpOnly" }
        return text + "; SameSite=\(attributes.sameSite.rawValue)"
    }
}

extension CookieAttributes {
    /// Whether a browser keeps a cookie of this name with them.
    fileprivate func fit(_ name: String) -> Bool {
        let name = name.lowercased()
        let isHostOnly = path == "/" && domain == nil
        if name.hasPrefix("__host-"), !isSecure || !isHostOnly { return false }
        if name.hasPrefix("__secure-"), !isSecure { return false }
        return sameSite != .none || isSecure
    }
}

private func isCookieOctet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
    default: false
    }
}

private func isAttributeOctet(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: ";")
}

/// RFC 9110, section 5.6.2.
private func isTokenOctet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x5E...0x7A, 0x7C, 0x7E: true
    default: false
    }
}
