extension Diagnostic.Edit {
    /// Takes an element away with what parts it from a neighbour; see ``Element``.
    ///
    /// - Parameter location: What goes where nothing but blanks and a comma stands beside the element.
    package static func removal(of element: Element, from location: SourceLocation) -> Self {
        var edit = Self(location, replacement: "")
        edit.element = element
        return edit
    }
}

extension Diagnostic.Edit.Element {
    /// The element with one separator: its lines where it has them for itself, with a comment behind it. Nil where a
    /// comment that may be about a neighbour would go, or one about the element would stay.
    func removal(in bytes: [UInt8]) -> SourceLocation? {
        let location = location.clamped(to: bytes)
        let surroundings = Surroundings(location, bytes)
        guard !surroundings.hasCommentBefore else { return nil }
        if surroundings.hasLines, surroundings.isDashed || surroundings.hasComma {
            return location.wholeLines(in: bytes)
        }
        if let next = nextStart, isSeparator(bytes, location.end, next) {
            return SourceLocation(path: location.path, start: location.start, end: next)
        }
        guard let previous = previousEnd, isSeparator(bytes, previous, location.start) else { return nil }
        let end = surroundings.hasLines ? surroundings.end : location.end
        return SourceLocation(path: location.path, start: previous, end: end)
    }

    /// Whether nothing but white space and one comma, or the dash of an element, stands in a stretch.
    private func isSeparator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard start <= end, end <= bytes.count else { return false }
        let rest = bytes[start..<end].filter { !$0.isBlank && !$0.isLineEnd }
        return rest == [UInt8(ascii: ",")] || rest == [UInt8(ascii: "-")] && !location.file.hasSuffix(".swift")
    }
}

/// What stands beside an element on its lines.
private struct Surroundings {
    /// Whether the element, its separator and a comment behind them are all that stands there.
    var hasLines: Bool
    /// It is an element of a block sequence of YAML.
    var isDashed: Bool
    var hasComma = false
    var hasCommentBefore: Bool
    /// Behind the comment that follows on the same line.
    var end: Int

    init(_ location: SourceLocation, _ bytes: [UInt8]) {
        let before = bytes[bytes.lineStart(of: location.start)..<location.start].trimmed
        isDashed = !location.file.hasSuffix(".swift") && before.elementsEqual("-".utf8)
        let beginsLine = before.isEmpty || isDashed
        var after = bytes[location.end..<bytes.lineEnd(of: location.end)].trimmed
        if after.first == UInt8(ascii: ",") {
            hasComma = true
            after = after.dropFirst().trimmed
        }
        hasLines = beginsLine && (after.isEmpty || after.starts(with: location.commentMark.utf8))
        end = after.isEmpty ? location.end : after.endIndex
        hasCommentBefore =
            beginsLine ? location.isBelowComment(in: bytes) : before.suffix(2).elementsEqual("*/".utf8)
    }
}
