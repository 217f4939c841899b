import PikkuModel
import SwiftSyntax

extension SwiftSource {
    /// The prose of a doc comment, lists included.
    func documentation(before node: some SyntaxProtocol) -> Documentation {
        Documentation(markdown: documentationLines(before: node).map(\.text))
    }
}

extension DeclarationReader {
    /// The prose of a doc comment, and the fields in it that say something of data.
    mutating func readDocumentation(before node: some SyntaxProtocol) -> (Documentation, [KeywordDeclaration]) {
        let lines = source.documentationLines(before: node)
        guard !lines.isEmpty else { return (Documentation(), []) }
        var prose: [String] = []
        var keywords: [KeywordDeclaration] = []
        var isCode = false
        var index = 0
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.text.withoutLeadingBlanks.utf8.starts(with: "```".utf8) { isCode.toggle() }
            guard !isCode, let field = DocumentationField(line) else {
                prose.append(line.text)
                continue
            }
            guard field.isKeyword else {
                if let diagnostic = nearMiss(field) { file.diagnostics.append(diagnostic) }
                prose.append(line.text)
                continue
            }
            let continuation = lines[index...].prefix { field.isContinued(by: $0) }
            index += continuation.count
            if let keyword = keyword(field, continuation: Array(continuation)) { keywords.append(keyword) }
        }
        return (Documentation(markdown: prose), keywords)
    }

    /// Nil where the value is broken; a broken `schema` counts as any, since it is there.
    private mutating func keyword(
        _ field: DocumentationField, continuation: [DocumentationLine]
    ) -> KeywordDeclaration? {
        let valueEnd = continuation.last?.range.upperBound ?? field.value.upperBound
        let valueLocation = source.location(field.value.lowerBound..<valueEnd)
        let text = ([source.text(field.value)] + continuation.map(\.text)).joined(separator: "\n")
        var literal = field.literal(of: text)
        if literal == nil {
            file.diagnostics.append(.invalidValue(of: field.name, at: valueLocation))
            if field.name == SchemaKeyword.schema.rawValue { literal = .boolean(true) }
        }
        return literal.map {
            var keyword = KeywordDeclaration(
                field.name, $0, at: source.location(field.nameRange), valueAt: valueLocation)
            keyword.extent = source.location(field.start..<valueEnd)
            return keyword
        }
    }

    private func nearMiss(_ field: DocumentationField) -> Diagnostic? {
        guard let near = field.nearKeyword else { return nil }
        return Diagnostic(
            "unknown-field", .warning, "'\(field.name)' is not a keyword of a schema",
            at: source.location(field.nameRange)
        ).suggesting(near, for: field.name)
    }
}

extension Documentation {
    /// The first paragraph becomes the summary, unless the text begins with a list.
    init(markdown lines: [String]) {
        let text = lines.drop { $0.isBlank }
        let summary = text.prefix { !$0.isBlank && !$0.beginsListItem }
        var discussion: [String] = []
        for line in text.dropFirst(summary.count) {
            if line.isBlank {
                if discussion.last?.isEmpty == false { discussion.append("") }
            } else {
                discussion.append(String(line.withoutTrailingBlanks))
            }
        }
        if discussion.last?.isEmpty == true { discussion.removeLast() }
        self.init(
            summary: summary.map(\.withoutLeadingBlanks.withoutTrailingBlanks).joined(separator: " "),
            discussion: discussion.joined(separator: "\n"))
    }
}

extension String {
    fileprivate var beginsListItem: Bool {
        let text = withoutLeadingBlanks.utf8
        return ["- ", "* ", "+ "].contains { text.starts(with: $0.utf8) }
    }
}

extension Diagnostic {
    fileprivate static func invalidValue(of keyword: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("invalid-keyword-value", .error, "the value of '\(keyword)' is not valid JSON", at: location)
    }
}
