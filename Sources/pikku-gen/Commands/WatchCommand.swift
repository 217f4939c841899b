import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Build now, and again whenever something changes.",
        discussion: """
            Inputs, the configuration and templates are watched. Each build is a line on standard error: what changed, \
            what was written, how long it took. Where a build fails, the files of the last good one stay.

            The command of '--exec' runs in /bin/sh, in a process group of its own, from the first good build on. A \
            build that writes something ends the group (SIGTERM; after five seconds SIGKILL) and starts it anew. When \
            the command ends by itself, the next good build starts it again.

            Ends with 0 on SIGINT and SIGTERM.

            EXAMPLES
              pikku-gen watch
              pikku-gen watch --lint
              pikku-gen watch --exec 'swift run App'
            """
    )

    @OptionGroup var project: ProjectOptions

    @Option(help: ArgumentHelp("Run this beside, anew after each build that writes something.", valueName: "command"))
    var exec: String?

    @Flag(help: "Lint after each good build; findings go to standard output.")
    var lint = false

    @OptionGroup var cache: CacheOptions

    func validate() throws {
        if let exec, exec.isEmpty { throw ValidationError("'--exec' needs a command.") }
    }

    func run() throws {
        let builder = Builder(project: project, usesCache: !cache.noCache)
        var watch = try Watch(builder, lints: lint, command: exec)
        let signal = watch.run()
        // What a shell says of a program that a signal ends.
        if signal == SIGHUP { throw ExitCode(128 + signal) }
    }
}
