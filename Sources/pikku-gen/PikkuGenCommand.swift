import ArgumentParser

struct PikkuGenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pikku-gen",
        abstract: "Turns function and wiring declarations into routes, schemas, validators and typed clients.",
        discussion: """
            EXAMPLES
              pikku-gen build                          generate everything for the package around here
              pikku-gen build -C services/users        the same for another directory
              pikku-gen build --only typescript        only the TypeScript client and its types
              pikku-gen list routes                    show what is served, and who may call it
              pikku-gen emit schema User               print one JSON Schema, write nothing

            Exit codes: 0 fine, 1 problems in the declarations, 2 wrong usage or unreadable input.
            """,
        version: "0.1.0",
        subcommands: [BuildCommand.self, ListCommand.self, EmitCommand.self],
        defaultSubcommand: nil
    )
}
