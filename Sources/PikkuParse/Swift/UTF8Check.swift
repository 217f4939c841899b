/// The offset of the first byte that does not belong to well-formed UTF-8 (Unicode 16, table 3-7).
func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            guard first >= 0x80 else {
                index += 1
                continue
            }
            guard let (length, second) = sequence(startingWith: first), index + length <= bytes.count,
                second.contains(bytes[index + 1]),
                bytes[(index + 2)..<max(index + 2, index + length)].allSatisfy({ $0 & 0b1100_0000 == 0b1000_0000 })
            else { return index }
            index += length
        }
        return nil
    }
}

/// The length of a sequence and the range of its second byte, which shuts out overlong forms and surrogates.
private func sequence(startingWith byte: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch byte {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
}
