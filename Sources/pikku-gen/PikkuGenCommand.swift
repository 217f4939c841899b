import ArgumentParser
import PikkuGen

struct PikkuGenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pikku-gen",
        abstract: "Turns function and wiring declarations into routes, schemas, validators and typed clients.",
        discussion: """
            EXAMPLES
              pikku-gen init notes                 begin a project that builds and serves
              pikku-gen build                      generate everything around here
              pikku-gen build -C services/users    the same for another directory
              pikku-gen build --only typescript    only the client and its types
              pikku-gen watch                      the same again whenever something changes
              pikku-gen lint                       what the declarations may do better
              pikku-gen list routes                what is served, and to whom
              pikku-gen emit schema User           one JSON Schema, nothing written
              pikku-gen explain duplicate-route    what a finding means, and how to mend it

            Exit codes: 0 fine, 1 problems in the declarations, 2 wrong usage or unreadable input.
            """,
        version: toolVersion,
        subcommands: [
            BuildCommand.self, CacheCommand.self, ConfigCommand.self, EmitCommand.self, ExplainCommand.self,
            InitCommand.self, LintCommand.self, ListCommand.self, NewCommand.self, RulesCommand.self,
            TemplateCommand.self, WatchCommand.self,
        ],
        defaultSubcommand: nil
    )
}
