package import PikkuModel

/// What is left when the fixes of findings have been applied, over and over, until nothing is to be mended.
package struct Mending: Sendable {
    /// All of them, mended or not.
    package private(set) var sources: [SourceFile]
    /// What the linter says of them now.
    package private(set) var outcome: LintOutcome
    package private(set) var mended: [Mended] = []
    package private(set) var undone: [Undone] = []

    package struct Mended: Sendable {
        package var diagnostic: Diagnostic
        /// When it was mended, which other mends may have moved since.
        package var position: LineTable.Position
    }

    /// A file that is as before, since it would have had more errors.
    package struct Undone: Sendable {
        package var path: String
        /// The first of them; in another file where that one is the worse for it.
        package var error: Diagnostic?
    }

    /// A fix may make way for the next, and one that overlaps another waits for its turn.
    private static let maximumRounds = 20
}

extension Mending {
    /// - Parameter request: Choice of rules, and what counts as a finding: whatever counts is mended, of any severity.
    package init(
        _ sources: [SourceFile], _ configuration: Configuration, _ request: LintRequest, threads: Int = 1
    ) {
        var request = request
        self.sources = sources
        outcome = lint(sources, configuration, request, threads: threads)
        for _ in 0..<Self.maximumRounds {
            let edits = FixSelection(
                outcome.report.diagnostics.filter { !isRefused($0) }, in: self.sources)
            guard !edits.isEmpty else { break }
            let attempt = edits.applied(to: self.sources)
            var next = request
            next.touchedLines = request.touchedLines.map { edits.moving($0, sources: self.sources) }
            let result = lint(attempt, configuration, next, threads: threads)
            let worse = result.filesMadeWorse(than: outcome, by: edits.paths)
            guard worse.isEmpty else {
                undone += worse
                continue
            }
            mended += edits.mended(in: self.sources)
            self.sources = attempt
            request = next
            outcome = result
        }
    }

    private func isRefused(_ diagnostic: Diagnostic) -> Bool {
        (diagnostic.fix?.edits ?? []).contains { edit in undone.contains { $0.path == edit.location.file } }
    }
}

extension LintOutcome {
    /// Errors of the model, by file; of rules none count, since they are only asked when there are no others.
    private var modelErrors: [String: [Diagnostic]] {
        guard baseline == nil else { return [:] }
        return Dictionary(grouping: report.diagnostics.filter { $0.severity == .error }, by: \.location.file)
    }

    /// The mended files that have more errors than before; all of them when others have.
    fileprivate func filesMadeWorse(than before: LintOutcome, by mended: [String]) -> [Mending.Undone] {
        let old = before.modelErrors
        let worse = modelErrors.filter { path, errors in errors.count > (old[path]?.count ?? 0) }
        let own = mended.filter { worse[$0] != nil }
        guard own.isEmpty else { return own.map { Mending.Undone(path: $0, error: worse[$0]?.first) } }
        guard let error = worse.values.joined().min() else { return [] }
        return mended.map { Mending.Undone(path: $0, error: error) }
    }
}

extension Diagnostic.Severity: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.weight < right.weight }

    private var weight: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}
