import PikkuModel

/// Certain fixes that can be applied at once, since no two of them touch the same stretch; the first of several wins.
struct FixSelection {
    private var fixes: [Diagnostic] = []
    /// By file.
    private var edits: [String: [Diagnostic.Edit]] = [:]

    init(_ diagnostics: [Diagnostic], in sources: [SourceFile]) {
        let diagnostics = diagnostics.filter { $0.fix?.isCertain ?? false }
        let wanted = Set(diagnostics.flatMap { $0.fix?.edits ?? [] }.map(\.location.file))
        let bytes = Dictionary(
            sources.lazy.filter { wanted.contains($0.path) }.map { ($0.path, $0.bytes) }
        ) { first, _ in first }
        for diagnostic in diagnostics.sorted() {
            let new = diagnostic.fix?.edits ?? []
            guard new.contains(where: { $0.changesAnything(in: bytes) }), new.allSatisfy({ $0.fits(bytes) }),
                new.allSatisfy({ edit in !(edits[edit.location.file] ?? []).contains { $0.collides(with: edit) } })
            else { continue }
            fixes.append(diagnostic)
            for edit in new { edits[edit.location.file, default: []].append(edit) }
        }
    }

    var isEmpty: Bool { fixes.isEmpty }

    /// Of the files that change, sorted.
    var paths: [String] { edits.keys.sorted() }

    /// What is mended.
    var diagnostics: [Diagnostic] { fixes }

    func applied(to sources: [SourceFile]) -> [SourceFile] {
        sources.map { source in
            guard let edits = edits[source.path] else { return source }
            var result: [UInt8] = []
            var position = 0
            for edit in edits.sorted(by: { $0.location < $1.location }) {
                result += source.bytes[position..<edit.location.start]
                result += edit.replacement.utf8
                position = edit.location.end
            }
            return SourceFile(path: source.path, bytes: result + source.bytes[position...])
        }
    }

    func mended(in sources: [SourceFile]) -> [Mending.Mended] {
        let tables = LineTables(sources, of: fixes)
        return fixes.map { diagnostic in
            let position = tables[diagnostic.location.file]?.position(at: diagnostic.location.start)
            return Mending.Mended(diagnostic: diagnostic, position: position ?? .init(line: 1, column: 1))
        }
    }

    /// The touched lines where the edits have moved them, together with those of the edits.
    func moving(_ lines: TouchedLines, sources: [SourceFile]) -> TouchedLines {
        let tables = LineTables(sources, of: fixes)
        return edits.reduce(into: lines) { lines, file in
            guard
                let table = tables[file.key]
                    ?? sources.first(where: { $0.path == file.key }).map({ LineTable($0.bytes) })
            else { return }
            // From the end, so that the numbers of those before still hold.
            for edit in file.value.sorted(by: { $0.location > $1.location }) {
                let first = table.position(at: edit.location.start).line
                let last = table.position(at: edit.location.end).line
                let added = edit.replacement.utf8.count { $0 == UInt8(ascii: "\n") }
                lines.replace(first...last, with: first...first + added, of: file.key)
            }
        }
    }
}

extension Diagnostic.Edit {
    fileprivate func fits(_ sources: [String: [UInt8]]) -> Bool {
        guard let bytes = sources[location.file] else { return false }
        return location.start >= 0 && location.end <= bytes.count
    }

    fileprivate func changesAnything(in sources: [String: [UInt8]]) -> Bool {
        guard fits(sources), let bytes = sources[location.file] else { return false }
        return !bytes[location.start..<location.end].elementsEqual(replacement.utf8)
    }

    /// What begins at the same place collides too: which of them comes first would be chance.
    fileprivate func collides(with other: Self) -> Bool {
        location.start == other.location.start
            || location.start < other.location.end && other.location.start < location.end
    }
}
