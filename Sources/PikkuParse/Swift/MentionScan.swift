import PikkuModel

/// Finds the identifiers in the bytes of a Swift file, whether it is parsed or not.
enum MentionScan {
    /// Words in literals and behind code count as well; lines that hold a comment alone do not.
    static func mentions(in bytes: [UInt8]) -> Mentions {
        var counter = Mentions.Counter()
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            var isLineStart = true
            while index < bytes.count {
                let byte = bytes[index]
                if isIdentifierByte[Int(byte)] {
                    counter.add(hash: hash(of: bytes, from: &index))
                    isLineStart = false
                    continue
                }
                if isLineStart, byte == slash, index + 1 < bytes.count, bytes[index + 1] == slash {
                    while index < bytes.count, bytes[index] != newline { index += 1 }
                    continue
                }
                if byte == newline {
                    isLineStart = true
                } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
                    isLineStart = false
                }
                index += 1
            }
        }
        return counter.mentions
    }

    /// Of the identifier that begins at an index, which moves behind it.
    private static func hash(of bytes: UnsafeBufferPointer<UInt8>, from index: inout Int) -> UInt64 {
        var hash = Mentions.seed
        while index < bytes.count, isIdentifierByte[Int(bytes[index])] {
            Mentions.mix(bytes[index], into: &hash)
            index += 1
        }
        return hash
    }

    /// Letters, digits, `_` and everything beyond ASCII.
    private static let isIdentifierByte: [Bool] = (0...255).map { value in
        let byte = UInt8(value)
        return byte >= 0x80 || byte == UInt8(ascii: "_") || Character(UnicodeScalar(byte)).isLetter
            || Character(UnicodeScalar(byte)).isNumber
    }
}

private let slash = UInt8(ascii: "/")
private let newline = UInt8(ascii: "\n")
