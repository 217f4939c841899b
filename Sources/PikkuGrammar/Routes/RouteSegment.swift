/// A segment of a path with the hash of its bytes.
struct RouteSegment {
    let start: Int
    let end: Int
    let hash: UInt64
    /// Whether it has a `%`; then the hash says nothing.
    let isEncoded: Bool

    /// From behind a slash to the next, or to the end.
    init(_ path: UnsafeBufferPointer<UInt8>, from start: Int) {
        var end = start
        var hash = Self.emptyHash
        var isEncoded = false
        while end < path.count, path[end] != UInt8(ascii: "/") {
            if path[end] == UInt8(ascii: "%") { isEncoded = true }
            hash = Self.hash(hash, path[end])
            end += 1
        }
        self.start = start
        self.end = end
        self.hash = hash
        self.isEncoded = isEncoded
    }

    func isMalformed(in path: UnsafeBufferPointer<UInt8>) -> Bool {
        isEncoded && PercentEncoding.isMalformed(path, start..<end)
    }

    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.reduce(emptyHash, hash)
    }

    private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325
}

enum PercentEncoding {
    /// Nil where it is malformed.
    static func decoded(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == UInt8(ascii: "%") {
                guard index + 2 < range.upperBound, let high = text[index + 1].hexadecimalValue,
                    let low = text[index + 2].hexadecimalValue
                else { return nil }
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
        return bytes
    }

    static func isMalformed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        range.contains { index in
            text[index] == UInt8(ascii: "%")
                && !(index + 2 < range.upperBound && text[index + 1].isHexadecimalDigit
                    && text[index + 2].isHexadecimalDigit)
        }
    }
}
