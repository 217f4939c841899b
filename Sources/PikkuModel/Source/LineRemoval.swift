extension Diagnostic.Edit {
    /// Takes a comment away: the whole line where nothing else stands on it, else also the blanks before.
    package static func removing(comment: SourceLocation, in bytes: [UInt8]) -> Self {
        var location = comment.clamped(to: bytes)
        while location.start > 0, bytes[location.start - 1].isBlank { location.start -= 1 }
        let lines = location.wholeLines(in: bytes)
        let isAlone = bytes[lines.start..<location.start].isEmpty && bytes[location.end..<lines.end].isEmptyLine
        return Self(isAlone ? lines : location, replacement: "")
    }

    /// The edit as the text around its place makes it; nil where it would leave something odd, or take away words
    /// about something else.
    package func resolved(in bytes: [UInt8]) -> Self? {
        let place =
            if let element { element.removal(in: bytes) } else if removesEmptyLines {
                location.clamped(to: bytes).removal(in: bytes)
            } else {
                Optional(location)
            }
        return place.map { Self($0, replacement: replacement) }
    }
}

extension SourceLocation {
    func clamped(to bytes: [UInt8]) -> SourceLocation {
        SourceLocation(path: path, start: min(start, bytes.count), end: min(end, bytes.count))
    }

    /// With all that stands on its lines, and their ends.
    func wholeLines(in bytes: [UInt8]) -> SourceLocation {
        SourceLocation(path: path, start: bytes.lineStart(of: start), end: bytes.nextLineStart(of: end))
    }

    /// The mark of comments up to the end of a line.
    var commentMark: String { file.hasSuffix(".swift") ? "//" : "#" }

    /// Whether a comment has the line above for itself.
    func isBelowComment(in bytes: [UInt8]) -> Bool {
        let start = bytes.lineStart(of: start)
        guard start > 0 else { return false }
        var end = start - 1
        if end > 0, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        let above = bytes[bytes.lineStart(of: end)..<end].trimmed
        return above.starts(with: commentMark.utf8)
            || file.hasSuffix(".swift") && above.suffix(2).elementsEqual("*/".utf8)
    }

    /// With the lines that nothing else stands on.
    fileprivate func removal(in bytes: [UInt8]) -> SourceLocation? {
        let lines = wholeLines(in: bytes)
        let before = bytes[lines.start..<start].trimmed
        let after = bytes[end..<bytes.lineEnd(of: end)].trimmed
        let isAlone = after.isEmpty || after.starts(with: commentMark.utf8)
        switch String(decoding: before, as: UTF8.self) {
        case "": return isAlone ? (isBelowComment(in: bytes) ? nil : lines) : self
        case "///", "//", "*", "#": return after.isEmpty ? (isAllOfHeading(in: bytes) ? nil : lines) : self
        case "/**", "/*": return nil
        case "-": return isAlone ? firstKeyRemoval(in: bytes) : self
        default: return self
        }
    }

    /// The first key of an element: the next one moves behind the dash.
    private func firstKeyRemoval(in bytes: [UInt8]) -> SourceLocation? {
        let next = bytes.nextLineStart(of: end)
        let column = start - bytes.lineStart(of: start)
        let blanks = bytes[next...].prefix(while: \.isBlank).count
        guard blanks == column, next + blanks < bytes.count else { return nil }
        let first = bytes[next + blanks]
        guard !first.isLineEnd, first != UInt8(ascii: "#") else { return nil }
        return SourceLocation(path: path, start: start, end: next + blanks)
    }

    /// Whether this line of a documentation comment is all that stands below a heading as `- Parameters:`.
    private func isAllOfHeading(in bytes: [UInt8]) -> Bool {
        let line = bytes.lineStart(of: start)
        guard line > 0 else { return false }
        let above = DocumentationLine(bytes, at: line - 1)
        let below = DocumentationLine(bytes, at: bytes.nextLineStart(of: end))
        let column = start - line
        return above.column < column && above.text.starts(with: "- ".utf8) && above.text.last == UInt8(ascii: ":")
            && (below.text.isEmpty || below.column < column)
    }
}

/// A line behind the mark of its comment.
private struct DocumentationLine {
    var column: Int
    var text: ArraySlice<UInt8>

    init(_ bytes: [UInt8], at offset: Int) {
        var offset = min(offset, bytes.count)
        if offset > 0, offset < bytes.count, bytes[offset] == UInt8(ascii: "\n"),
            bytes[offset - 1] == UInt8(ascii: "\r")
        {
            offset -= 1
        }
        let start = bytes.lineStart(of: offset)
        let line = bytes[start..<bytes.lineEnd(of: offset)].drop(while: \.isBlank)
        let isEnd = line.starts(with: "*/".utf8)
        text = isEnd ? [] : line.drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "*") }.trimmed
        column = text.startIndex - start
    }
}

extension ArraySlice<UInt8> {
    fileprivate var isEmptyLine: Bool { allSatisfy { $0.isBlank || $0.isLineEnd } }
}
