package import PikkuModel

/// Sorts findings by whether a baseline accepts them, and compares the two.
package struct BaselineControl: Sendable {
    /// Findings that the baseline does not know.
    package let counted: [Diagnostic]
    package let accepted: [AcceptedFinding]
    /// Entries that no finding matches although their rule is on; sorted.
    package let stale: [Baseline.Entry]

    private let baseline: Baseline
    /// Of all findings, known or not.
    private let current: @Sendable () -> Set<Baseline.Entry>

    /// - Parameters:
    ///   - findings: Those of rules that no comment accepts.
    ///   - fingerprints: Asked for only where there is something to compare.
    init(
        _ baseline: Baseline, of findings: [Diagnostic],
        _ fingerprints: @escaping @Sendable () -> Fingerprints, _ selection: RuleSelection
    ) {
        self.baseline = baseline
        guard !baseline.isEmpty else {
            counted = findings
            accepted = []
            stale = []
            current = { Set(Self.entries(of: findings, fingerprints())) }
            return
        }
        let entries = Self.entries(of: findings, fingerprints())
        let pairs = zip(findings, entries)
        let current = Set(entries)
        self.current = { current }
        counted = pairs.filter { !baseline.contains($1) }.map(\.0)
        accepted = pairs.filter { baseline.contains($1) }.map { AcceptedFinding($0.0, .baseline) }
        stale = baseline.entries.filter { entry in
            !current.contains(entry)
                && (selection.severity(of: entry.id, in: entry.path) != nil || !configurableRules.contains(entry.id))
        }
    }

    private static func entries(of findings: [Diagnostic], _ fingerprints: Fingerprints) -> [Baseline.Entry] {
        findings.map { Baseline.Entry(id: $0.id, path: $0.location.file, fingerprint: fingerprints[$0]) }
    }

    /// The baseline after an update: it loses what is stale, and gains what is new only where that is asked for.
    package func updated(acceptingNew: Bool) -> Baseline {
        let kept = Set(baseline.entries).subtracting(stale)
        return Baseline(acceptingNew ? kept.union(current()) : kept)
    }

    /// One finding for all that is stale.
    func staleFinding(_ selection: RuleSelection) -> Diagnostic? {
        guard let first = stale.first, let location = baseline.location(of: first),
            let severity = selection.severity(of: ControlRule.staleBaseline.rawValue)
        else { return nil }
        let count = stale.count == 1 ? "a finding" : "\(stale.count) findings"
        let verb = stale.count == 1 ? "is" : "are"
        return Diagnostic(
            ControlRule.staleBaseline.rawValue, severity, "\(count) of the baseline \(verb) no longer there",
            at: location, notes: [Diagnostic.Note("'pikku-gen lint --update-baseline' takes such findings out")])
    }
}
