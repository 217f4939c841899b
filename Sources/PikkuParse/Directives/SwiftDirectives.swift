import PikkuModel
import SwiftSyntax

extension DeclarationReader {
    /// Reads the comments that begin with `pikku-gen:`, given where that text stands, in ascending order.
    mutating func readDirectives(in tree: SourceFileSyntax, at offsets: [Int]) {
        for (token, offsets) in tree.tokens(holding: offsets) {
            let comments = token.comments(holding: offsets)
            guard !comments.isEmpty else { continue }
            let below = Below(token, declaration: declaration(beginningWith: token).map(extent))
            for comment in comments { read(comment, of: token, below) }
        }
        file.suppressions.sort { $0.location < $1.location }
    }

    /// A declaration as far as comments are concerned.
    private struct Extent {
        var location: SourceLocation
        /// False in a clause of `#if` that is left out: nothing in it can have findings.
        var isCompiled: Bool
    }

    /// What stands below the comments of a token.
    private struct Below {
        var declaration: Extent?
        /// Empty lines that part the token from comments before them.
        var gap: Range<Int>?

        init(_ token: TokenSyntax, declaration: Extent?) {
            self.declaration = declaration
            gap = lastGap(in: token.leadingTrivia.pieces, from: token.position.utf8Offset)
        }
    }

    private mutating func read(_ comment: SwiftComment, of token: TokenSyntax, _ below: Below) {
        let text = DirectiveComment(
            bytes: source.bytes, location: source.location(comment.range), mark: comment.mark)
        guard source.bytes[comment.range.lowerBound..<comment.mark].allSatisfy(isMarkOrBlank) else { return }
        guard comment.isPlain else {
            var nothing: [Diagnostic] = []
            if text.directive(&nothing) != nil || !nothing.isEmpty {
                file.diagnostics.append(text.inWrongComment())
            }
            return
        }
        guard let directive = text.directive(&file.diagnostics) else { return }
        let isAlone = isOnItsOwnLine(comment)
        switch directive.reach {
        case .file where isAlone && isAtTop(token):
            file.suppressions.append(directive.suppression(of: source.location(0..<source.bytes.count)))
        case .file:
            file.diagnostics.append(text.notAtTop(of: source.bytes))
        case .declaration where isAlone:
            readSuppression(directive, text, below)
        case .declaration:
            if let declaration = declarationOnLine(of: comment, of: token) {
                insert(directive, extent(of: declaration))
            } else {
                file.diagnostics.append(text.misplaced("no declaration begins on the line of this comment"))
            }
        }
    }

    private mutating func readSuppression(_ directive: Directive, _ text: DirectiveComment, _ below: Below) {
        guard let declaration = below.declaration else {
            file.diagnostics.append(text.misplaced("no declaration stands below this comment"))
            return
        }
        if let gap = below.gap, gap.lowerBound >= directive.location.end {
            file.diagnostics.append(
                text.misplaced(
                    "an empty line parts this comment from the declaration",
                    fix: .guess(
                        "remove the empty line", edits: [Diagnostic.Edit(source.location(gap), replacement: "")])))
            return
        }
        insert(directive, declaration)
    }

    private mutating func insert(_ directive: Directive, _ declaration: Extent) {
        guard declaration.isCompiled else { return }
        file.suppressions.append(directive.suppression(of: declaration.location))
    }

    private func isAtTop(_ token: TokenSyntax) -> Bool {
        switch token.previousToken(viewMode: .sourceAccurate)?.tokenKind {
        case nil, .shebang: true
        default: false
        }
    }

    private func isOnItsOwnLine(_ comment: SwiftComment) -> Bool {
        let start = comment.range.lowerBound
        return source.bytes[lineStart(of: start)..<start].allSatisfy(\.isBlank)
    }

    private func lineStart(of offset: Int) -> Int {
        max(source.bytes.lineStart(of: offset), textStart(in: source.bytes))
    }

    /// The outermost one that begins on the comment's line, and not behind the comment.
    private func declarationOnLine(of comment: SwiftComment, of token: TokenSyntax) -> Syntax? {
        let lineStart = lineStart(of: comment.range.lowerBound)
        var node = (comment.isLeading ? token.previousToken(viewMode: .sourceAccurate) : token)?.parent
        var found: Syntax?
        while let current = node {
            if current.isDeclaration, current.startBehindAttributes >= lineStart { found = current }
            node = current.parent
        }
        return found
    }

    /// With the documentation, in which fields of data stand.
    private func extent(of node: Syntax) -> Extent {
        var location = source.location(of: node)
        let documentation = source.documentationLines(before: node)
        location.start = min(location.start, documentation.first?.range.lowerBound ?? location.start)
        return Extent(location: location, isCompiled: isCompiled(node))
    }

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
        case .labeledExpr, .dictionaryElement, .arrayElement, .enumCaseElement, .enumCaseParameter, .patternBinding:
            true
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

private func isMarkOrBlank(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "*")
}

extension DirectiveComment {
    fileprivate func inWrongComment() -> Diagnostic {
        let isBlock = bytes[location.start + 1] == UInt8(ascii: "*")
        let plain = Diagnostic.Fix.guess(
            "write it behind '//'",
            edits: [
                Diagnostic.Edit(
                    SourceLocation(path: location.path, start: location.start, end: mark), replacement: "// ")
            ])
        return Diagnostic(
            "malformed-suppression", .warning,
            "pikku-gen does not heed comments that begin with '\(isBlock ? "/*" : "///")', only those behind '//'",
            at: location,
            fix: isBlock ? nil : plain)
    }
}
