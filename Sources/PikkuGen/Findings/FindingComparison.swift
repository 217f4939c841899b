import PikkuModel

/// What mends have changed about findings. A finding is the same when its words and the text at its place are, since
/// its place moves.
struct FindingComparison {
    private let new: [Key: [Diagnostic]]
    private let old: [Key: [Diagnostic]]
    private let oldTexts: [String: [UInt8]]
    /// Whether the linter came to ask the rules.
    private let newAsksRules: Bool

    init(_ before: LintOutcome, _ oldSources: [SourceFile], _ after: LintOutcome, _ newSources: [SourceFile]) {
        oldTexts = texts(oldSources)
        old = grouped(before.report.diagnostics, oldTexts)
        new = grouped(after.report.diagnostics, texts(newSources))
        newAsksRules = after.baseline != nil
    }

    /// The mended files in which the declarations have errors that they did not have, or whose mends have mended
    /// nothing; all of them where a file that no mend touches has a new error.
    func undone(by fixes: FixSelection) -> [Mending.Undone] {
        let findings = (newErrors + unmended(by: fixes)).sorted()
        let first = Dictionary(findings.map { ($0.location.file, $0) }) { first, _ in first }
        let own = fixes.paths.compactMap { path in first[path].map { Mending.Undone(path: path, finding: $0) } }
        guard own.isEmpty, let finding = findings.first else { return own }
        return fixes.paths.map { Mending.Undone(path: $0, finding: finding) }
    }

    /// Of rules none count, since they are only asked where declarations have no errors.
    private var newErrors: [Diagnostic] {
        guard !newAsksRules else { return [] }
        return new.flatMap { key, findings in
            findings.filter { $0.severity == .error }.dropFirst(old[key]?.count ?? 0)
        }
    }

    /// Findings that are there as often as before.
    private func unmended(by fixes: FixSelection) -> [Diagnostic] {
        Set(fixes.diagnostics.map { Key($0, oldTexts) }).compactMap { key in
            guard let left = new[key], left.count >= old[key]?.count ?? 0 else { return nil }
            return left.first
        }
    }
}

private struct Key: Hashable {
    var file: String
    var id: String
    var message: String
    var text: ArraySlice<UInt8>

    init(_ diagnostic: Diagnostic, _ texts: [String: [UInt8]]) {
        let location = diagnostic.location
        file = location.file
        id = diagnostic.id
        message = diagnostic.message
        let bytes = texts[location.file] ?? []
        text = bytes[min(location.start, bytes.count)..<min(location.end, bytes.count)]
    }
}

private func texts(_ sources: [SourceFile]) -> [String: [UInt8]] {
    Dictionary(sources.map { ($0.path, $0.bytes) }) { first, _ in first }
}

private func grouped(_ diagnostics: [Diagnostic], _ texts: [String: [UInt8]]) -> [Key: [Diagnostic]] {
    Dictionary(grouping: diagnostics) { Key($0, texts) }
}
