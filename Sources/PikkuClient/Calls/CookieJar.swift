import Foundation
import Synchronization

/// Keeps the cookies that a service sets, and sends them back: for services whose sessions travel in cookies.
///
/// It is for one service, since it asks neither for domains nor for paths.
public final class CookieJar: Interceptor {
    private let cookies = Mutex<[String: String]>([:])

    public init() {}

    /// The value of a cookie; nil without it.
    public subscript(name: String) -> String? {
        get { cookies.withLock { $0[name] } }
        set { cookies.withLock { $0[name] = newValue } }
    }

    public func intercept(
        _ request: TransportRequest, of operation: ServiceOperation,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        var request = request
        for (name, value) in cookies.withLock({ $0.sorted { $0.key < $1.key } }) {
            request.headers.addCookie(name, value)
        }
        let response = try await next(request)
        for field in response.headers.values(of: "Set-Cookie") {
            for cookie in separated(field) { keep(cookie) }
        }
        return response
    }

    private func keep(_ cookie: String) {
        let parts = cookie.split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }
        guard let (name, value) = parts.first.flatMap(pair) else { return }
        let attributes = parts.dropFirst().compactMap(pair)
        func attribute(_ name: String) -> String? { attributes.first { $0.name.lowercased() == name }?.value }
        // Which wins where both are given (RFC 6265, section 5.3).
        if let age = attribute("max-age") {
            self[name] = Int(age).map { $0 <= 0 } == true ? nil : value
        } else {
            let end = attribute("expires").flatMap(httpDate) ?? .distantFuture
            self[name] = end <= Date() ? nil : value
        }
    }
}

/// The cookies of a field in which a transport has joined several with commas, which dates have as well.
private func separated(_ field: String) -> [String] {
    field.split(separator: ",").reduce(into: []) { cookies, part in
        let startsCookie = part.prefix { $0 != ";" }.contains("=")
        if startsCookie || cookies.isEmpty {
            cookies.append(String(part))
        } else {
            cookies[cookies.count - 1] += "," + part
        }
    }
}

private func pair(_ text: Substring) -> (name: String, value: String)? {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    return (String(text[..<equals].filter { $0 != " " }), String(text[equals...].dropFirst()))
}
