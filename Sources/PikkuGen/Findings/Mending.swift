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

    /// A file that is as before, since its mends would have been of no use, or worse.
    package struct Undone: Sendable {
        package var path: String
        /// What would have been found then; in another file where that one is the worse for it.
        package var finding: Diagnostic
    }

    /// A fix may make way for the next, and one that overlaps another waits for its turn.
    private static let maximumRounds = 20
}

extension Mending {
    /// - Parameter request: Choice of rules, and what counts as a finding: whatever counts is mended, of any severity.
    package init(
        _ sources: [SourceFile], _ configuration: Configuration, _ request: LintRequest,
        cache: ParseCache = ParseCache(), threads: Int = 1
    ) {
        var request = request
        self.sources = sources
        // Each round parses only what it has mended.
        outcome = lint(sources, configuration, request, cache: cache, threads: threads)
        for _ in 0..<Self.maximumRounds {
            let edits = FixSelection(
                outcome.report.diagnostics.filter { !isRefused($0) }, in: self.sources)
            guard !edits.isEmpty else { break }
            let attempt = edits.applied(to: self.sources)
            var next = request
            next.touchedLines = request.touchedLines.map { edits.moving($0, sources: self.sources) }
            let result = lint(attempt, configuration, next, cache: outcome.cache, threads: threads)
            let refused = FindingComparison(outcome, self.sources, result, attempt).undone(by: edits)
            guard refused.isEmpty else {
                undone += refused
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
