extension JSONReader {
    public mutating func string() -> String? {
        stringToken()?.text
    }

    /// Lengths count Unicode scalars, as JSON Schema has it.
    public mutating func string(
        minLength: Int = 0, maxLength: Int = .max, pattern: Pattern? = nil, format: StringFormat? = nil
    ) -> String? {
        guard let token = stringToken() else { return nil }
        if minLength > 0 || maxLength < .max {
            let length = token.scalarCount
            if length < minLength { problem("minLength", "must have at least \(counted(minLength, "character"))") }
            if length > maxLength { problem("maxLength", "must have at most \(counted(maxLength, "character"))") }
        }
        if let pattern, !token.withUTF8({ pattern.matches($0) }) {
            problem("pattern", "must match '\(pattern.source)'")
        }
        if let format, !token.withUTF8(format.matches) { problem("format", "must be \(format.indefiniteName)") }
        return token.text
    }

    /// The index of the name that stands here.
    public mutating func enumeration(_ names: JSONKeys) -> Int? {
        guard let token = stringToken() else { return nil }
        if let index = names.index(of: token, expected: 0) { return index }
        problem("enum", "must be \(names.list)")
        return nil
    }

    /// The index of the integer that stands here.
    public mutating func enumeration(_ values: [Int64]) -> Int? {
        guard let value = integer() as Int64? else { return nil }
        if let index = values.firstIndex(of: value) { return index }
        problem("enum", "must be \(values.map(\.description).joined(separator: " or "))")
        return nil
    }

    /// The next value's token; a problem when it is not a string.
    mutating func stringToken() -> StringToken? {
        guard peek() == UInt8(ascii: "\"") else {
            mismatch("must be a string")
            return nil
        }
        return scanString()
    }

    /// Checks the string whose opening quote is at the cursor, and goes behind its closing one.
    mutating func scanString() -> StringToken? {
        let first = cursor + 1
        var position = first
        var isEscaped = false
        var isASCII = true
        while true {
            while end - position >= 8 {
                let special = specialBytes(UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
                guard special == 0 else {
                    position += special.trailingZeroBitCount >> 3
                    break
                }
                position += 8
            }
            guard position < end else {
                malformed("a string without an end")
                return nil
            }
            switch position.pointee {
            case UInt8(ascii: "\""):
                cursor = position + 1
                return StringToken(start: first, count: position - first, isEscaped: isEscaped, isASCII: isASCII)
            case UInt8(ascii: "\\"):
                guard let length = escapeLength(at: position) else {
                    cursor = position
                    malformed("an invalid escape in a string")
                    return nil
                }
                isEscaped = true
                position += length
            case 0x00..<0x20:
                cursor = position
                malformed("a control character in a string")
                return nil
            case 0x80...:
                guard let length = sequenceLength(at: position) else {
                    cursor = position
                    malformed("invalid UTF-8")
                    return nil
                }
                isASCII = false
                position += length
            default:
                position += 1
            }
        }
    }

    /// The length of the escape at `position`; surrogates come in pairs (RFC 8259, section 7) or not at all.
    private func escapeLength(at position: UnsafePointer<UInt8>) -> Int? {
        guard end - position >= 2 else { return nil }
        switch position[1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return 2
        case UInt8(ascii: "u"):
            guard end - position >= 6, let unit = hexadecimal(position + 2) else { return nil }
            guard unit & 0xF800 == 0xD800 else { return 6 }
            guard
                unit & 0xFC00 == 0xD800, end - position >= 12, position[6] == UInt8(ascii: "\\"),
                position[7] == UInt8(ascii: "u"), let low = hexadecimal(position + 8), low & 0xFC00 == 0xDC00
            else { return nil }
            return 12
        default:
            return nil
        }
    }

    /// The length of the UTF-8 sequence at `position`, whose first byte is not ASCII; nil when it is invalid.
    private func sequenceLength(at position: UnsafePointer<UInt8>) -> Int? {
        let length: Int
        let second: ClosedRange<UInt8>
        switch position.pointee {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard end - position >= length, second.contains(position[1]) else { return nil }
        for index in 2..<max(2, length) where position[index] & 0xC0 != 0x80 { return nil }
        return length
    }
}

/// Marks, by its highest bit, at least the first byte of a word that is a quote, a backslash, a control character or
/// not ASCII; zero when none is.
@inline(__always)
private func specialBytes(_ word: UInt64) -> UInt64 {
    let word = UInt64(littleEndian: word)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let found = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- ones &* 0x20) & ~word | word
    return found & (ones &* 0x80)
}

extension StringFormat {
    /// For messages: `an email address`.
    var indefiniteName: String {
        switch self {
        case .date: "a date such as 2024-01-31"
        case .dateTime: "a date and time such as 2024-01-31T12:00:00Z"
        case .time: "a time such as 12:00:00Z"
        case .duration: "a duration such as P1DT12H"
        case .email: "an email address"
        case .hostname: "a host name"
        case .ipv4: "an IPv4 address"
        case .ipv6: "an IPv6 address"
        case .uri: "a URI with a scheme"
        case .uriReference: "a URI or a relative reference"
        case .uuid: "a UUID"
        }
    }
}
