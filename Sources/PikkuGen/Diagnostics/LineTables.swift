import PikkuModel

/// The lines of the files that some diagnostics point into; of no others, since counting lines takes time.
struct LineTables {
    private let tables: [String: LineTable]

    init(_ sources: [SourceFile], of diagnostics: [Diagnostic]) {
        let wanted = Set(
            diagnostics.flatMap { diagnostic in
                [diagnostic.location.file] + diagnostic.notes.compactMap(\.location?.file)
                    + (diagnostic.fix?.edits.map(\.location.file) ?? [])
            })
        tables = Dictionary(
            sources.lazy.filter { wanted.contains($0.path) }.map { ($0.path, LineTable($0.bytes)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Nil for a file that is not among the sources.
    subscript(file: String) -> LineTable? { tables[file] }
}
