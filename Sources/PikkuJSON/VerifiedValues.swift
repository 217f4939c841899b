#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

// Values of texts that are known to be valid, as the defaults in generated code are.

extension Date {
    /// The time of an RFC 3339 text; `distantPast` for any other.
    public init(verified text: StaticString) {
        self = parsed(text) { $0.date() } ?? .distantPast
    }
}

extension UUID {
    /// All zeros for a text that is no UUID.
    public init(verified text: StaticString) {
        self = parsed(text) { $0.uuid() } ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    }
}

extension URL {
    /// The root of the file system for a text that is no URI.
    public init(verified text: StaticString) {
        self = parsed(text) { $0.url() } ?? URL(filePath: "/")
    }
}

extension Data {
    /// Empty for a text that is not Base64.
    public init(verified text: StaticString) {
        self = parsed(text) { $0.data() } ?? Data()
    }
}

private func parsed<Value>(_ text: StaticString, _ read: (inout JSONReader) -> Value?) -> Value? {
    guard case .success(let json) = JSON.write({ $0.string(text) }), case .success(let value) = JSON.read(json, read)
    else { return nil }
    return value
}
