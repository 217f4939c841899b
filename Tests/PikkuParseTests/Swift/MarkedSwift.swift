import PikkuModel
import PikkuParse
import Testing

/// Swift text in which `⟦a⟧…⟦/a⟧` marks a place; the marks are taken out before it is parsed.
struct MarkedSwift {
    let text: String
    private let ranges: [String: Range<Int>]

    init(_ marked: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        var text = ""
        var starts: [String: Int] = [:]
        var ranges: [String: Range<Int>] = [:]
        var rest = marked[...]
        while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
            text += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            if name.hasPrefix("/"), let start = starts.removeValue(forKey: String(name.dropFirst())) {
                ranges[String(name.dropFirst())] = start..<text.utf8.count
            } else {
                starts[name] = text.utf8.count
            }
            rest = rest[rest.index(after: close)...]
        }
        if !starts.isEmpty { Issue.record("unbalanced marks: \(starts.keys)", sourceLocation: sourceLocation) }
        self.text = text + rest
        self.ranges = ranges
    }

    func parsed(conditions: [String: Bool] = [:]) -> ParsedFile {
        SwiftFrontend(conditions: conditions).parse(SourceFile(path: "a.swift", text: text))
    }

    /// Where `⟦name⟧…⟦/name⟧` stands.
    func location(_ name: String) -> PikkuModel.SourceLocation? {
        ranges[name].map { .init(file: "a.swift", start: $0.lowerBound, end: $0.upperBound) }
    }
}

/// What a source without marks declares.
func parsed(_ text: String, conditions: [String: Bool] = [:]) -> ParsedFile {
    MarkedSwift(text).parsed(conditions: conditions)
}
