extension TouchedLines {
    /// Adds what a patch of git touches, made without context and with the prefix `b/`.
    ///
    /// Where lines only go away, those around the gap count as touched.
    package mutating func insert(patch: [UInt8]) {
        var file: String?
        /// Lines of the hunk that are still to come: they may look like headers.
        var pending = 0
        for line in patch.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if pending > 0 {
                if line.first != UInt8(ascii: "\\") { pending -= 1 }
            } else if line.starts(with: "diff --git ".utf8) {
                file = nil
            } else if line.starts(with: "+++ ".utf8) {
                file = newPath(line.dropFirst(4))
            } else if line.starts(with: "@@ ".utf8), let hunk = Hunk(line) {
                pending = hunk.oldCount + hunk.newCount
                if let file { insert(hunk.lines, of: file) }
            }
        }
    }
}

/// `@@ -12,3 +14,5 @@`; a count of 1 is left out.
private struct Hunk {
    var oldCount: Int
    var newStart: Int
    var newCount: Int

    init?(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: UInt8(ascii: " "))
        guard fields.count >= 4, let old = Self.range(fields[1], "-"), let new = Self.range(fields[2], "+") else {
            return nil
        }
        oldCount = old.count
        newStart = new.start
        newCount = new.count
    }

    var lines: ClosedRange<Int> {
        newCount == 0 ? max(newStart, 1)...newStart + 1 : newStart...newStart + newCount - 1
    }

    private static func range(_ field: ArraySlice<UInt8>, _ sign: Unicode.Scalar) -> (start: Int, count: Int)? {
        guard field.first == UInt8(ascii: sign) else { return nil }
        let numbers = field.dropFirst().split(separator: UInt8(ascii: ",")).map {
            Int(String(decoding: $0, as: UTF8.self)) ?? -1
        }
        // More than any file has would overflow.
        guard (1...2).contains(numbers.count), numbers.allSatisfy({ (0...1 << 40).contains($0) }) else { return nil }
        return (numbers[0], numbers.count == 2 ? numbers[1] : 1)
    }
}

/// The path behind `+++ `; nil for a file that is gone. Git puts a tab behind a path with blanks, and quotes one with
/// controls, quotation marks or backslashes as in C.
private func newPath(_ text: ArraySlice<UInt8>) -> String? {
    var path: [UInt8]
    if text.first == UInt8(ascii: "\"") {
        path = unquoted(text.dropFirst())
    } else {
        path = Array(text.last == UInt8(ascii: "\t") ? text.dropLast() : text)
    }
    guard path.starts(with: "b/".utf8) else { return nil }
    path.removeFirst(2)
    return String(decoding: path, as: UTF8.self)
}

private func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
        guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
            result.append(byte)
            continue
        }
        switch escape {
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            let digits = [escape] + rest.prefix(2)
            rest = rest.dropFirst(2)
            result.append(UInt8(String(decoding: digits, as: UTF8.self), radix: 8) ?? UInt8(ascii: "?"))
        case UInt8(ascii: "a"): result.append(7)
        case UInt8(ascii: "b"): result.append(8)
        case UInt8(ascii: "t"): result.append(9)
        case UInt8(ascii: "n"): result.append(10)
        case UInt8(ascii: "v"): result.append(11)
        case UInt8(ascii: "f"): result.append(12)
        case UInt8(ascii: "r"): result.append(13)
        default: result.append(escape)
        }
    }
    return result
}
