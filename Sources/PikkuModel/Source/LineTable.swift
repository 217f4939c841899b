/// Turns UTF-8 offsets of one text into lines and columns.
package struct LineTable: Sendable {
    /// A place as people count it: both numbers begin at 1, columns count Unicode scalars.
    package struct Position: Hashable, Sendable {
        package var line: Int
        package var column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    private let bytes: [UInt8]
    private let lineStarts: [Int]

    /// `\n`, `\r\n` and a lone `\r` each end a line.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() {
            let endsLine =
                byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r") && !(offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n"))
            if endsLine { starts.append(offset + 1) }
        }
        lineStarts = starts
    }

    package var lineCount: Int { lineStarts.count }

    /// The position of an offset; one behind the end counts as the end. O(log lines + length of the line).
    package func position(at offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let scalars = bytes[lineStarts[low]..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 }
        return Position(line: low + 1, column: scalars + 1)
    }

    /// The text of a line without what ends it; empty for a line that does not exist.
    package func text(ofLine line: Int) -> String {
        guard line >= 1, line <= lineStarts.count else { return "" }
        let end = line < lineStarts.count ? lineStarts[line] : bytes.count
        var slice = bytes[lineStarts[line - 1]..<end]
        while let last = slice.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { slice.removeLast() }
        return String(decoding: slice, as: UTF8.self)
    }
}
