import ArgumentParser
import PikkuEmit
import PikkuGen
import PikkuModel

struct EmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "emit",
        abstract: "Print one artefact, and write nothing.",
        discussion: """
            EXAMPLES
              pikku-gen emit model                     the whole model as JSON
              pikku-gen emit schema User               the JSON Schema of a type
              pikku-gen emit routes                    the route table as JSON
              pikku-gen emit stubs                     bodies to write for functions of a manifest
              pikku-gen emit file Validators.gen.swift any generated file by its name
            """
    )

    enum Artefact: String, ExpressibleByArgument, CaseIterable {
        case model, schema, routes, stubs, file
    }

    @Argument(help: "One of model, schema, routes, stubs, file.")
    var artefact: Artefact

    @Argument(help: "The type of a schema, or the name of a file.")
    var name: String?

    @OptionGroup var project: ProjectOptions

    func validate() throws {
        switch (artefact, name) {
        case (.schema, nil): throw ValidationError("'emit schema' needs the name of a type")
        case (.file, nil): throw ValidationError("'emit file' needs the name of a generated file")
        case (.model, .some(let name)), (.routes, .some(let name)), (.stubs, .some(let name)):
            throw ValidationError("'emit \(artefact.rawValue)' takes no name, but got '\(name)'")
        default: break
        }
    }

    func run() throws {
        let workspace = try Workspace(project)
        let output = workspace.generated()
        workspace.report(output.diagnostics)
        if output.hasErrors { throw ExitCode(1) }
        switch artefact {
        case .model: print(JSONText.document(modelDocument(of: output.project)), terminator: "")
        case .stubs: print(functionStubs(for: output.project, templates: workspace.templates), terminator: "")
        case .routes: try printFile("routes.gen.json", of: output)
        case .schema: try printFile("\(name ?? "").schema.json", of: output)
        case .file: try printFile(name ?? "", of: output)
        }
    }

    private func printFile(_ name: String, of output: Output) throws {
        let names = output.files.map { String($0.path.split(separator: "/").last ?? "") }
        guard let index = names.firstIndex(of: name) else {
            let hint = suggestion(for: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
            throw UnusableInput("nothing generates '\(name)'\(hint)")
        }
        print(output.files[index].contents, terminator: "")
    }
}
