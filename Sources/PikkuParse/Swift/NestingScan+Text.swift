/// Comments, conditions and strings: what must be skipped, and `#if`, which nests.
extension NestingScan {
    mutating func slash() {
        index += 1
        guard index < bytes.count else { return }
        switch bytes[index] {
        case UInt8(ascii: "/"):
            while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") {
                index += 1
            }
        case UInt8(ascii: "*"):
            index += 1
            blockComment()
        default: break
        }
    }

    private mutating func blockComment() {
        var depth = 1
        while depth > 0, index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
                depth -= 1
                index += 2
            } else if bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") {
                depth += 1
                index += 2
            } else {
                index += 1
            }
        }
        if depth > 0 { index = bytes.count }
    }

    mutating func pound() {
        let pounds = count(of: UInt8(ascii: "#"), from: index)
        index += pounds
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return string(pounds: pounds) }
        if starts(with: "if") { conditions += 1 }
        if starts(with: "endif") { conditions = max(0, conditions - 1) }
    }

    mutating func string(pounds: Int) {
        settle()
        endType()
        frame.chain = 0
        let quotes = count(of: UInt8(ascii: "\""), from: index)
        let isMultiline = quotes >= 3
        index += isMultiline ? 3 : 1
        string(inside: StringDelimiter(pounds: pounds, isMultiline: isMultiline))
    }

    /// Skips to the end of a string, or to an interpolation in it.
    mutating func string(inside delimiter: StringDelimiter) {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\"") where ends(delimiter):
                index += (delimiter.isMultiline ? 3 : 1) + delimiter.pounds
                return
            case UInt8(ascii: "\n") where !delimiter.isMultiline, UInt8(ascii: "\r") where !delimiter.isMultiline:
                return
            case UInt8(ascii: "\\") where count(of: UInt8(ascii: "#"), from: index + 1) >= delimiter.pounds:
                index += 1 + delimiter.pounds
                guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else {
                    index += 1
                    continue
                }
                index += 1
                return open(UInt8(ascii: "("), string: delimiter)
            default: index += 1
            }
        }
    }

    private func ends(_ delimiter: StringDelimiter) -> Bool {
        let quotes = count(of: UInt8(ascii: "\""), from: index)
        guard quotes >= (delimiter.isMultiline ? 3 : 1) else { return false }
        return count(of: UInt8(ascii: "#"), from: index + (delimiter.isMultiline ? 3 : 1)) >= delimiter.pounds
    }

    private func count(of byte: UInt8, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == byte { end += 1 }
        return end - start
    }

    private func starts(with text: StaticString) -> Bool {
        let end = index + text.utf8CodeUnitCount
        guard end <= bytes.count, end == bytes.count || !isWordByte(bytes[end]) else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }
}
