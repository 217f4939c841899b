import ArgumentParser
import PikkuEmit
import PikkuGen

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List everything that can be found, and how much it matters here.",
        discussion: """
            EXAMPLES
              pikku-gen rules
              pikku-gen rules --set strict --format markdown
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, markdown, text
    }

    @OptionGroup var project: ProjectOptions

    @Option(
        help: ArgumentHelp(
            "Begin with these rules instead of those that the configuration extends.",
            valueName: LintSet.allCases.map(\.rawValue).joined(separator: "|")))
    var set: LintSet?

    @Option(help: "How to print: text for people, json for programs, markdown for documents.")
    var format = Format.text

    func run() throws {
        let configuration = try ProjectFiles.configuration(project)?.read ?? Configuration()
        let selection = RuleSelection(configuration.lint, set: set)
        switch format {
        case .json: printOutput(JSONText.document(Manual.table(selection).json))
        case .markdown: printOutput(Manual.markdown(selection))
        case .text: printOutput(Manual.text(selection))
        }
    }
}
