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
    private let current: Set<Baseline.Entry>

    /// - Parameter findings: Those of rules that no comment accepts.
    init(
        _ baseline: Baseline, of findings: [Diagnostic], _ fingerprints: Fingerprints, _ selection: RuleSelection
    ) {
        let entries = findings.map { finding in
            Baseline.Entry(id: finding.id, path: finding.location.file, fingerprint: fingerprints[finding])
        }
        let pairs = zip(findings, entries)
        let current = Set(entries)
        self.baseline = baseline
        self.current = current
        counted = pairs.filter { !baseline.contains($1) }.map(\.0)
        accepted = pairs.filter { baseline.contains($1) }.map { AcceptedFinding($0.0, .baseline) }
        stale = baseline.entries.filter { entry in
            !current.contains(entry)
                && (selection.severity(of: entry.id, in: entry.path) != nil || !configurableRules.contains(entry.id))
        }
    }

    /// The baseline after an update: it loses what is stale, and gains what is new only where that is asked for.
    package func updated(acceptingNew: Bool) -> Baseline {
        let kept = Set(baseline.entries).subtracting(stale)
        return Baseline(acceptingNew ? kept.union(current) : kept)
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
