import ArgumentParser
import PikkuEmit
import PikkuGen
import PikkuModel

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Add a declaration where it belongs.",
        discussion: """
            In Swift where functions are declared there, else in a manifest. A wiring takes the function of its name, or \
            that of '--func', and adds it where there is none; a new function says only that it is not written yet. \
            Where the result would have an error, nothing is written.

            EXAMPLES
              pikku-gen new type Note
              pikku-gen new route getNote --route '/notes/{id}' --output Note --public
              pikku-gen new schedule daily-report --cron '0 6 * * *'
            """
    )

    @Argument(help: "One of function, route, channel, schedule, queue, type.")
    var kind: Addition.Kind

    @Argument(help: "Its name; of a route, that of its function.")
    var name: String

    @Option(name: .customLong("func"), help: "The function to wire.")
    var function: String?

    @Option(help: "The input of a new function.")
    var input: String?

    @Option(help: "The output of a new function.")
    var output: String?

    @Option(help: "The method of a route.")
    var method = HTTPMethod.get

    @Option(help: "The path of a route; a new function's input has its parameters.")
    var route: String?

    @Option(help: "When a schedule runs.")
    var cron: String?

    @Option(name: .customLong("tag"), help: "A tag of a new function; may be repeated.")
    var tags: [String] = []

    @Option(help: "What a new function does, in a sentence.")
    var summary: String?

    @Flag(help: "Who has no session may call a new function.")
    var `public` = false

    @Option(help: ArgumentHelp("Where it goes, from the project's root.", valueName: "source"))
    var file: String?

    @OptionGroup var project: ProjectOptions

    func validate() throws {
        if kind == .route, route == nil { throw ValidationError("A route needs its path: '--route /notes'.") }
        if kind == .schedule, cron == nil { throw ValidationError("A schedule needs '--cron', as in '0 3 * * *'.") }
        let types = [input, output].compactMap(\.self).flatMap {
            $0.split { "[]<>{}?:, .".contains($0) }.map(String.init)
        }
        for name in [addition.wiredFunction] + types where !isIdentifier(name) {
            throw ValidationError("'\(name)' is no identifier.")
        }
        for text in [name, route, cron, summary].compactMap(\.self) + tags where text.contains(where: \.isNewline) {
            throw ValidationError("'\(text)' must be one line.")
        }
    }

    func run() throws {
        let workspace = try Workspace(project, usesCache: true)
        if let file, !workspace.sources.contains(where: { $0.path == file }) {
            throw UnusableInput("'\(file)' is not one of the project's sources")
        }
        let before = workspace.linked()
        if before.hasErrors { throw ExitCode(1) }
        guard
            let added = AddedSources(
                addition, to: workspace.sources, workspace.configuration, project: before.project)
        else { throw UnusableInput("no source of this project can hold it; see '--file'") }
        let after = generate(
            added.sources, workspace.configuration, templates: workspace.templates, targets: [], cache: workspace.cache,
            threads: processorCount())
        guard !after.hasErrors else {
            let text = DiagnosticText(sources: added.sources, of: after.diagnostics, style: standardErrorStyle())
            printError(text.text(of: after.diagnostics))
            printError("nothing written")
            throw ExitCode(1)
        }
        try workspace.replaceSources(added.changes)
        for change in added.changes { print("added to \(change.new.path)") }
    }

    private var addition: Addition {
        var addition = Addition(kind, name)
        addition.function = function
        addition.input = input
        addition.output = output
        addition.method = method
        addition.route = route ?? addition.route
        addition.cron = cron ?? addition.cron
        addition.tags = tags
        addition.summary = summary
        addition.isPublic = `public`
        addition.file = file
        return addition
    }
}

extension Addition.Kind: ExpressibleByArgument {}
extension HTTPMethod: ExpressibleByArgument {}
