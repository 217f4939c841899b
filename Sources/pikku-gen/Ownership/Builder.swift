import PikkuEmit
import PikkuGen
import PikkuModel

/// Builds a project: what `build` does once and `watch` again and again.
struct Builder {
    var project: ProjectOptions
    var usesCache = true
    var targets = Set(GeneratedFile.Target.allCases)
    /// Whether files that pikku-gen did not write are replaced.
    var isForced = false
    /// In seconds.
    var lockTimeout = 60
    /// Whether to give up waiting for another build.
    var isEnded: () -> Bool = { false }

    /// Reads everything, or what has been found already.
    func read(_ files: ProjectFiles? = nil, after last: BuildReading? = nil) throws -> BuildReading {
        let workspace = try Workspace(files ?? ProjectFiles(project), usesCache: usesCache)
        return BuildReading(workspace, targets, after: last)
    }

    /// Writes what a plan has to write, or nothing; `warn` hears beforehand of what someone has written and a build
    /// replaces.
    func carryOut(
        _ first: BuildPlan, _ stopwatch: inout Stopwatch, warn: (Workspace, [Diagnostic]) -> Void
    ) throws -> FinishedBuild {
        guard !first.output.hasErrors else { return FinishedBuild(plan: first) }
        let writer = try OutputWriter(first.workspace.root)
        let lock = try writer.lock(seconds: lockTimeout, isEnded: isEnded)
        defer { _ = lock }
        let isStale = lock.hasWaited || first.isOutdated
        let plan = isStale ? try BuildPlan(read(after: first.reading), &stopwatch) : first
        let refusals = plan.drift.refusals(isForced: isForced)
        guard !plan.output.hasErrors, refusals.isEmpty else { return FinishedBuild(plan: plan, refusals: refusals) }
        let copies = try writer.keep(plan.drift.files(.edited, .foreign))
        let warnings = plan.drift.warnings(kept: copies)
        warn(plan.workspace, warnings)
        try writer.carryOut(plan)
        stopwatch.lap("write")
        return FinishedBuild(plan: plan, warnings: warnings)
    }
}

/// A build that has written all that it had to, or nothing.
struct FinishedBuild {
    var plan: BuildPlan
    /// What stands in the way, so that nothing is written.
    var refusals: [Diagnostic] = []
    /// Of what it has replaced.
    var warnings: [Diagnostic] = []

    var isGood: Bool { !plan.output.hasErrors && refusals.isEmpty }
    var hasWritten: Bool { isGood && !(plan.written.isEmpty && plan.removed.isEmpty) }
}
