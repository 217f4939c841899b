import PikkuModel
import SwiftDiagnostics
import SwiftParserDiagnostics
import SwiftSyntax

/// How deep a tree may be for the generator of messages, which recurses.
private let maximumDepth = 1_000

/// How many syntax errors of one file are worth reading.
private let reportedSyntaxErrors = 20

/// The findings of the Swift parser, in the order of the text.
func syntaxErrors(in tree: SourceFileSyntax, of path: String) -> [PikkuModel.Diagnostic] {
    guard isShallow(tree) else { return [.unreadable(at: SourceLocation(file: path, start: 0, end: 0))] }
    let found = firstErrors(in: tree)
    var diagnostics = found.prefix(reportedSyntaxErrors).map { error in
        PikkuModel.Diagnostic(
            "swift-syntax-error", error.diagMessage.severity == .warning ? .warning : .error,
            sentence(error.message), at: location(of: error, in: path),
            notes: error.notes.map { note in
                let offset = note.position.utf8Offset
                return .init(sentence(note.message), at: SourceLocation(file: path, start: offset, end: offset))
            })
    }
    if found.count > reportedSyntaxErrors {
        diagnostics[reportedSyntaxErrors - 1].notes.append(
            .init("further syntax errors of this file are not shown"))
    }
    return diagnostics
}

/// One statement after the other, so that a file full of errors costs no more than its first ones.
private func firstErrors(in tree: SourceFileSyntax) -> [SwiftDiagnostics.Diagnostic] {
    var found: [SwiftDiagnostics.Diagnostic] = []
    for part in tree.children(viewMode: .all) {
        for node in part.is(CodeBlockItemListSyntax.self) ? Array(part.children(viewMode: .all)) : [part]
        where node.hasError {
            found += ParseDiagnosticsGenerator.diagnostics(for: node)
            if found.count > reportedSyntaxErrors { return found }
        }
    }
    return found
}

private func location(of error: SwiftDiagnostics.Diagnostic, in path: String) -> SourceLocation {
    let start = error.position.utf8Offset
    let highlight = error.highlights.first { $0.positionAfterSkippingLeadingTrivia.utf8Offset == start }
    return SourceLocation(
        file: path, start: start, end: highlight?.endPositionBeforeTrailingTrivia.utf8Offset ?? start)
}

private func sentence(_ message: String) -> String {
    message.hasSuffix(".") ? String(message.dropLast()) : message
}

/// Whether the generator of messages can walk the tree; found without recursion.
private func isShallow(_ tree: SourceFileSyntax) -> Bool {
    var level: [Syntax] = [Syntax(tree)]
    for _ in 0..<maximumDepth {
        level = level.flatMap { $0.children(viewMode: .all).filter { !$0.is(TokenSyntax.self) } }
        if level.isEmpty { return true }
    }
    return false
}

extension PikkuModel.Diagnostic {
    fileprivate static func unreadable(at location: SourceLocation) -> Self {
        Self(
            "swift-syntax-error", .error, "the file has syntax errors, and expressions too long to tell where",
            at: location)
    }
}
