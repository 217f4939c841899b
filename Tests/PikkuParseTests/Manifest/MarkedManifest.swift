import PikkuModel
import PikkuParse
import Testing

/// A manifest in which `⟦a⟧…⟦/a⟧` marks a place; the marks are taken out before it is parsed.
struct MarkedManifest {
    private let marked: MarkedSwift

    init(_ marked: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        self.marked = MarkedSwift(marked, sourceLocation: sourceLocation)
    }

    var file: SourceFile { SourceFile(path: "a.pikku.yaml", text: marked.text) }
    var parsed: ParsedFile { ManifestFrontend().parse(file) }

    /// Where `⟦name⟧…⟦/name⟧` stands.
    func location(_ name: String) -> PikkuModel.SourceLocation? {
        marked.location(name).map { .init(file: "a.pikku.yaml", start: $0.start, end: $0.end) }
    }

    /// The text of the source between two offsets.
    func text(_ location: PikkuModel.SourceLocation) -> String {
        String(decoding: file.bytes[location.start..<location.end], as: UTF8.self)
    }

    /// The source after the fixes of all its findings.
    var mended: String {
        var bytes = file.bytes
        let edits = parsed.diagnostics.compactMap(\.fix).flatMap(\.edits)
        for edit in edits.sorted(by: { $0.location.start > $1.location.start }) {
            bytes.replaceSubrange(edit.location.start..<edit.location.end, with: edit.replacement.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What is said of a manifest whose places do not matter; `pikku: 1` goes before it.
func findings(_ text: String) -> [String] {
    MarkedManifest("pikku: 1\n" + text).parsed.diagnostics.map { "\($0.id): \($0.message)" }
}
