import PikkuEmit
import PikkuGen
import PikkuModel

/// What a build says when it is done.
struct BuildReport {
    /// Its warnings are already shown where the report is a text.
    var build: FinishedBuild
    var isDryRun = false
    var duration: Duration

    /// In JSON as the document of a build, in other formats as the report of its diagnostics.
    func show(as findings: FindingsOptions) throws {
        let report = Report(diagnostics: diagnostics, sources: workspace.shownSources)
        guard findings.format == .json else {
            try findings.show(report, root: workspace.root) { _ in showText() }
            if !findings.isForPeople { printError(failure ?? summary) }
            return
        }
        print(JSONText.document(document), terminator: "")
        try findings.writeFiles(report)
    }

    private var plan: BuildPlan { build.plan }
    private var workspace: Workspace { plan.workspace }
    private var output: Output { plan.output }

    private func showText() {
        workspace.report(output.diagnostics + build.refusals)
        if let failure { return printError(failure) }
        if isDryRun {
            for state in plan.written { print("would write \(state.path) (\(state.word.rawValue))") }
            for state in plan.removed { print("would remove \(state.path) (\(state.word.rawValue))") }
        }
        let missing = output.project.functionsWithoutBody
        if !missing.isEmpty {
            let names = missing.prefix(5).map(\.name).joined(separator: ", ") + (missing.count > 5 ? ", …" : "")
            printError(
                "\(counted(missing.count, "function")) without a body yet (\(names)); "
                    + "'pikku-gen emit stubs' prints what to paste"
            )
        }
        print(summary)
    }

    private var diagnostics: [Diagnostic] { (output.diagnostics + build.refusals + build.warnings).sorted() }

    /// Why nothing is written; nil where all is.
    private var failure: String? {
        if output.hasErrors {
            return "\(counted(errors, "error")) in \(counted(workspace.sources.count, "file")); nothing written"
        }
        return build.refusals.isEmpty ? nil : "\(counted(build.refusals.count, "file")) in the way; nothing written"
    }

    /// `read 4 files, wrote 12 files, removed 1 file (3 unchanged) in 81.04 ms`.
    private var summary: String {
        "read \(counted(workspace.sources.count, "file")), \(changes) in \(duration.milliseconds) ms"
    }

    /// What has become of the outputs, or why nothing has.
    var outcome: String { failure ?? changes }

    /// `wrote 12 files, removed 1 file (3 unchanged)`.
    private var changes: String {
        let unchanged = plan.drift.files(.unchanged).count
        let would = isDryRun ? "would " : ""
        let done = [
            (plan.written.count, would + (isDryRun ? "write" : "wrote")),
            (plan.removed.count, would + (isDryRun ? "remove" : "removed")),
        ]
        .filter { $0.0 > 0 }.map { "\($0.1) \(counted($0.0, "file"))" }
        return done.isEmpty
            ? "nothing to write (\(counted(unchanged, "file")) up to date)"
            : done.joined(separator: ", ") + (unchanged > 0 ? " (\(unchanged) unchanged)" : "")
    }

    private var isCarriedOut: Bool { !isDryRun && failure == nil }

    private var errors: Int { output.diagnostics.count { $0.severity == .error } }

    /// The members are documented in the README; `version` rises when one changes its meaning or goes away.
    private var document: JSONLiteral {
        .object([
            .init("version", 1),
            .init(
                "diagnostics",
                diagnosticsDocument(diagnostics, sources: workspace.shownSources)),
            .init(
                "files",
                .array(
                    plan.drift.states.map {
                        .object([
                            .init("path", .string($0.path)), .init("status", .string($0.word.rawValue)),
                        ])
                    } + plan.drift.otherFiles
                )
            ),
            .init("read", .number(String(workspace.sources.count))),
            .init("written", .number(String(isCarriedOut ? plan.written.count : 0))),
            .init("removed", .number(String(isCarriedOut ? plan.removed.count : 0))),
            .init("milliseconds", .number(duration.milliseconds)),
        ])
    }
}
