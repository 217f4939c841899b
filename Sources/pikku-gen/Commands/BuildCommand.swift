import ArgumentParser
import PikkuEmit
import PikkuGen
import PikkuModel

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Generate everything that the declarations ask for.",
        discussion: """
            Writes only files whose contents change. Where a declaration has an error, nothing is written.

            EXAMPLES
              pikku-gen build
              pikku-gen build -C Fixtures/user-service --timings
              pikku-gen build --only schemas typescript --dry-run
            """
    )

    @OptionGroup var project: ProjectOptions

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Generate only these: swift, schemas, routes, typescript.", valueName: "target")
    )
    var only: [GeneratedFile.Target] = []

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    @Flag(help: "Show how long each stage took.")
    var timings = false

    @OptionGroup var findings: FindingsOptions

    func run() throws {
        var stopwatch = Stopwatch()
        let workspace = try Workspace(project)
        stopwatch.lap("read")
        let output = generate(
            workspace.sources, workspace.configuration, templates: workspace.templates,
            targets: only.isEmpty ? Set(GeneratedFile.Target.allCases) : Set(only), threads: processorCount()
        ) { stage in
            stopwatch.lap(stage.rawValue)
        }
        let changes = try workspace.changes(output.files)
        if !dryRun {
            for change in changes where change.status != .unchanged { try workspace.write(change.file) }
        }
        stopwatch.lap("write")

        let report = BuildReport(
            workspace: workspace, output: output, changes: changes, isDryRun: dryRun, duration: stopwatch.total
        )
        try report.show(as: findings)
        if timings { printError(stopwatch.table, terminator: "") }
        if output.hasErrors { throw ExitCode(1) }
    }
}

extension GeneratedFile.Target: ExpressibleByArgument {}
