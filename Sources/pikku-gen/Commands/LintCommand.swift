import ArgumentParser
import PikkuGen
import PikkuModel

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Look for what declarations may do better.",
        discussion: """
            A comment 'pikku-gen:ignore RULE -- reason' above a declaration, or behind it, accepts a finding; the \
            baseline accepts those that were there before. Rules look only at declarations without errors.

            '--changed' compares with the commit where this branch and its upstream parted, or with the last commit \
            where a branch has no upstream; '--changed=REF' with the one where this branch and REF parted. A finding \
            counts when it, or a place that it names, lies in a line that differs, or in a file that git does not \
            know yet. Errors always count.

            '--fix' mends findings of any severity that have one certain mend; a guess such as "did you mean" stays \
            advice. A file that would have another error afterwards stays as it is.

            EXAMPLES
              pikku-gen lint
              pikku-gen lint --set strict --rule unused-type=off
              pikku-gen lint --changed=origin/main
              pikku-gen lint --fix --dry-run
              pikku-gen lint --update-baseline
            """
    )

    @OptionGroup var project: ProjectOptions

    @Option(
        help: "Begin with these rules, whatever the configuration extends: minimal, recommended, strict, security, off."
    )
    var set: LintSet?

    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp(
            "How much a rule matters, as in unused-type=off: off, info, warning, error; may be repeated.",
            valueName: "id=level"),
        transform: RuleFlag.init(parsing:))
    var rules: [RuleFlag] = []

    @Option(
        help: ArgumentHelp("The least severity that ends with 1: error, warning, info or never.", valueName: "severity")
    )
    var failOn = FailureLevel.warning

    @Option(
        help: ArgumentHelp(
            "Count only what lies in lines that differ from a commit; '--changed' alone picks one.", valueName: "ref"))
    var changed: String?

    @Flag(help: "Mend what can be mended.")
    var fix = false

    @Flag(help: "With --fix: show the differences, and write nothing.")
    var dryRun = false

    @Flag(help: "Write the baseline: take out what is no longer there, and the first time put in all there is.")
    var updateBaseline = false

    @Flag(help: "With --update-baseline: accept new findings too.")
    var acceptNew = false

    @Flag(help: "Show how long each stage took.")
    var timings = false

    @OptionGroup var cache: CacheOptions
    @OptionGroup var findings: FindingsOptions

    func validate() throws {
        if dryRun, !fix { throw ValidationError("'--dry-run' goes with '--fix'.") }
        if acceptNew, !updateBaseline { throw ValidationError("'--accept-new' goes with '--update-baseline'.") }
        if updateBaseline, fix || changed != nil {
            throw ValidationError("'--update-baseline' is about all findings: leave out '--fix' and '--changed'.")
        }
        if let changed, changed.hasPrefix("-") { throw ValidationError("'\(changed)' is not a commit.") }
    }

    func run() throws {
        var stopwatch = Stopwatch()
        let workspace = try Workspace(project, usesCache: !cache.noCache)
        let baseline = workspace.configuration.lint.baseline
        if updateBaseline, baseline == nil {
            throw UnusableInput("'baseline: false' in the configuration keeps findings from being accepted")
        }
        var request = LintRequest(
            RuleSelection(
                workspace.configuration.lint, set: set,
                levels: Dictionary(rules.map { ($0.id, $0.level) }) { _, last in last }))
        request.baseline = try workspace.baseline() ?? Baseline([])
        stopwatch.lap("read")
        if let changed {
            let difference = try GitRepository(workspace.root).difference(since: changed)
            request.touchedLines = difference.lines
            printError(difference.summary)
            stopwatch.lap("git")
        }
        let outcome =
            if fix { try mend(workspace, request, &stopwatch) } else { lint(workspace, request, &stopwatch) }
        let report =
            if updateBaseline, let baseline {
                try update(baseline, workspace, request, outcome)
            } else {
                outcome.report
            }
        if !dryRun { try show(report, workspace) }
        if !dryRun, !cache.noCache {
            workspace.keep(outcome.cache)
            stopwatch.lap("cache")
        }
        if timings { printError(stopwatch.table, terminator: "") }
        if failOn.isReached(by: report) { throw ExitCode(1) }
    }

    private func lint(_ workspace: Workspace, _ request: LintRequest, _ stopwatch: inout Stopwatch) -> LintOutcome {
        PikkuGen.lint(
            workspace.sources, workspace.configuration, request, cache: workspace.cache, threads: processorCount()
        ) { stage in
            stopwatch.lap(stage.rawValue)
        }
    }

    /// What is left after mending, or what is there now where nothing is written.
    private func mend(
        _ workspace: Workspace, _ request: LintRequest, _ stopwatch: inout Stopwatch
    ) throws -> LintOutcome {
        let mending = Mending(
            workspace.sources, workspace.configuration, request, cache: workspace.cache ?? ParseCache(),
            threads: processorCount())
        stopwatch.lap("mend")
        let changes = zip(workspace.sources, mending.sources).filter { $0.bytes != $1.bytes }
        if dryRun {
            let style = standardOutputStyle() == .colored ? UnifiedDiff.Style.colored : .plain
            for (old, new) in changes {
                printOutput(UnifiedDiff(path: old.path, from: old.bytes, to: new.bytes).bytes(as: style))
            }
        } else {
            try workspace.replaceSources(changes)
            stopwatch.lap("write")
        }
        printError(mending.summary(isDryRun: dryRun, files: changes.count), terminator: "")
        return dryRun ? lint(workspace, request, &stopwatch) : mending.outcome
    }

    /// What is left when the baseline is up to date.
    private func update(
        _ path: String, _ workspace: Workspace, _ request: LintRequest, _ outcome: LintOutcome
    ) throws -> Report {
        guard let control = outcome.baseline else {
            printError("the declarations have errors, so the baseline stays as it is")
            return outcome.report
        }
        let isFirst = request.baseline.source == nil
        let updated = control.updated(acceptingNew: acceptNew || isFirst)
        try workspace.write(updated, to: path, replacing: request.baseline)
        var request = request
        request.baseline = updated
        return PikkuGen.lint(
            workspace.sources, workspace.configuration, request, cache: outcome.cache, threads: processorCount()
        ).report
    }

    /// A text says the numbers itself, where it says anything.
    private func show(_ report: Report, _ workspace: Workspace) throws {
        try findings.show(report, root: workspace.root)
        guard report.diagnostics.isEmpty || !findings.isForPeople else { return }
        printError(report.summary(files: workspace.sources.count))
    }
}

extension LintSet: ExpressibleByArgument {}

/// `unused-type=off`.
struct RuleFlag {
    var id: String
    var level: RuleLevel

    init(parsing text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw ValidationError("a rule and its level, such as unused-type=off") }
        guard configurableRules.contains(parts[0]) else {
            let meant = suggestion(for: parts[0], among: configurableRules).map { "; did you mean '\($0)'?" } ?? ""
            guard !isExplained(parts[0]) else {
                throw ValidationError("'\(parts[0])' is an error of the declarations, which cannot be turned off")
            }
            throw ValidationError("no rule is named '\(parts[0])'\(meant)")
        }
        guard let level = RuleLevel(rawValue: parts[1]) else {
            throw ValidationError("'\(parts[1])' is not one of off, info, warning and error")
        }
        id = parts[0]
        self.level = level
    }
}

/// From which severity on findings end the program with 1.
enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning, info, never

    var severity: Diagnostic.Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .info: .info
        case .never: nil
        }
    }

    func isReached(by report: Report) -> Bool {
        guard let severity else { return false }
        return report.diagnostics.contains { $0.severity >= severity }
    }
}
