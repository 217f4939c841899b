import ArgumentParser
import PikkuEmit
import PikkuGen
import PikkuModel

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Generate everything that the declarations ask for.",
        discussion: """
            Writes only files whose contents change, and removes those that nothing generates any more. Where a
            declaration has an error, or a file stands in the way that pikku-gen did not write, nothing is written.

            EXAMPLES
              pikku-gen build
              pikku-gen build -C Fixtures/user-service --timings
              pikku-gen build --only schemas typescript --dry-run
              pikku-gen build --explain            why a file is parsed, and an output written
              pikku-gen build --check --diff       in CI: whether what is committed is up to date
            """
    )

    @OptionGroup var project: ProjectOptions

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Generate only these: \(GeneratedFile.Target.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "target")
    )
    var only: [GeneratedFile.Target] = []

    @Flag(help: "Compare with the disk, and write nothing; ends with 1 where anything differs.")
    var check = false

    @Flag(help: "With --check: show what a build would change, for people and for 'patch -p1'.")
    var diff = false

    @Flag(help: "Take the place of files that pikku-gen did not write; their text is kept in .pikku/replaced.")
    var force = false

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    @Flag(help: "Say why each file was read and parsed, and why each output was written or left.")
    var explain = false

    @Flag(help: "Show how long each stage took.")
    var timings = false

    @Option(help: ArgumentHelp("How long to wait for another build of this project.", valueName: "seconds"))
    var lockTimeout = 60

    @OptionGroup var cache: CacheOptions
    @OptionGroup var findings: FindingsOptions

    func validate() throws {
        if diff, !check { throw ValidationError("'--diff' goes with '--check'.") }
        if check, force || dryRun {
            throw ValidationError("'--check' writes nothing: leave out '--force' and '--dry-run'.")
        }
        if explain, check || dryRun || !findings.isForPeople {
            throw ValidationError("'--explain' tells people of a build: leave out '--check', '--dry-run', '--format'.")
        }
        guard (0...86_400).contains(lockTimeout) else {
            throw ValidationError("'--lock-timeout' is a number of seconds, at most a day.")
        }
    }

    func run() throws {
        var stopwatch = Stopwatch()
        let files = try ProjectFiles(project)
        let inputs = isRepeatable ? InputState(files, project, targets) : nil
        let last = inputs.flatMap { _ in BuildState(keptIn: files.root) }
        if let inputs, let last, last.isOf(inputs) {
            explain(BuildExplanation.unread(last))
            return print("nothing has changed, \(last.summary) in \(stopwatch.elapsed.milliseconds) ms")
        }
        var reading = try builder.read(files)
        explain(BuildExplanation.read(last, isRepeatable: isRepeatable))
        if let inputs, let last, last.isOf(&reading) {
            explain(BuildExplanation.unlinked(reading))
            let read = counted(reading.workspace.sources.count, "file")
            print("read \(read), \(last.summary) in \(stopwatch.elapsed.milliseconds) ms")
            reading.workspace.keep(reading.run.cache)
            BuildState(&reading, inputs: inputs, outputs: last.outputs)?.keep()
            return
        }
        let plan = try BuildPlan(reading, &stopwatch)
        let isFine =
            try check
            ? CheckReport(plan: plan, mend: mend, showsDifferences: diff, duration: stopwatch.total).show(as: findings)
            : build(plan, &stopwatch)
        if !check, !dryRun {
            plan.workspace.keep(plan.reading.run.cache)
            if isFine, plan.isQuiet, let inputs { plan.state(inputs)?.keep() }
            stopwatch.lap("cache")
        }
        if timings { printError(stopwatch.table, terminator: "") }
        if !isFine { throw ExitCode(1) }
    }

    private func explain(_ text: @autoclosure () -> String) {
        if explain { print(text(), terminator: "") }
    }

    /// Whether all there is to say of a build that changes nothing is that it changes nothing.
    private var isRepeatable: Bool {
        !check && !dryRun && !force && !timings && !cache.noCache && findings.isForPeople
            && findings.outputFiles.isEmpty
    }

    private var targets: Set<GeneratedFile.Target> {
        only.isEmpty ? Set(GeneratedFile.Target.allCases) : Set(only)
    }

    private var builder: Builder {
        Builder(
            project: project, usesCache: !cache.noCache, targets: targets, isForced: force, lockTimeout: lockTimeout)
    }

    /// Whether all is well.
    private func build(_ plan: BuildPlan, _ stopwatch: inout Stopwatch) throws -> Bool {
        let build =
            dryRun
            ? FinishedBuild(plan: plan, refusals: plan.drift.refusals(isForced: force))
            : try builder.carryOut(plan, &stopwatch) { workspace, warnings in
                if findings.isForPeople { workspace.report(warnings) }
            }
        explain(BuildExplanation.carriedOut(build))
        try BuildReport(build: build, isDryRun: dryRun, duration: stopwatch.total).show(as: findings)
        return build.isGood
    }

    /// The command that does what this one checks.
    private var mend: String {
        var words = ["pikku-gen", "build"]
        if project.directory != "." { words += ["-C", project.directory] }
        if let config = project.config { words += ["--config", config] }
        if !only.isEmpty { words += ["--only"] + only.map(\.rawValue) }
        return words.map(quotedForShell).joined(separator: " ")
    }
}

extension GeneratedFile.Target: ExpressibleByArgument {}

private func quotedForShell(_ word: String) -> String {
    let isPlain =
        !word.isEmpty
        && word.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-": true
            default: false
            }
        }
    return isPlain
        ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
