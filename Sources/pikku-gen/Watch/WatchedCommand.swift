/// The command of `--exec`, which runs beside the builds.
struct WatchedCommand {
    private let text: String
    /// Nil while nothing runs.
    private var group: CommandGroup?

    init(_ text: String) { self.text = text }

    /// Starts it, or starts it anew where what it runs is out of date.
    mutating func run(isOutdated: Bool) throws(FileError) {
        guard isOutdated || group == nil else { return }
        end()
        group = try CommandGroup(text)
        printError("started '\(text)'")
    }

    /// Says that it has ended by itself, if it has. The next good build starts it again.
    mutating func reportEnd() {
        guard let ending = group?.ending() else { return }
        group = nil
        printError("'\(text)' \(ending)")
    }

    mutating func end() {
        group?.end()
        group = nil
    }
}
