/// The formats of strings that every target checks alike.
public enum StringFormat: String, Hashable, Sendable, Codable, CaseIterable {
    /// RFC 3339, `full-date`, a day that the calendar has; not in the year 0000, which many languages lack.
    case date
    /// RFC 3339, `date-time`; Swift's `Date` has it without saying so. The 60th second exists only at 23:59 UTC.
    case dateTime = "date-time"
    /// RFC 3339, `full-time`: with an offset. The 60th second exists only at 23:59 UTC.
    case time
    /// RFC 3339, appendix A, in upper case: units without gaps (`P1Y2M3D`), whole numbers, no sign.
    case duration
    /// RFC 5321, a mailbox of at most 254 bytes whose local part is not quoted and whose domain is a ``hostname``.
    case email
    /// RFC 1123, without a dot at the end; at most 253 bytes, 63 between dots.
    case hostname
    /// Four decimal numbers without leading zeros.
    case ipv4
    /// RFC 4291 without a zone.
    case ipv6
    /// RFC 3986 with a scheme.
    case uri
    /// RFC 3986: a ``uri`` or a relative reference; the empty text is one.
    case uriReference = "uri-reference"
    /// RFC 4122 with hyphens, of any version, in any case.
    case uuid
}

extension StringFormat {
    /// Whether a text, given as valid UTF-8, follows the format. O(length).
    public func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var scanner = ByteScanner(text)
        let follows =
            switch self {
            case .date: scanner.takeDate()
            case .dateTime: scanner.takeDateTime()
            case .time: scanner.takeTime()
            case .duration: scanner.takeDuration()
            case .email: scanner.takeEmail()
            case .hostname: scanner.takeHostname()
            case .ipv4: scanner.takeIPv4()
            case .ipv6: scanner.takeIPv6()
            case .uri: scanner.takeURI(schemeRequired: true)
            case .uriReference: scanner.takeURI(schemeRequired: false)
            case .uuid: scanner.takeUUID()
            }
        return follows && scanner.isAtEnd
    }

    /// Whether a text follows the format. O(length).
    public func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(matches)
    }
}
