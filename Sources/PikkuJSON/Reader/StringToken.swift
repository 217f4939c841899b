/// A string in a text, checked: the bytes between its quotes.
struct StringToken {
    var start: UnsafePointer<UInt8>
    var count: Int
    var isEscaped: Bool
    var isASCII: Bool

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// The text that the token stands for.
    var text: String {
        guard isEscaped else { return String(decoding: bytes, as: UTF8.self) }
        return String(unsafeUninitializedCapacity: count) { unescape(into: $0) }
    }

    var unescapedBytes: [UInt8] {
        guard isEscaped else { return Array(bytes) }
        return Array(unsafeUninitializedCapacity: count) { $1 = unescape(into: $0) }
    }

    /// Calls `body` with the UTF-8 of the text.
    func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        isEscaped ? unescapedBytes.withUnsafeBufferPointer(body) : body(bytes)
    }

    func equals(_ other: StringToken) -> Bool {
        if isEscaped || other.isEscaped { return unescapedBytes == other.unescapedBytes }
        return count == other.count && areEqual(start, other.start, count)
    }

    /// The number of Unicode scalars of the text.
    var scalarCount: Int {
        if isASCII, !isEscaped { return count }
        return withUTF8 { $0.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
    }

    /// Writes the text, which is never longer than its token; gives the number of bytes.
    private func unescape(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var written = 0
        var offset = 0
        while offset < count {
            guard start[offset] == UInt8(ascii: "\\") else {
                buffer[written] = start[offset]
                written += 1
                offset += 1
                continue
            }
            let kind = start[offset + 1]
            offset += 2
            switch kind {
            case UInt8(ascii: "b"): buffer[written] = 0x08
            case UInt8(ascii: "f"): buffer[written] = 0x0C
            case UInt8(ascii: "n"): buffer[written] = 0x0A
            case UInt8(ascii: "r"): buffer[written] = 0x0D
            case UInt8(ascii: "t"): buffer[written] = 0x09
            case UInt8(ascii: "u"):
                let scalar = unicodeEscape(at: &offset)
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    buffer[written] = byte
                    written += 1
                }
                continue
            default: buffer[written] = kind
            }
            written += 1
        }
        return written
    }

    /// The scalar of the escape whose hexadecimal digits begin at `offset`, which moves behind it.
    private func unicodeEscape(at offset: inout Int) -> Unicode.Scalar {
        let unit = hexadecimal(start + offset) ?? 0
        offset += 4
        guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
        let low = hexadecimal(start + offset + 2) ?? 0
        offset += 6
        return Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF)) ?? "\u{FFFD}"
    }
}

/// The value of four hexadecimal digits; nil when one is not.
func hexadecimal(_ digits: UnsafePointer<UInt8>) -> UInt16? {
    var value: UInt16 = 0
    for index in 0..<4 {
        guard let digit = hexadecimalDigit(digits[index]) else { return nil }
        value = value << 4 | UInt16(digit)
    }
    return value
}

@inline(__always)
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
