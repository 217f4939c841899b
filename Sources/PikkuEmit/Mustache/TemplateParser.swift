import PikkuModel

/// Why a text is no template.
struct TemplateFault: Error {
    let diagnostic: Diagnostic
}

extension Template {
    init(_ file: SourceFile) throws(TemplateFault) {
        path = SourcePath(file.path)
        var parser = TemplateParser(file.bytes, path)
        parts = try parser.parse()
    }
}

/// Reads a template tag by tag.
private struct TemplateParser {
    private let bytes: [UInt8]
    private let path: SourcePath
    /// Up to where everything is read.
    private var index = 0
    private var opening = "{{"
    private var closing = "}}"
    /// The sections around what comes next; the outermost is the template itself.
    private var open = [Section(text: "", tag: Template.Tag(name: .current, place: .init(start: 0, end: 0)))]

    private struct Section {
        let text: String
        let tag: Template.Tag
        var isInverted = false
        var parts: [Template.Part] = []
    }

    /// What a tag says, without blanks around it.
    private struct Content {
        let text: String
        let place: Template.Place
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

    init(_ bytes: [UInt8], _ path: SourcePath) {
        self.bytes = bytes
        self.path = path
    }

    mutating func parse() throws(TemplateFault) -> [Template.Part] {
        while let start = bytes[index...].firstRange(of: opening)?.lowerBound { try parseTag(at: start) }
        addText(upTo: bytes.count)
        let section = open.removeLast()
        guard open.isEmpty else { throw fault("section '\(section.text)' has no end", at: section.tag.place) }
        return section.parts
    }
}

extension TemplateParser {
    private mutating func parseTag(at start: Int) throws(TemplateFault) {
        var rest = bytes[start...].dropFirst(opening.utf8.count)
        let kind = rest.first.flatMap { Kind(rawValue: Character(Unicode.Scalar($0))) }
        if kind != nil { rest = rest.dropFirst() }
        guard let end = rest.firstRange(of: ending(of: kind)) else {
            throw fault("a tag has no end", at: .init(start: start, end: rest.startIndex))
        }
        let trimmed = rest[..<end.lowerBound].trimmed
        let content = Content(text: decoded(trimmed), place: .init(start: trimmed.startIndex, end: trimmed.endIndex))
        let lines = canStandAlone(kind) ? wholeLines(from: start, to: end.upperBound) : nil
        addText(upTo: lines?.lowerBound ?? start)
        index = lines?.upperBound ?? end.upperBound
        switch kind {
        case nil, .braced, .unescaped: add(.variable(try tag(content)))
        case .section: try beginSection(content)
        case .inverted: try beginSection(content, isInverted: true)
        case .end: try endSection(content)
        case .partial:
            let indentation = decoded(bytes[(lines?.lowerBound ?? start)..<start])
            add(.partial(content.text, content.place, indentation: indentation))
        case .comment: break
        case .delimiters: try setDelimiters(content)
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

    private mutating func beginSection(_ content: Content, isInverted: Bool = false) throws(TemplateFault) {
        guard open.count <= maximumDepth else { throw fault("sections are nested too deeply", at: content.place) }
        open.append(Section(text: content.text, tag: try tag(content), isInverted: isInverted))
    }

    private mutating func endSection(_ content: Content) throws(TemplateFault) {
        guard open.count > 1, let section = open.last else {
            throw fault("'\(content.text)' ends a section that does not begin", at: content.place)
        }
        guard section.text == content.text else {
            throw fault(
                "'\(content.text)' ends a section that does not begin", at: content.place,
                notes: [.init("the section that is open is '\(section.text)'", at: location(section.tag.place))])
        }
        open.removeLast()
        add(section.isInverted ? .inverted(section.tag, section.parts) : .section(section.tag, section.parts))
    }

    private mutating func setDelimiters(_ content: Content) throws(TemplateFault) {
        let words = content.text.split(separator: " ")
        guard words.count == 2 else {
            throw fault("'\(content.text)' is not a pair of delimiters", at: content.place)
        }
        opening = String(words[0])
        closing = String(words[1])
    }

    private func tag(_ content: Content) throws(TemplateFault) -> Template.Tag {
        if content.text == "." { return Template.Tag(name: .current, place: content.place) }
        let names = content.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.allSatisfy({ isASCIIIdentifier($0) == true }) else {
            throw fault("'\(content.text)' is not a name", at: content.place)
        }
        return Template.Tag(name: .path(names[0], Array(names.dropFirst())), place: content.place)
    }
}

extension TemplateParser {
    private mutating func add(_ part: Template.Part) { open[open.count - 1].parts.append(part) }

    private mutating func addText(upTo end: Int) {
        if index < end { add(.text(decoded(bytes[index..<end]), .init(start: index, end: end))) }
    }

    /// The lines of a tag that nothing else stands on, which leave no trace of their own.
    private func wholeLines(from start: Int, to end: Int) -> Range<Int>? {
        let before = bytes[..<start].lastIndex { !isBlank($0) }
        let rest = bytes[end...].drop(while: isBlank)
        guard before.map({ bytes[$0] == newline }) ?? true, rest.first ?? newline == newline else { return nil }
        return (before.map { $0 + 1 } ?? 0)..<min(rest.startIndex + 1, bytes.count)
    }

    private func location(_ place: Template.Place) -> SourceLocation {
        SourceLocation(path: path, start: place.start, end: place.end)
    }

    private func fault(
        _ message: String, at place: Template.Place, notes: [Diagnostic.Note] = []
    ) -> TemplateFault {
        TemplateFault(diagnostic: Diagnostic("template-syntax", .error, message, at: location(place), notes: notes))
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
        return tail.lastIndex { !isSpace($0) }.map { tail[...$0] } ?? tail.prefix(0)
    }
}
