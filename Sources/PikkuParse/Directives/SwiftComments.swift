import PikkuModel
import SwiftSyntax

/// A comment that holds the mark somewhere.
struct SwiftComment {
    /// Without blanks at the end.
    var range: Range<Int>
    /// The offset of the first mark in it.
    var mark: Int
    /// `//` and neither `///` nor `/*`.
    var isPlain: Bool
    /// Before its token, on whose line it need not stand.
    var isLeading: Bool
}

extension SourceFileSyntax {
    /// The tokens, white space and comments around them included, at some offsets. Without recursion: a tree may be
    /// deeper than the stack of a thread.
    func tokens(holding offsets: [Int]) -> [(TokenSyntax, ArraySlice<Int>)] {
        var found: [(TokenSyntax, ArraySlice<Int>)] = []
        var pending = [(Syntax(self), offsets[...])]
        while let (node, offsets) = pending.popLast() {
            if let token = node.as(TokenSyntax.self) {
                found.append((token, offsets))
                continue
            }
            var rest = offsets
            for child in node.children(viewMode: .sourceAccurate) {
                if rest.isEmpty { break }
                let end = child.endPosition.utf8Offset
                let inside = rest.prefix { $0 < end }
                rest = rest.dropFirst(inside.count)
                if !inside.isEmpty { pending.append((child, inside)) }
            }
        }
        return found
    }
}

extension TokenSyntax {
    func comments(holding offsets: ArraySlice<Int>) -> [SwiftComment] {
        let textStart = positionAfterSkippingLeadingTrivia.utf8Offset
        let textEnd = endPositionBeforeTrailingTrivia.utf8Offset
        let leading = offsets.prefix { $0 < textStart }
        let trailing = offsets.drop { $0 < textEnd }
        return comments(in: leadingTrivia, from: position.utf8Offset, holding: leading, isLeading: true)
            + comments(in: trailingTrivia, from: textEnd, holding: trailing, isLeading: false)
    }

    private func comments(
        in trivia: Trivia, from start: Int, holding offsets: ArraySlice<Int>, isLeading: Bool
    ) -> [SwiftComment] {
        guard !offsets.isEmpty else { return [] }
        var found: [SwiftComment] = []
        var rest = offsets
        var start = start
        for piece in trivia.pieces {
            let end = start + piece.sourceLength.utf8Length
            let inside = rest.prefix { $0 < end }
            rest = rest.dropFirst(inside.count)
            if let mark = inside.first, piece.isComment {
                found.append(
                    SwiftComment(
                        range: start..<end - piece.blanksAtEnd, mark: mark, isPlain: piece.isLineComment,
                        isLeading: isLeading))
            }
            start = end
        }
        return found
    }
}

/// The last empty lines of a token's leading trivia.
func lastGap(in pieces: [TriviaPiece], from offset: Int) -> Range<Int>? {
    var offset = offset
    var firstLineEnd: Int?
    var gap: Range<Int>?
    for piece in pieces {
        let end = offset + piece.sourceLength.utf8Length
        if piece.isComment {
            firstLineEnd = nil
        } else if piece.isNewline {
            let start = firstLineEnd ?? offset + piece.sourceLength.utf8Length / piece.newlineCount
            if start < end { gap = start..<end }
            firstLineEnd = start
        }
        offset = end
    }
    return gap
}

extension TriviaPiece {
    fileprivate var isLineComment: Bool { if case .lineComment = self { true } else { false } }

    fileprivate var blanksAtEnd: Int {
        if case .lineComment(let text) = self { text.utf8.reversed().prefix(while: \.isBlank).count } else { 0 }
    }

    fileprivate var newlineCount: Int {
        switch self {
        case .newlines(let count), .carriageReturns(let count), .carriageReturnLineFeeds(let count): count
        default: 1
        }
    }
}
