import PikkuModel

/// Reads the comments of a manifest that begin with `pikku-gen:`.
struct ManifestDirectives {
    private let file: SourceFile
    private let root: YAMLNode
    private let parts: YAMLParts
    /// What is no comment whatever it holds: scalars and names of aliases, in the order of the text.
    private let occupied: [Range<Int>]
    /// The line that was looked at last.
    private var line = Line(range: 0..<0)

    private(set) var suppressions: [Suppression] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Of a file that could be read.
    init(_ file: SourceFile, root: YAMLNode) {
        self.file = file
        self.root = root
        let offsets = DirectiveScan.offsets(in: file.bytes)
        occupied = offsets.isEmpty ? [] : YAMLDocument.scalarRanges(of: file)
        parts = offsets.isEmpty ? YAMLParts() : YAMLParts(of: root)
        for offset in offsets { read(mark: offset) }
    }

    private mutating func read(mark: Int) {
        if !line.range.contains(mark) { line = line(around: mark) }
        guard let start = line.comment, start < mark, file.bytes[(start + 1)..<mark].allSatisfy(\.isBlank) else {
            return
        }
        let location = SourceLocation(file: file.path, start: start, end: line.end)
        let text = DirectiveComment(bytes: file.bytes, location: location, mark: mark)
        guard let directive = text.directive(&diagnostics) else { return }
        switch directive.reach {
        case .file where start < root.location.start:
            let whole = SourceLocation(file: file.path, start: 0, end: file.bytes.count)
            suppressions.append(directive.suppression(of: whole))
        case .file:
            diagnostics.append(text.notAtTop(of: file.bytes))
        case .declaration:
            readSuppression(directive, text)
        }
    }

    private mutating func readSuppression(_ directive: Directive, _ text: DirectiveComment) {
        let before = line.range.lowerBound..<directive.location.start
        guard file.bytes[before].allSatisfy(\.isBlank) else {
            guard let scope = parts.outermost(beginningIn: before) else {
                diagnostics.append(text.misplaced("nothing that is declared begins on the line of this comment"))
                return
            }
            suppressions.append(directive.suppression(of: scope))
            return
        }
        switch nextLine(below: directive.location.end) {
        case .content(let range):
            guard let scope = parts.outermost(beginningIn: range) else { fallthrough }
            suppressions.append(directive.suppression(of: scope))
        case .end:
            diagnostics.append(text.misplaced("nothing that is declared stands below this comment"))
        case .empty(let range):
            let edit = Diagnostic.Edit(
                SourceLocation(file: file.path, start: range.lowerBound, end: range.upperBound), replacement: "")
            diagnostics.append(
                text.misplaced(
                    "an empty line parts this comment from what is declared",
                    fix: .guess("remove the empty line", edits: [edit])))
        }
    }
}

// MARK: - Lines

extension ManifestDirectives {
    private struct Line {
        /// With what ends it.
        var range: Range<Int>
        /// The offset of its comment.
        var comment: Int?
        /// Without white space.
        var end = 0
    }

    private enum NextLine {
        /// From its first byte that is no blank to the one behind dashes, tags and anchors.
        case content(Range<Int>)
        case empty(Range<Int>)
        case end
    }

    /// The next line that is not a comment.
    private func nextLine(below offset: Int) -> NextLine {
        var start = offset
        while true {
            start = nextLineStart(from: start)
            guard start < file.bytes.count else { return .end }
            let first = skip(from: start, while: \.isBlank)
            guard first < file.bytes.count else { return .end }
            if file.bytes[first].isLineEnd { return .empty(start..<nextLineStart(from: first)) }
            if file.bytes[first] != UInt8(ascii: "#") { return .content(first..<contentStart(from: first) + 1) }
        }
    }

    /// Behind the dashes of sequences, tags and anchors.
    private func contentStart(from offset: Int) -> Int {
        var offset = offset
        while offset + 1 < file.bytes.count {
            switch file.bytes[offset] {
            case UInt8(ascii: "-") where isWhitespace(file.bytes[offset + 1]): offset += 1
            case UInt8(ascii: "&"), UInt8(ascii: "!"): offset = skip(from: offset) { !isWhitespace($0) }
            default: return offset
            }
            offset = skip(from: offset, while: isWhitespace)
        }
        return offset
    }

    private func line(around offset: Int) -> Line {
        let start = max(file.bytes.lineStart(of: offset), textStart(in: file.bytes))
        var line = Line(range: start..<nextLineStart(from: offset))
        line.comment = (start..<skip(from: offset) { !$0.isLineEnd }).first {
            file.bytes[$0] == UInt8(ascii: "#") && !isOccupied($0)
        }
        line.end = line.range.upperBound
        while line.end > start, isWhitespace(file.bytes[line.end - 1]) { line.end -= 1 }
        return line
    }

    /// O(log values).
    private func isOccupied(_ offset: Int) -> Bool {
        var low = 0
        var high = occupied.count
        while low < high {
            let middle = (low + high) / 2
            if occupied[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 && occupied[low - 1].contains(offset)
    }

    private func nextLineStart(from offset: Int) -> Int { file.bytes.nextLineStart(of: offset) }

    private func skip(from offset: Int, while holds: (UInt8) -> Bool) -> Int {
        offset + file.bytes[offset...].prefix(while: holds).count
    }
}

extension YAMLDocument {
    /// Where values and aliases are written, as far as the file can be read. The first line of a block scalar, which
    /// may end with a comment, is left out.
    fileprivate static func scalarRanges(of file: SourceFile) -> [Range<Int>] {
        guard let text = try? YAMLText(file, maximumSize: Limits().size) else { return [] }
        return text.bytes[text.start...].withUnsafeBufferPointer { bytes in
            var events = YAMLEventSource(text, bytes: bytes)
            var ranges: [Range<Int>] = []
            while let event = try? events.next() {
                switch event.kind {
                case .scalar(let scalar):
                    let head = event.start..<event.end
                    let line = file.bytes[head].firstIndex(where: \.isLineEnd) ?? event.end
                    ranges.append(scalar.style == .block ? line..<event.end : head)
                case .alias: ranges.append(event.start..<event.end)
                case .streamEnd: return ranges
                case .sequenceStart, .mappingStart, .collectionEnd, .documentStart, .documentEnd: break
                }
            }
            return ranges
        }
    }
}

private func isWhitespace(_ byte: UInt8) -> Bool { byte.isBlank || byte.isLineEnd }
