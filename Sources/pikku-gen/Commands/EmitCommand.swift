import ArgumentParser
import PikkuEmit
import PikkuGen
import PikkuModel

struct EmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "emit",
        abstract: "Print one artefact, and leave the project as it is.",
        discussion: """
            EXAMPLES
              pikku-gen emit model
              pikku-gen emit schema User
              pikku-gen emit stubs > Bodies.swift
              pikku-gen emit file Validators.gen.swift
            """,
        subcommands: [
            EmitModel.self, EmitSchema.self, EmitRoutes.self, EmitOpenAPI.self, EmitAsyncAPI.self, EmitStubs.self,
            EmitSwift.self, EmitFile.self,
        ]
    )
}

struct EmitModel: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "model", abstract: "The whole model as JSON.")

    @OptionGroup var project: ProjectOptions
    @OptionGroup var cache: CacheOptions

    func run() throws {
        let workspace = try Workspace(project, usesCache: !cache.noCache)
        print(JSONText.document(modelDocument(of: try workspace.generated().project)), terminator: "")
    }
}

struct EmitSchema: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schema", abstract: "The JSON Schema of a type.")

    @Argument(help: "The name of a type, such as User.")
    var name: String

    @OptionGroup var project: ProjectOptions
    @OptionGroup var cache: CacheOptions

    func run() throws {
        let output = try Workspace(project, usesCache: !cache.noCache).generated()
        try printFile(named: "\(name).schema.json", among: output.files.filter { $0.target == .schemas })
    }
}

struct EmitRoutes: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "routes", abstract: "The route table as JSON.")

    @OptionGroup var project: ProjectOptions
    @OptionGroup var cache: CacheOptions

    func run() throws {
        for file in try Workspace(project, usesCache: !cache.noCache).generated().files where file.target == .routes {
            print(file.contents, terminator: "")
        }
    }
}

struct EmitOpenAPI: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "openapi", abstract: "The OpenAPI document.")

    @Flag(help: "Print YAML instead of JSON.")
    var yaml = false

    @Option(help: "The version of the OpenAPI Specification: 3.1 or 3.0; that of the configuration unless given.")
    var openapi: OpenAPIVersion?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var cache: CacheOptions

    func run() throws {
        let workspace = try Workspace(project, usesCache: !cache.noCache)
        var api = workspace.configuration.api
        api.openAPIVersion = openapi ?? api.openAPIVersion
        let document = openAPIDocument(of: try workspace.generated().project, api)
        print((yaml ? DocumentFormat.yaml : .json).text(of: document), terminator: "")
    }
}

struct EmitAsyncAPI: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "asyncapi", abstract: "The AsyncAPI document.")

    @Flag(help: "Print YAML instead of JSON.")
    var yaml = false

    @OptionGroup var project: ProjectOptions
    @OptionGroup var cache: CacheOptions

    func run() throws {
        let workspace = try Workspace(project, usesCache: !cache.noCache)
        let document = asyncAPIDocument(of: try workspace.generated().project, workspace.configuration.api)
        print((yaml ? DocumentFormat.yaml : .json).text(of: document), terminator: "")
    }
}

extension OpenAPIVersion: ExpressibleByArgument {}

struct EmitStubs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stubs", abstract: "Swift to paste for what only a manifest declares."
    )

    @OptionGroup var project: ProjectOptions
    @OptionGroup var cache: CacheOptions

    func run() throws {
        let workspace = try Workspace(project, usesCache: !cache.noCache)
        let output = try workspace.generated()
        print(functionStubs(for: output.project, templates: workspace.templates), terminator: "")
    }
}

struct EmitFile: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "file", abstract: "A generated file by its name.")

    @Argument(help: "The name of a file, such as Validators.gen.swift.")
    var name: String

    @OptionGroup var project: ProjectOptions
    @OptionGroup var cache: CacheOptions

    func run() throws {
        try printFile(named: name, among: Workspace(project, usesCache: !cache.noCache).generated().files)
    }
}

private func printFile(named name: String, among files: [GeneratedFile]) throws {
    let named = files.map { (name: String($0.path.split(separator: "/").last ?? ""), contents: $0.contents) }
    guard let file = named.first(where: { $0.name == name }) else {
        let hint = suggestion(for: name, among: named.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
        throw UnusableInput("nothing generates '\(name)'\(hint)")
    }
    print(file.contents, terminator: "")
}
