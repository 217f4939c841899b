import PikkuModel

/// A list item such as `- maxLength: 254`.
struct DocumentationField {
    /// With the prefixes `items.` and `values.` that lead to the elements of a collection.
    var name: String
    var nameRange: Range<Int>
    /// Where the item's mark is.
    var start: Int
    var value: Range<Int>
    private var indentation: Int
    private var keyword: SchemaKeyword?

    /// Nil for a line that is not a list item of one word, a colon, and a value.
    init?(_ line: DocumentationLine) {
        guard let mark = line.text.utf8.first(where: { !$0.isBlank }), Self.bullets.contains(mark) else { return nil }
        let bytes = Array(line.text.utf8)
        func skippingBlanks(from index: Int) -> Int {
            bytes[index...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? bytes.count
        }
        let dash = skippingBlanks(from: 0)
        guard dash < bytes.count, Self.bullets.contains(bytes[dash]) else { return nil }
        let start = skippingBlanks(from: dash + 1)
        guard start > dash + 1 else { return nil }
        let end = bytes[start...].firstIndex { !Self.isNameByte($0) } ?? bytes.count
        let colon = skippingBlanks(from: end)
        guard end > start, colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
        let valueStart = skippingBlanks(from: colon + 1)
        let valueEnd = (bytes.lastIndex { !$0.isBlank } ?? valueStart) + 1
        let offset = line.range.lowerBound
        self.start = offset + dash
        name = String(decoding: bytes[start..<end], as: UTF8.self)
        nameRange = offset + start..<offset + end
        value = offset + valueStart..<offset + max(valueStart, valueEnd)
        indentation = dash
        keyword = SchemaKeyword(rawValue: String(keywordName))
    }

    var isKeyword: Bool { keyword != nil }

    private var keywordName: Substring { name.split(separator: ".", omittingEmptySubsequences: false).last ?? "" }

    /// The keyword that was most likely meant. Words that Markdown callouts use are not taken for misspelt ones.
    var nearKeyword: String? {
        guard !Self.callouts.contains(name.lowercased()),
            let near = suggestion(for: String(keywordName), among: SchemaKeyword.allCases.map(\.rawValue))
        else { return nil }
        return name.dropLast(keywordName.count) + near
    }

    /// A value goes on in lines that are indented further and do not begin a field of their own.
    func isContinued(by line: DocumentationLine) -> Bool {
        !line.text.isBlank && line.indentation > indentation && DocumentationField(line)?.isKeyword != true
    }

    /// Nil for broken JSON. What a keyword takes as text needs no quotes; a list may be separated by commas.
    func literal(of text: String) -> JSONLiteral? {
        var words: String { text.words.joined(separator: " ") }
        switch keyword {
        case .format, .pattern: return .string(Self.withoutQuotes(words))
        case .schema: return words.hasPrefix("{") ? JSONLiteral(text: text) : .string(Self.withoutQuotes(words))
        case .mediaTypes where !words.hasPrefix("["):
            return .array(words.split(separator: ",").map { .string(String($0.drop { $0 == " " })) })
        default:
            if let literal = JSONLiteral(text: text) { return literal }
            let isStructured = ["{", "[", "\""].contains { words.hasPrefix($0) }
            return isStructured ? nil : .string(Self.withoutQuotes(words))
        }
    }

    /// `"…"` as in JSON, or backticks, which keep Markdown from reading a pattern's stars.
    private static func withoutQuotes(_ text: String) -> String {
        if case .string(let quoted)? = JSONLiteral(text: text) { return quoted }
        guard text.count > 2, text.hasPrefix("`"), text.hasSuffix("`") else { return text }
        return String(text.dropFirst().dropLast())
    }

    private static let bullets = Array("-*+".utf8)

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static let callouts: Set<String> = [
        "attention", "author", "authors", "bug", "complexity", "copyright", "date", "experiment", "important",
        "invariant", "keyword", "note", "parameter", "parameters", "postcondition", "precondition", "remark",
        "remarks", "requires", "returns", "seealso", "since", "tag", "throws", "tip", "todo", "version", "warning",
    ]
}
