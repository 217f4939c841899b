package import PikkuModel
import SwiftSyntax

/// SwiftSyntax has a type of this name too; here it always means the model's.
package typealias SourceLocation = PikkuModel.SourceLocation

/// The text that syntax nodes came from: locations and names are cut from it, never printed from the tree.
struct SwiftSource {
    let path: SourcePath
    let bytes: [UInt8]

    /// How deep types and expressions are followed; deeper ones are reported where they are used.
    static let maximumDepth = 64

    func location(_ range: Range<Int>) -> SourceLocation {
        SourceLocation(path: path, start: range.lowerBound, end: range.upperBound)
    }

    /// Without the white space and comments around the node.
    func location(of node: some SyntaxProtocol) -> SourceLocation {
        location(range(of: node))
    }

    func location(from first: some SyntaxProtocol, to last: some SyntaxProtocol) -> SourceLocation {
        SourceLocation(
            path: path, start: range(of: first).lowerBound, end: last.endPositionBeforeTrailingTrivia.utf8Offset)
    }

    func text(of node: some SyntaxProtocol) -> String { text(range(of: node)) }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// Without backticks: `` `default` `` is named `default`.
    func name(_ token: TokenSyntax) -> String {
        let range = range(of: token)
        guard range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "`") else { return text(range) }
        return text(range.lowerBound + 1..<range.upperBound - 1)
    }

    func located(_ token: TokenSyntax) -> Name { Name(name(token), at: location(of: token)) }

    private func range(of node: some SyntaxProtocol) -> Range<Int> {
        let start = node.positionAfterSkippingLeadingTrivia.utf8Offset
        return start..<max(start, node.endPositionBeforeTrailingTrivia.utf8Offset)
    }
}
