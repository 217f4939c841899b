/// The formats of strings that every target checks alike.
public enum StringFormat: String, Hashable, Sendable, Codable, CaseIterable {
    /// RFC 3339, `full-date`.
    case date
    /// RFC 3339, `date-time`; Swift's `Date` has it without saying so.
    case dateTime = "date-time"
    /// RFC 3339, `full-time`.
    case time
    /// RFC 3339, appendix A.
    case duration
    case email
    case hostname
    case ipv4
    case ipv6
    /// RFC 3986 with a scheme.
    case uri
    case uriReference = "uri-reference"
    /// RFC 4122, any case.
    case uuid
}

extension StringFormat {
    /// Whether a text, given as valid UTF-8, follows the format. O(length).
    public func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        true
    }

    /// Whether a text follows the format. O(length).
    public func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(matches)
    }
}
