package import PikkuModel

/// Reads one kind of source.
///
/// Adding a frontend takes a file, a line in ``frontends``, and a fixture.
package protocol Frontend: Sendable {
    /// Whether a path, relative to the project's root, belongs to this frontend.
    func accepts(path: String) -> Bool

    /// What the file tells at a glance.
    func scan(_ file: SourceFile) -> SourceScan

    /// What the file declares. Never fails: what is wrong with the text is in ``ParsedFile/diagnostics``.
    func parse(_ file: SourceFile, _ scan: SourceScan) -> ParsedFile
}

extension Frontend {
    package func parse(_ file: SourceFile) -> ParsedFile { parse(file, scan(file)) }
}
