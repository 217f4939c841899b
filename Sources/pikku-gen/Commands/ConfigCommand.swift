import ArgumentParser
import PikkuEmit
import PikkuGen
import PikkuModel

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Check or show the configuration, or the schemas of all formats.",
        discussion: """
            EXAMPLES
              pikku-gen config check
              pikku-gen config print
              pikku-gen config schema manifest > manifest.schema.json
            """,
        subcommands: [ConfigCheck.self, ConfigPrint.self, ConfigSchema.self]
    )
}

struct ConfigCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say whether the configuration is right.",
        discussion: "Ends with 1 where it has an error, or a pattern that matches no file."
    )

    @OptionGroup var project: ProjectOptions
    @OptionGroup var findings: FindingsOptions

    func run() throws {
        guard let found = try ProjectFiles.configuration(project) else {
            printError("no \(Configuration.fileName) here or above: defaults hold, see 'pikku-gen config print'")
            return
        }
        var (configuration, diagnostics) = Configuration.read(found.file)
        if !diagnostics.contains(where: { $0.severity == .error }) {
            let inputs = InputFilter(configuration)
            let paths = try FileTree(root: found.root).files(isEntered: inputs.mayHold)
            diagnostics += globsWithoutFiles(found.file, among: paths)
        }
        try findings.show(Report(diagnostics: diagnostics.sorted(), sources: [found.file]), root: found.root)
        guard diagnostics.isEmpty else { throw ExitCode(1) }
        printError("\(found.file.path) is fine")
    }
}

struct ConfigPrint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Print the configuration with everything that holds by default."
    )

    @OptionGroup var project: ProjectOptions

    func run() throws {
        printOutput((try ProjectFiles.configuration(project)?.read ?? Configuration()).text)
    }
}

struct ConfigSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print a JSON Schema, for editors and for programs."
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case configuration, manifest, report
    }

    @Argument(
        help: "Of pikku-gen.yaml (configuration), of *.pikku.yaml (manifest) or of reports in JSON (report).")
    var format = Format.configuration

    func run() {
        switch format {
        case .configuration: printOutput(JSONText.document(Configuration.schema))
        case .manifest: printOutput(JSONText.document(manifestSchema))
        case .report: printOutput(JSONText.document(reportSchema))
        }
    }
}
