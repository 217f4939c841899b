import PikkuModel
import SwiftSyntax

extension DeclarationReader {
    /// Reads the comments that begin with `pikku-gen:`, given where that text stands.
    mutating func readDirectives(in tree: SourceFileSyntax, at offsets: [Int]) {
        for offset in offsets {
            guard let comment = tree.comment(at: offset) else { continue }
            read(comment, mark: offset, in: tree)
        }
    }

    private mutating func read(_ comment: Comment, mark: Int, in tree: SourceFileSyntax) {
        let blanks = source.bytes[comment.range].reversed().prefix(while: isBlank).count
        let range = comment.range.lowerBound..<comment.range.upperBound - blanks
        let text = DirectiveComment(bytes: source.bytes, location: source.location(range), mark: mark)
        guard source.bytes[comment.range.lowerBound..<mark].allSatisfy(isMarkOrBlank) else { return }
        guard comment.isPlain else {
            var nothing: [Diagnostic] = []
            if text.directive(&nothing) != nil || !nothing.isEmpty {
                file.diagnostics.append(text.inWrongComment())
            }
            return
        }
        guard let directive = text.directive(&file.diagnostics) else { return }
        switch directive.reach {
        case .file:
            guard comment.isOnItsOwnLine(in: source.bytes), comment.token == tree.firstToken(viewMode: .sourceAccurate)
            else {
                file.diagnostics.append(text.notAtTop(of: source.bytes))
                return
            }
            file.suppressions.append(directive.suppression(of: source.location(0..<source.bytes.count)))
        case .declaration:
            readSuppression(directive, comment, text)
        }
    }

    private mutating func readSuppression(_ directive: Directive, _ comment: Comment, _ text: DirectiveComment) {
        guard isCompiled(Syntax(comment.token)) else { return }
        guard comment.isOnItsOwnLine(in: source.bytes) else {
            if let declaration = comment.declarationOnItsLine(in: source.bytes) {
                file.suppressions.append(directive.suppression(of: extent(of: declaration)))
            } else {
                file.diagnostics.append(text.misplaced("no declaration begins on the line of this comment"))
            }
            return
        }
        guard let declaration = declaration(beginningWith: comment.token) else {
            file.diagnostics.append(text.misplaced("no declaration stands below this comment"))
            return
        }
        if let gap = comment.gap {
            file.diagnostics.append(
                text.misplaced(
                    "an empty line parts this comment from the declaration",
                    fix: Diagnostic.Fix(
                        "remove the empty line", edits: [Diagnostic.Edit(source.location(gap), replacement: "")])))
            return
        }
        file.suppressions.append(directive.suppression(of: extent(of: declaration)))
    }

    /// With the documentation, in which fields of data stand.
    private func extent(of node: Syntax) -> SourceLocation {
        var location = source.location(of: node)
        let documentation = source.documentationLines(before: node)
        location.start = min(location.start, documentation.first?.range.lowerBound ?? location.start)
        return location
    }

    /// False in a clause of `#if` that is left out: nothing in it can have findings.
    private func isCompiled(_ node: Syntax) -> Bool {
        var node = node.parent
        while let current = node {
            if let clause = current.as(IfConfigClauseSyntax.self),
                let config = clause.parent?.parent?.as(IfConfigDeclSyntax.self)
            {
                guard case .clause(let chosen) = conditions.choice(of: config, in: source), chosen == clause else {
                    return false
                }
            }
            node = current.parent
        }
        return true
    }
}

// MARK: - Comments

/// A comment and the token that its trivia belongs to.
private struct Comment {
    var range: Range<Int>
    /// `//` and neither `///` nor `/*`.
    var isPlain: Bool
    var token: TokenSyntax
    var isLeading: Bool
    /// Empty lines between the comment and the token.
    var gap: Range<Int>?

    func isOnItsOwnLine(in bytes: [UInt8]) -> Bool {
        bytes[lineStart(of: range.lowerBound, in: bytes)..<range.lowerBound].allSatisfy(isBlank)
    }

    /// The outermost one that begins on the comment's line, and not behind the comment.
    func declarationOnItsLine(in bytes: [UInt8]) -> Syntax? {
        let lineStart = lineStart(of: range.lowerBound, in: bytes)
        var node = (isLeading ? token.previousToken(viewMode: .sourceAccurate) : token)?.parent
        var found: Syntax?
        while let current = node {
            if current.isDeclaration, current.startBehindAttributes >= lineStart { found = current }
            node = current.parent
        }
        return found
    }
}

extension SourceFileSyntax {
    /// Nil where the offset stands in code or in a string.
    fileprivate func comment(at offset: Int) -> Comment? {
        guard let token = token(holding: offset) else { return nil }
        let isLeading = offset < token.positionAfterSkippingLeadingTrivia.utf8Offset
        guard isLeading || offset >= token.endPositionBeforeTrailingTrivia.utf8Offset else { return nil }
        var start = isLeading ? token.position.utf8Offset : token.endPositionBeforeTrailingTrivia.utf8Offset
        let pieces = isLeading ? token.leadingTrivia.pieces : token.trailingTrivia.pieces
        for (index, piece) in pieces.enumerated() {
            let end = start + piece.sourceLength.utf8Length
            guard offset >= end else {
                guard piece.isComment else { return nil }
                var isPlain = false
                if case .lineComment = piece { isPlain = true }
                let gap = isLeading ? gap(in: pieces[(index + 1)...], from: end) : nil
                return Comment(range: start..<end, isPlain: isPlain, token: token, isLeading: isLeading, gap: gap)
            }
            start = end
        }
        return nil
    }

    /// The first empty lines.
    private func gap(in pieces: ArraySlice<TriviaPiece>, from offset: Int) -> Range<Int>? {
        var offset = offset
        var firstLineEnd: Int?
        var gap: Range<Int>?
        for piece in pieces {
            let end = offset + piece.sourceLength.utf8Length
            if piece.isComment {
                if gap != nil { return gap }
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

    /// Without recursion: a tree may be deeper than the stack of a thread.
    private func token(holding offset: Int) -> TokenSyntax? {
        var node = Syntax(self)
        while node.as(TokenSyntax.self) == nil {
            let child = node.children(viewMode: .sourceAccurate).first {
                $0.position.utf8Offset <= offset && offset < $0.endPosition.utf8Offset
            }
            guard let child else { return nil }
            node = child
        }
        return node.as(TokenSyntax.self)
    }
}

extension TriviaPiece {
    fileprivate var newlineCount: Int {
        switch self {
        case .newlines(let count), .carriageReturns(let count), .carriageReturnLineFeeds(let count): count
        default: 1
        }
    }
}

// MARK: - Declarations

/// The outermost one that begins with a token, or whose attributes end before it.
private func declaration(beginningWith token: TokenSyntax) -> Syntax? {
    let start = token.positionAfterSkippingLeadingTrivia.utf8Offset
    var node = token.parent
    var found: Syntax?
    while let current = node {
        let begins = [current.positionAfterSkippingLeadingTrivia.utf8Offset, current.startBehindAttributes]
        guard begins.contains(start) else { break }
        if current.isDeclaration { found = current }
        node = current.parent
    }
    return found
}

extension Syntax {
    /// Whether a rule may report something of the node: what declares, what wires, and each part that is written on
    /// a line of its own.
    fileprivate var isDeclaration: Bool {
        switch kind {
        case .importDecl: false
        case .labeledExpr, .dictionaryElement, .arrayElement, .enumCaseElement, .enumCaseParameter: true
        case .codeBlockItem: self.as(CodeBlockItemSyntax.self)?.item.is(FunctionCallExprSyntax.self) ?? false
        default: asProtocol((any DeclSyntaxProtocol).self) != nil
        }
    }

    fileprivate var startBehindAttributes: Int {
        guard let attributes = asProtocol((any WithAttributesSyntax).self)?.attributes,
            let next = attributes.lastToken(viewMode: .sourceAccurate)?.nextToken(viewMode: .sourceAccurate)
        else { return positionAfterSkippingLeadingTrivia.utf8Offset }
        return next.positionAfterSkippingLeadingTrivia.utf8Offset
    }
}

private func lineStart(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map { $0 + 1 } ?? 0
}

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

private func isMarkOrBlank(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "*")
}

extension DirectiveComment {
    fileprivate func inWrongComment() -> Diagnostic {
        let isBlock = bytes[location.start + 1] == UInt8(ascii: "*")
        let plain = Diagnostic.Fix(
            "write it behind '//'",
            edits: [
                Diagnostic.Edit(
                    SourceLocation(file: location.file, start: location.start, end: mark), replacement: "// ")
            ])
        return Diagnostic(
            "malformed-suppression", .warning, "a comment for pikku-gen begins with '//'", at: location,
            fix: isBlock ? nil : plain)
    }
}
