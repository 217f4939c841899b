extension Diagnostic.Edit {
    /// Takes a comment away: the whole line where nothing else stands on it, else also the blanks before.
    package static func removing(comment: SourceLocation, in bytes: [UInt8]) -> Self {
        var start = min(comment.start, bytes.count)
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        var end = min(comment.end, bytes.count)
        if start == 0 || isLineEnd(bytes[start - 1]) {
            while end < bytes.count, isBlank(bytes[end]) { end += 1 }
            if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
            if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
        }
        return Self(SourceLocation(file: comment.file, start: start, end: end), replacement: "")
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
