import PikkuModel

/// The lines of the files that some diagnostics point into; of no others, since counting lines takes time.
struct LineTables {
    private let tables: [String: LineTable]

    init(_ sources: [SourceFile], of diagnostics: [Diagnostic]) {
        let wanted = Set(diagnostics.flatMap { [$0.location.file] + $0.notes.compactMap(\.location?.file) })
        tables = Dictionary(
            sources.lazy.filter { wanted.contains($0.path) }.map { ($0.path, LineTable($0.bytes)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Nil for a file that is not among the sources.
    subscript(file: String) -> LineTable? { tables[file] }
}
