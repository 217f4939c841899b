import PikkuModel
import SwiftSyntax

/// One line of a doc comment.
struct DocumentationLine {
    /// The bytes behind the comment's marks and the blank after them; indentation beyond that is kept.
    var range: Range<Int>
    var text: String

    var indentation: Int { text.utf8.prefix(while: \.isBlank).count }
}

extension SwiftSource {
    /// The doc comment of a declaration: the last unbroken run of doc comments before it. An ordinary comment or a
    /// blank line breaks a run, as in the Swift compiler.
    func documentationLines(before node: some SyntaxProtocol) -> [DocumentationLine] {
        let end = min(node.positionAfterSkippingLeadingTrivia.utf8Offset, bytes.count)
        var ranges: [Range<Int>] = []
        var index = node.position.utf8Offset
        var newlines = 0
        while index < end {
            guard let comment = comment(at: index, before: end) else {
                if bytes[index] == UInt8(ascii: "\n") { newlines += 1 }
                index += 1
                continue
            }
            if newlines > 1 || !comment.isDocumentation && !isDirective(index..<comment.end) { ranges = [] }
            if comment.isDocumentation { ranges += comment.lines }
            newlines = 0
            index = comment.end
        }
        return ranges.map { DocumentationLine(range: $0, text: text($0)) }
    }

    /// What is said to pikku-gen between documentation and declaration does not part them.
    private func isDirective(_ comment: Range<Int>) -> Bool {
        bytes[comment].drop { $0 == UInt8(ascii: "/") || $0.isBlank }.starts(with: DirectiveScan.mark)
    }

    private struct Comment {
        var isDocumentation: Bool
        var lines: [Range<Int>]
        var end: Int
    }

    private func comment(at index: Int, before end: Int) -> Comment? {
        guard bytes[index] == UInt8(ascii: "/"), index + 1 < end else { return nil }
        switch bytes[index + 1] {
        case UInt8(ascii: "/"): return lineComment(at: index, before: end)
        case UInt8(ascii: "*"): return blockComment(at: index, before: end)
        default: return nil
        }
    }

    /// Three slashes make documentation; a row of them is a ruler.
    private func lineComment(at index: Int, before limit: Int) -> Comment {
        let end = bytes[index..<limit].firstIndex { Self.isNewline($0) } ?? limit
        let slashes = bytes[index..<end].prefix { $0 == UInt8(ascii: "/") }.count
        return Comment(
            isDocumentation: slashes == 3, lines: [withoutBlank(index + min(slashes, 3)..<end)], end: end)
    }

    private func blockComment(at index: Int, before limit: Int) -> Comment {
        var depth = 0
        var end = index
        repeat {
            if isMark("/*", at: end, before: limit) {
                depth += 1
                end += 2
            } else if isMark("*/", at: end, before: limit) {
                depth -= 1
                end += 2
            } else {
                end += 1
            }
        } while depth > 0 && end < limit
        let isDocumentation = isMark("/**", at: index, before: limit) && end - index > 4
        guard isDocumentation else { return Comment(isDocumentation: false, lines: [], end: end) }
        let content = index + 3..<(depth == 0 ? end - 2 : end)
        return Comment(isDocumentation: true, lines: blockLines(content), end: end)
    }

    /// Lines may begin with a star; without, the indentation of the first one is taken from all.
    private func blockLines(_ content: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var margin: Int?
        for line in bytes[content].split(omittingEmptySubsequences: false, whereSeparator: { $0 == UInt8(ascii: "\n") })
        {
            let end = line.last == UInt8(ascii: "\r") ? line.endIndex - 1 : line.endIndex
            let blanks = bytes[line.startIndex..<end].prefix { $0.isBlank }.count
            let first = line.startIndex + blanks
            if first < end, bytes[first] == UInt8(ascii: "*"), line.startIndex > content.lowerBound {
                lines.append(withoutBlank(first + 1..<end))
            } else if line.startIndex == content.lowerBound {
                lines.append(first..<end)
            } else {
                if margin == nil, first < end { margin = blanks }
                lines.append(line.startIndex + min(blanks, margin ?? blanks)..<end)
            }
        }
        return lines
    }

    private func withoutBlank(_ range: Range<Int>) -> Range<Int> {
        guard let first = bytes[range].first, first.isBlank else { return range }
        return range.lowerBound + 1..<range.upperBound
    }

    private func isMark(_ mark: StaticString, at index: Int, before limit: Int) -> Bool {
        guard index + mark.utf8CodeUnitCount <= limit else { return false }
        return (0..<mark.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == mark.utf8Start[$0] }
    }

    private static func isNewline(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
