import PikkuEmit
import PikkuGen
import PikkuLint
import PikkuModel
import TestSupport

/// The code of a page as a project: with the usual services where it has Swift without any.
///
/// A block may begin with a comment that is the path of its file; one of Mustache does.
struct ManualExample {
    private var sources: [String: String] = [:]
    private var configuration: SourceFile?
    private var templates: [SourceFile] = []

    init(_ blocks: [ManualPage.Example]) {
        for (index, block) in blocks.enumerated() {
            if block.language == "mustache" {
                let name = block.text.firstMatch(of: /\{\{! (\S+) \}\}/)?.1 ?? "template.mustache"
                templates.append(SourceFile(path: String(name), text: block.text))
                continue
            }
            let isSwift = block.language == "swift"
            let path = Self.path(of: block) ?? (isSwift ? "Sources/App/Part\(index).swift" : "part\(index).pikku.yaml")
            if path == Configuration.fileName {
                configuration = SourceFile(path: path, text: block.text)
            } else {
                sources[path] = isSwift || block.text.hasPrefix("pikku: ") ? block.text : "pikku: 1\n" + block.text
            }
        }
    }

    /// What is found without the rules of the linter.
    func diagnostics() throws -> [Diagnostic] {
        let (configuration, faults) = configuration.map(Configuration.read) ?? (Configuration(), [])
        let services = !sources.values.contains { $0.contains("PikkuServices") || $0.contains("<Services,") }
        let files = LinkedSources(sources, services: services).sources
        let templates = Templates.read(templates, configuration.emission)
        let built = generate(files, configuration, templates: templates).diagnostics
        let linted = lint(files, configuration, LintRequest(RuleSelection(configuration.lint))).report.diagnostics
        return Set(faults + built + linted).filter { Manual.entry(for: $0.id)?.rule == nil }.sorted()
    }

    private static func path(of block: ManualPage.Example) -> String? {
        guard let line = block.text.split(separator: "\n").first else { return nil }
        let mark = block.language == "swift" ? "// " : "# "
        let path = line.dropFirst(mark.count)
        let isPath =
            line.hasPrefix(mark) && !path.contains(" ") && (path.hasSuffix(".swift") || path.hasSuffix(".yaml"))
        return isPath ? String(path) : nil
    }
}
