import PikkuModel

/// Where the findings of a report lie, as people and CI systems count it.
struct FindingPlaces {
    private let tables: LineTables
    private let prefix: String

    init(_ report: Report) {
        tables = LineTables(report.sources, of: report.diagnostics + report.accepted.map(\.diagnostic))
        prefix = report.pathPrefix
    }

    /// Relative to what the CI system knows, which may be a directory above the project's root.
    func path(_ location: SourceLocation) -> String { prefix + location.file }

    /// Nil for a file that is not among the sources.
    func lines(_ location: SourceLocation) -> (start: LineTable.Position, end: LineTable.Position)? {
        tables[location.file].map { ($0.position(at: location.start), $0.position(at: location.end)) }
    }

    /// `path:line:column`.
    func text(_ location: SourceLocation) -> String {
        guard let start = lines(location)?.start else { return path(location) }
        return "\(path(location)):\(start.line):\(start.column)"
    }
}

extension Report {
    /// `2 errors, 1 warning`; `no findings` without any.
    var tally: String {
        let parts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
            let count = count(severity)
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    }
}

extension Diagnostic {
    /// The message, then its notes and the way out, a line each.
    func lines(_ places: FindingPlaces) -> [String] {
        let remarks = notes.map { note in
            "note: \(note.message)" + (note.location.map { " (\(places.text($0)))" } ?? "")
        }
        return [message] + remarks + (fix.map { ["help: \($0.message)"] } ?? [])
    }
}
