import ArgumentParser
import PikkuEmit
import PikkuGen

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show what is declared.",
        discussion: """
            EXAMPLES
              pikku-gen list routes
              pikku-gen list functions --format json
            """
    )

    @Argument(help: "One of functions, routes, types, channels, schedules, queues.")
    var listing: Listing

    @OptionGroup var project: ProjectOptions
    @OptionGroup var cache: CacheOptions

    @Option(help: "How to print: text for people, json for programs.")
    var format = OutputFormat.text

    func run() throws {
        let output = try Workspace(project, usesCache: !cache.noCache).linked()
        let table = listing.table(of: output.project)
        switch format {
        case .text: print(table.text, terminator: "")
        case .json: print(JSONText.document(table.json), terminator: "")
        }
        if output.hasErrors { throw ExitCode(1) }
    }
}

extension Listing: ExpressibleByArgument {}
