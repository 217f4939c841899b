/// Reads a text from its start, byte by byte; what `take…` refuses may be half read.
struct ByteScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    /// The next byte, or nil at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    /// Skips one or more bytes of a kind.
    mutating func take(oneOrMore isOfKind: (UInt8) -> Bool) -> Bool {
        take(anyNumberOf: isOfKind) > 0
    }

    /// Skips bytes of a kind and tells how many there were.
    @discardableResult
    @inline(__always)
    mutating func take(anyNumberOf isOfKind: (UInt8) -> Bool) -> Int {
        let start = position
        while let byte = next, isOfKind(byte) { position += 1 }
        return position - start
    }

    /// A number of exactly so many digits.
    mutating func takeNumber(digits count: Int) -> Int? {
        var number = 0
        for _ in 0..<count {
            guard let byte = next, byte.isDigit else { return nil }
            number = number * 10 + Int(byte &- UInt8(ascii: "0"))
            position += 1
        }
        return number
    }

    /// A number of exactly so many digits within bounds.
    mutating func takeNumber(digits count: Int, in bounds: ClosedRange<Int>) -> Int? {
        guard let number = takeNumber(digits: count), bounds.contains(number) else { return nil }
        return number
    }
}

extension UInt8 {
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// Whether the byte is an ASCII letter.
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    var isLetterOrDigit: Bool { isLetter || isDigit }

    var isHexadecimalDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }

    /// The value of a hexadecimal digit.
    var hexadecimalValue: UInt8? {
        if isDigit { return self &- UInt8(ascii: "0") }
        return isHexadecimalDigit ? (self | 0x20) &- UInt8(ascii: "a") &+ 10 : nil
    }
}
