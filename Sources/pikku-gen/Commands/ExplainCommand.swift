import ArgumentParser
import PikkuGen
import PikkuModel

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a finding means, why it matters and how to mend it.",
        discussion: """
            EXAMPLES
              pikku-gen explain duplicate-route
              pikku-gen explain duplicate-route > duplicate-route.md
            """
    )

    @Argument(help: "What stands in brackets behind a finding, such as duplicate-route.")
    var id: String

    func run() throws {
        guard let entry = Manual.entry(for: id) else {
            let hint = suggestion(for: id, among: Manual.entries.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
            throw UnusableInput("nothing finds '\(id)'\(hint)")
        }
        switch standardOutputStyle() {
        case .plain: printOutput(entry.explanation)
        case .colored: printOutput(terminalText(ofMarkdown: entry.explanation))
        }
    }
}
