import PikkuModel

/// Why a text is no template.
struct TemplateFault: Error {
    let line: Int
    let message: String
}

extension Template {
    init(_ text: String) throws(TemplateFault) {
        var parser = TemplateParser(text)
        parts = try parser.parse()
    }
}

/// Reads a template tag by tag.
private struct TemplateParser {
    private let bytes: [UInt8]
    /// Up to where everything is read.
    private var index = 0
    private var opening = "{{"
    private var closing = "}}"
    /// The sections around what comes next; the outermost is the template itself.
    private var open = [Section(text: "", name: .current, isInverted: false, start: 0)]

    private struct Section {
        let text: String
        let name: Template.Name
        let isInverted: Bool
        let start: Int
        var parts: [Template.Part] = []
    }

    private enum Kind: Character {
        case section = "#"
        case inverted = "^"
        case end = "/"
        case partial = ">"
        case comment = "!"
        case delimiters = "="
        case braced = "{"
        case unescaped = "&"
    }

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func parse() throws(TemplateFault) -> [Template.Part] {
        while let start = bytes[index...].firstRange(of: opening)?.lowerBound { try parseTag(at: start) }
        addText(upTo: bytes.count)
        let section = open.removeLast()
        guard open.isEmpty else { throw fault("section '\(section.text)' has no end", at: section.start) }
        return section.parts
    }
}

extension TemplateParser {
    private mutating func parseTag(at start: Int) throws(TemplateFault) {
        var content = bytes[start...].dropFirst(opening.utf8.count)
        let kind = content.first.flatMap { Kind(rawValue: Character(Unicode.Scalar($0))) }
        if kind != nil { content = content.dropFirst() }
        guard let end = content.firstRange(of: ending(of: kind)) else {
            throw fault("a tag has no end", at: start)
        }
        let text = decoded(content[..<end.lowerBound].trimmed)
        let lines = canStandAlone(kind) ? wholeLines(from: start, to: end.upperBound) : nil
        addText(upTo: lines?.lowerBound ?? start)
        index = lines?.upperBound ?? end.upperBound
        switch kind {
        case nil, .braced, .unescaped: add(.variable(try name(text, at: start)))
        case .section: try beginSection(text, at: start)
        case .inverted: try beginSection(text, isInverted: true, at: start)
        case .end: try endSection(text, at: start)
        case .partial: add(.partial(text, indentation: decoded(bytes[(lines?.lowerBound ?? start)..<start])))
        case .comment: break
        case .delimiters: try setDelimiters(text, at: start)
        }
    }

    private func ending(of kind: Kind?) -> String {
        switch kind {
        case .braced: "}" + closing
        case .delimiters: "=" + closing
        case nil, .section, .inverted, .end, .partial, .comment, .unescaped: closing
        }
    }

    private func canStandAlone(_ kind: Kind?) -> Bool {
        switch kind {
        case nil, .braced, .unescaped: false
        case .section, .inverted, .end, .partial, .comment, .delimiters: true
        }
    }

    private mutating func beginSection(
        _ text: String, isInverted: Bool = false, at start: Int
    ) throws(TemplateFault) {
        guard open.count <= maximumDepth else { throw fault("sections are nested too deeply", at: start) }
        open.append(Section(text: text, name: try name(text, at: start), isInverted: isInverted, start: start))
    }

    private mutating func endSection(_ text: String, at start: Int) throws(TemplateFault) {
        guard open.count > 1, let section = open.last, section.text == text else {
            throw fault("'\(text)' ends a section that does not begin", at: start)
        }
        open.removeLast()
        add(section.isInverted ? .inverted(section.name, section.parts) : .section(section.name, section.parts))
    }

    private mutating func setDelimiters(_ text: String, at start: Int) throws(TemplateFault) {
        let words = text.split(separator: " ")
        guard words.count == 2 else { throw fault("'\(text)' is not a pair of delimiters", at: start) }
        opening = String(words[0])
        closing = String(words[1])
    }

    private func name(_ text: String, at start: Int) throws(TemplateFault) -> Template.Name {
        if text == "." { return .current }
        let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.allSatisfy({ isASCIIIdentifier($0) == true }) else {
            throw fault("'\(text)' is not a name", at: start)
        }
        return .path(names[0], Array(names.dropFirst()))
    }
}

extension TemplateParser {
    private mutating func add(_ part: Template.Part) { open[open.count - 1].parts.append(part) }

    private mutating func addText(upTo end: Int) {
        if index < end { add(.text(decoded(bytes[index..<end]))) }
    }

    /// The lines of a tag that nothing else stands on, which leave no trace of their own.
    private func wholeLines(from start: Int, to end: Int) -> Range<Int>? {
        let before = bytes[..<start].lastIndex { !isBlank($0) }
        let rest = bytes[end...].drop(while: isBlank)
        guard before.map({ bytes[$0] == newline }) ?? true, rest.first ?? newline == newline else { return nil }
        return (before.map { $0 + 1 } ?? 0)..<min(rest.startIndex + 1, bytes.count)
    }

    private func fault(_ message: String, at start: Int) -> TemplateFault {
        TemplateFault(line: bytes[..<start].count { $0 == newline } + 1, message: message)
    }
}

/// Sections are rendered one inside the other.
private let maximumDepth = 100

private let newline = UInt8(ascii: "\n")

/// A carriage return counts as well, since it stands before a newline.
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

private func decoded(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

extension ArraySlice<UInt8> {
    /// Several times as fast as the method of all collections.
    fileprivate func firstRange(of text: String) -> Range<Int>? {
        let pattern = Array(text.utf8)
        var rest = self
        while let start = rest.firstIndex(of: pattern[0]) {
            rest = rest[start...]
            if rest.starts(with: pattern) { return start..<(start + pattern.count) }
            rest.removeFirst()
        }
        return nil
    }

    fileprivate var trimmed: Self {
        func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == newline }
        let tail = drop(while: isSpace)
        return tail.lastIndex { !isSpace($0) }.map { tail[...$0] } ?? []
    }
}
