import BenchmarkSupport
import PikkuEmit
import PikkuGen
import PikkuLint
import PikkuModel

/// Each rule by itself, the dearest first, beside what they share.
func rules(_ sources: [SourceFile], _ rounds: Int) throws -> [Figure] {
    let project = generate(sources, Configuration(), templates: try Templates(), targets: []).project
    let shared = medians(of: rounds, [{ _ = LintedProject(project) }])[0]
    let linted = LintedProject(project)
    let times = medians(
        of: rounds,
        PikkuLint.rules.map { rule in
            let enabled = Linter.EnabledRule(rule) { _ in .warning }
            return { _ = enabled.check(linted) }
        })
    let figures = zip(PikkuLint.rules, times).sorted { $0.1 > $1.1 }.map { rule, time in
        Figure("  \(rule.id)", time.milliseconds, "ms")
    }
    return [
        Figure("what rules share", shared.milliseconds, "ms"),
        Figure("all \(times.count) rules, one by one", times.reduce(.zero, +).milliseconds, "ms"),
    ] + figures
}
