extension UInt8 {
    /// A space or a tab.
    package var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    package var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension [UInt8] {
    /// Where the line begins that an offset lies in.
    package func lineStart(of offset: Int) -> Int { self[..<offset].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? 0 }

    /// Where the line of an offset ends, before what ends it.
    package func lineEnd(of offset: Int) -> Int { self[offset...].firstIndex(where: \.isLineEnd) ?? count }

    /// Behind what ends the line of an offset.
    package func nextLineStart(of offset: Int) -> Int {
        let end = lineEnd(of: offset)
        let isPair = end + 1 < count && self[end] == UInt8(ascii: "\r") && self[end + 1] == UInt8(ascii: "\n")
        return Swift.min(end + (isPair ? 2 : 1), count)
    }
}

extension ArraySlice<UInt8> {
    /// Without blanks at either end.
    package var trimmed: ArraySlice<UInt8> {
        let start = drop(while: \.isBlank)
        return start[..<(start.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start.startIndex)]
    }
}
