import ArgumentParser
import PikkuEmit
import PikkuGen
import PikkuModel

struct EmitSwift: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "swift",
        abstract: "Write the Swift that a build compiles into a directory of the build.",
        discussion: """
            For build systems, such as the plugin for SwiftPM. What is written is known beforehand: always \
            \(swiftFileNames.joined(separator: ", ")), empty where there is nothing to say, and only where it is not \
            there already. Nothing is read or kept in '.pikku', and diagnostics have absolute paths.
            """
    )

    @Option(help: ArgumentHelp("The directory, which is made where it is missing.", valueName: "dir"))
    var output: String

    @OptionGroup var project: ProjectOptions

    func run() throws {
        let workspace = try Workspace(project, usesCache: false)
        let generated = try workspace.generatedSwift()
        for name in swiftFileNames {
            let contents = generated.files.first { $0.path.hasSuffix("/\(name)") }?.contents ?? ""
            let path = "\(output)/\(name)"
            if try readFile(path) != Array(contents.utf8) { try replaceFile(path, with: contents) }
        }
    }
}

extension Workspace {
    /// Whether the configuration wants it or not. Ends the program with 1 where a declaration has an error.
    fileprivate func generatedSwift() throws -> Output {
        var configuration = configuration
        configuration.outputs.swift = .automatic
        let output = generate(
            sources, configuration, templates: templates, targets: [.swift], extent: .outputs,
            threads: processorCount())
        report(output.diagnostics, below: canonicalPath(root))
        if output.hasErrors { throw ExitCode(1) }
        return output
    }
}
