import PikkuModel
import Testing

@testable import PikkuGen

/// What mends have made of a file, right or wrong.
@Suite struct FindingComparisonTests {
    private static let file = "a.pikku.yaml"
    private static let before = "pikku: 1\n# pikku-gen:ignore unused-type -- why\ntypes: {}\n"

    @Test func aMendThatHelpsStays() {
        #expect(undone("pikku: 1\ntypes: {}\n") == [])
    }

    @Test func aMendThatMakesAnErrorIsUndone() {
        #expect(undone("pikku: 1\ntypes: { A: { b: Nowhere } }\n") == ["unresolved-type"])
    }

    /// Else it would be tried again and again.
    @Test func aMendThatHelpsNothingIsUndone() {
        #expect(undone("\n" + Self.before) == ["unused-suppression"])
    }

    /// The ids of what speaks against the mends.
    private func undone(_ after: String) -> [String] {
        let old = [SourceFile(path: Self.file, text: Self.before)]
        let new = [SourceFile(path: Self.file, text: after)]
        let request = LintRequest(RuleSelection(LintConfiguration()))
        let outcome = lint(old, Configuration(), request)
        let comparison = FindingComparison(outcome, old, lint(new, Configuration(), request), new)
        let undone = comparison.undone(by: FixSelection(outcome.report.diagnostics, in: old))
        #expect(undone.allSatisfy { $0.path == Self.file })
        return undone.map(\.finding.id)
    }
}
