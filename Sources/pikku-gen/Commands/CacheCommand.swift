import ArgumentParser
import PikkuGen
import PikkuModel

struct CacheCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache",
        abstract: "Look after what is remembered of parsed files.",
        discussion: """
            It lies in '\(CacheFile.parsed)', is never needed, and may be deleted at any time.

            EXAMPLES
              pikku-gen cache verify
              pikku-gen cache clear
            """,
        subcommands: [CacheVerify.self, CacheClear.self]
    )
}

struct CacheVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove that a build with the cache makes the same as one without.",
        discussion: "Parses everything anew and renders it twice. Ends with 1 where anything differs."
    )

    @OptionGroup var project: ProjectOptions

    func run() throws {
        let workspace = try Workspace(project, usesCache: true)
        let verification = CacheVerification(
            of: workspace.cache ?? ParseCache(), workspace.sources, workspace.configuration,
            templates: workspace.templates, threads: processorCount())
        printOutput(verification.text)
        if !verification.isPassed { throw ExitCode(1) }
    }
}

struct CacheClear: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear", abstract: "Delete what is remembered of parsed files."
    )

    @OptionGroup var project: ProjectOptions

    func run() throws {
        let root = try ProjectFiles.root(project)
        for path in [BuildState.path, CacheFile.parsed] {
            printError(try CacheFile(root, path: path).remove() ? "deleted \(path)" : "there is no \(path)")
        }
    }
}
