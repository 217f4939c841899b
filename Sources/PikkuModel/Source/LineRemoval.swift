extension Diagnostic.Edit {
    /// Takes a comment away: the whole line where nothing else stands on it, else also the blanks before.
    package static func removing(comment: SourceLocation, in bytes: [UInt8]) -> Self {
        var location = comment.clamped(to: bytes)
        while location.start > 0, isBlank(bytes[location.start - 1]) { location.start -= 1 }
        return Self(bytes.linesEmptied(by: location) ?? location, replacement: "")
    }

    /// The same edit with the lines that it empties, where it is to take them away.
    package func resolved(in bytes: [UInt8]) -> Self {
        guard removesEmptyLines else { return self }
        let location = location.clamped(to: bytes)
        return Self(bytes.linesEmptied(by: location) ?? location, replacement: replacement)
    }
}

extension [UInt8] {
    /// The lines of a stretch with their ends, when nothing but blanks and the mark of a comment stands beside it.
    fileprivate func linesEmptied(by location: SourceLocation) -> SourceLocation? {
        let start = self[..<location.start].lastIndex(where: isLineEnd).map { $0 + 1 } ?? 0
        let end = self[location.end...].firstIndex(where: isLineEnd) ?? count
        let isEmptied = isMarkOrBlank(self[start..<location.start]) && self[location.end..<end].allSatisfy(isBlank)
        guard isEmptied else { return nil }
        let isPair = end + 1 < count && self[end] == UInt8(ascii: "\r") && self[end + 1] == UInt8(ascii: "\n")
        return SourceLocation(file: location.file, start: start, end: Swift.min(end + (isPair ? 2 : 1), count))
    }
}

extension SourceLocation {
    fileprivate func clamped(to bytes: [UInt8]) -> SourceLocation {
        SourceLocation(file: file, start: min(start, bytes.count), end: min(end, bytes.count))
    }
}

/// `///`, `//`, `*` or `#` between blanks.
private func isMarkOrBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    let mark = bytes.filter { !isBlank($0) }
    return ["", "///", "//", "*", "#"].contains { mark.elementsEqual($0.utf8) }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
