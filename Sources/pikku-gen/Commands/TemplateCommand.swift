import ArgumentParser
import PikkuEmit
import PikkuGen
import PikkuModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Show, take over and check the templates that lay out what is generated.",
        discussion: """
            EXAMPLES
              pikku-gen template list
              pikku-gen template eject swift.types         a copy to change, which takes its place
              pikku-gen template context function.md       what that template can ask for
              pikku-gen template check                     whether all of them are right
            """,
        subcommands: [
            TemplateList.self, TemplateCat.self, TemplateEject.self, TemplateContext.self, TemplateCheck.self,
        ]
    )
}

struct TemplateList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List built-in, overridden and custom templates, and where they lie.")

    @OptionGroup var project: ProjectOptions

    @Option(help: "How to print: text for people, json for programs.")
    var format = OutputFormat.text

    func run() throws {
        let files = try ProjectFiles(project)
        let table = templateTable(try Workspace.templateFiles(files), files.configuration)
        switch format {
        case .text: printOutput(table.text)
        case .json: printOutput(JSONText.document(table.json))
        }
    }
}

struct TemplateCat: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cat", abstract: "Print a built-in template, whatever overrides it.")

    @Argument(help: "The name of a template, such as swift.types.")
    var name: String

    func run() throws {
        printOutput(try builtIn(name).bytes)
    }
}

struct TemplateEject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eject", abstract: "Copy a built-in template to where it can be changed.",
        discussion: "From then on the copy is used, and no longer changes with pikku-gen.")

    @Argument(help: "The name of a template, such as swift.types.")
    var name: String

    @Flag(help: "Take the place of the file that is there.")
    var force = false

    @OptionGroup var project: ProjectOptions

    func run() throws {
        let template = try builtIn(name)
        let found = try ProjectFiles.configuration(project)
        let root = try found?.root ?? ProjectFiles.root(project)
        let directory = try (found?.read ?? Configuration()).templates
        let path = "\(directory)/\(name)\(Templates.suffix)"
        guard force || access("\(root)/\(path)", F_OK) != 0 else {
            throw UnusableInput("'\(path)' is there already; '--force' replaces it")
        }
        try replaceFile("\(root)/\(path)", with: String(decoding: template.bytes, as: UTF8.self))
        printOutput("wrote \(path)\n")
    }
}

struct TemplateContext: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "context", abstract: "Print what templates can ask for.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, markdown, text
    }

    @Argument(help: "The name of a template; all that custom outputs can ask for, unless given.")
    var name: String?

    @OptionGroup var project: ProjectOptions

    @Option(help: "How to print: text for people, json for programs, markdown for documents.")
    var format = Format.text

    func run() throws {
        let reference = try reference
        switch format {
        case .json: printOutput(JSONText.document(reference.json))
        case .markdown: printOutput(reference.markdown)
        case .text: printOutput(reference.text)
        }
    }

    private var reference: TemplateReference {
        get throws {
            guard let name else {
                let configuration = try ProjectFiles.configuration(project)?.read ?? Configuration()
                return TemplateReference(configuration.emission)
            }
            let files = try ProjectFiles(project)
            let templates = try Workspace.templateFiles(files)
            if let reference = TemplateReference(of: name, templates, files.configuration.emission) { return reference }
            throw unknownTemplate(name, among: builtInTemplateNames + templates.map(\.templateName))
        }
    }
}

struct TemplateCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say whether all templates are right, and write nothing.",
        discussion: "Lays out everything that a build would; ends with 1 where a template has an error.")

    @OptionGroup var project: ProjectOptions
    @OptionGroup var findings: FindingsOptions

    func run() throws {
        let workspace = try Workspace(project, usesCache: true)
        let output = generate(
            workspace.sources, workspace.configuration, templates: workspace.templates, cache: workspace.cache,
            threads: processorCount())
        let report = Report(diagnostics: output.diagnostics, sources: workspace.shownSources)
        try findings.show(report, root: workspace.root)
        if output.hasErrors { throw ExitCode(1) }
        printError("\(counted(workspace.templateFiles.count, "template")) fine")
    }
}

private func builtIn(_ name: String) throws -> SourceFile {
    guard let template = builtInTemplate(named: name) else {
        throw unknownTemplate(name, among: builtInTemplateNames)
    }
    return template
}

private func unknownTemplate(_ name: String, among names: [String]) -> UnusableInput {
    let bare = SourceFile(path: name, bytes: []).templateName
    let meant = names.contains(bare) ? bare : suggestion(for: bare, among: names)
    let hint = meant.map { "; did you mean '\($0)'?" } ?? ""
    return UnusableInput("no template is called '\(name)'\(hint)")
}
