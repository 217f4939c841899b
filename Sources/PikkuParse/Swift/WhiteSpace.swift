/// What `Character.isWhitespace` says, byte by byte where a text is ASCII, as nearly all are: breaking it into characters
/// would take longer than to parse the line.
extension StringProtocol {
    var isBlank: Bool { firstInk == endIndex }

    var withoutLeadingBlanks: SubSequence { self[firstInk...] }

    var withoutTrailingBlanks: Substring {
        let text = Substring(self)
        if isASCII {
            let last = text.utf8.lastIndex { !isWhitespace($0) }
            return text[..<(last.map(text.utf8.index(after:)) ?? text.startIndex)]
        }
        return text[..<(text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex)]
    }

    /// Parted by any white space.
    var words: [SubSequence] {
        if isASCII {
            return utf8.split(whereSeparator: isWhitespace).map { self[$0.startIndex..<$0.endIndex] }
        }
        return split(whereSeparator: \.isWhitespace)
    }

    private var firstInk: Index {
        (isASCII ? utf8.firstIndex { !isWhitespace($0) } : firstIndex { !$0.isWhitespace }) ?? endIndex
    }

    private var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

private func isWhitespace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }
