import ArgumentParser

/// Which project a command works on.
struct ProjectOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .customLong("directory")],
        help: ArgumentHelp("Work on the project that this directory belongs to.", valueName: "dir")
    )
    var directory = "."

    @Option(help: ArgumentHelp("Take this configuration; its directory is the project's root.", valueName: "file"))
    var config: String?
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
