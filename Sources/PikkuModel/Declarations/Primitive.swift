/// A type of a single JSON value.
package enum Primitive: Hashable, Sendable {
    case string
    case boolean
    case integer(IntegerWidth)
    case number(NumberWidth)
    /// Swift's `Date`: an RFC 3339 date-time.
    case dateTime
    /// Swift's `UUID`.
    case uuid
    /// Swift's `URL`: an RFC 3986 URI.
    case uri
    /// Swift's `Data`: Base64 (RFC 4648, section 4).
    case bytes
    /// `JSONValue`: any JSON.
    case any
    /// `File`: an uploaded file; only as a property of an input.
    case file
}

package enum IntegerWidth: String, Hashable, Sendable, CaseIterable {
    case int8, int16, int32, int64, uint8, uint16, uint32, uint64
    /// Swift's `Int`; 64 bits wide on the wire.
    case int
    /// Swift's `UInt`; 64 bits wide on the wire.
    case uint
}

package enum NumberWidth: String, Hashable, Sendable, CaseIterable {
    case float, double
}
