import PikkuLint
package import PikkuModel

/// What a run of the linter is to look at, and what it may accept.
package struct LintRequest: Sendable {
    package var selection: RuleSelection
    package var baseline = Baseline([])
    /// Nil for everything.
    package var touchedLines: TouchedLines?

    package init(_ selection: RuleSelection) { self.selection = selection }
}

/// What a run of the linter makes of its sources.
package struct LintOutcome: Sendable {
    package var report: Report
    /// Nil where the declarations have errors: then no rule has looked at them.
    package var baseline: BaselineControl?
    /// As ``Output/cache``.
    package var cache: ParseCache?
}

/// Looks for what is wrong with declarations, and for what they may do better where nothing is: a pure function, as
/// ``generate(_:_:templates:targets:threads:finished:)``.
///
/// Errors of the model always count; neither a comment nor a baseline nor the choice of lines takes them away.
package func lint(
    _ sources: [SourceFile], _ configuration: Configuration, _ request: LintRequest,
    cache: ParseCache? = nil, threads: Int = 1, finished: (Stage) -> Void = { _ in }
) -> LintOutcome {
    var parsing = Parsing(sources, configuration, cache: cache, threads: threads)
    let linked = link(&parsing, .everything, finished: finished)
    let cache = parsing.cache
    defer { finished(.lint) }
    let errors = linked.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
        return LintOutcome(report: report(linked.diagnostics, accepted: [], request, sources), cache: cache)
    }

    let project = LintedProject(linked.project, threads: threads)
    let findings = request.selection.linter.enabled.concurrentMap(threads: threads) { $0.check(project) }
        .flatMap(\.self).sortedWithoutRepetition().resolvingEdits(in: sources)
    let suppressed = SuppressionControl(
        linked.project.suppressions, of: findings, request.selection, sources: sources)
    let baseline = BaselineControl(
        request.baseline, of: suppressed.counted, { Fingerprints(of: findings, in: sources) }, request.selection)

    let counted =
        linked.diagnostics + suppressed.diagnostics + baseline.counted
        + [baseline.staleFinding(request.selection)].compactMap { $0 }
    let shown = request.touchedLines.map { $0.filter(counted, sources: sources) } ?? counted
    return LintOutcome(
        report: report(shown, accepted: suppressed.accepted + baseline.accepted, request, sources),
        baseline: baseline, cache: cache)
}

private func report(
    _ diagnostics: [Diagnostic], accepted: [AcceptedFinding], _ request: LintRequest, _ sources: [SourceFile]
) -> Report {
    let ids = Set((diagnostics + accepted.map(\.diagnostic)).map(\.id))
    return Report(
        diagnostics: diagnostics.sorted(), accepted: accepted.sorted(),
        sources: sources + [request.baseline.source].compactMap { $0 },
        rules: ids.sorted().compactMap { describe($0, request.selection) })
}

extension [Diagnostic] {
    /// Rules know places, not texts: what their edits may take away is found out here.
    fileprivate func resolvingEdits(in sources: [SourceFile]) -> [Diagnostic] {
        let files = Set(flatMap { $0.fix?.edits ?? [] }.map(\.location.file))
        guard !files.isEmpty else { return self }
        let texts = Dictionary(
            sources.lazy.filter { files.contains($0.path) }.map { ($0.path, $0.bytes) }
        ) { first, _ in first }
        return map { diagnostic in
            guard var fix = diagnostic.fix else { return diagnostic }
            let edits = fix.edits.compactMap { edit in texts[edit.location.file].flatMap(edit.resolved) }
            let isWhole = edits.count == fix.edits.count
            fix.edits = edits
            var diagnostic = diagnostic
            diagnostic.fix = isWhole ? fix : nil
            return diagnostic
        }
    }
}
