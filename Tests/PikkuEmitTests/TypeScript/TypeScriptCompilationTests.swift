import Foundation
import PikkuGrammar
import PikkuModel
import Testing
import TestSupport

@testable import PikkuEmit

@Suite(.patient) struct TypeScriptCompilationTests {
    @Test func `a strict compiler takes what is emitted, whatever the project has`() throws {
        try compile(parts.map { ($0.name, $0.project, nil) })
    }

    @Test func `a strict compiler refuses calls that the service would refuse`() throws {
        try compile([("client", clientProject, "negative.ts")])
    }

    @Test func `a strict compiler finds nothing in validators that is not used`() throws {
        let types = validatorsProject.types.map { (name: $0.name, types: validatorsProject.reachable(from: $0)) }
        let primitives: [Primitive] = [.boolean, .integer(.uint8), .number(.float), .bytes, .any, .dateTime, .file]
        let values = primitives.map { primitive in
            let type = TypeDefinition("Value", .alias(Schema(.primitive(primitive))))
            return (name: "value-\(primitive.text)", types: [type])
        }
        let formats = StringFormat.allCases.map { format in
            let type = TypeDefinition("Text", .alias(Schema(.primitive(.string)) { $0.format = format }))
            return (name: "format-\(format.rawValue)", types: [type])
        }
        try compile((types + values + formats).map { ($0.name, Project(types: $0.types), nil) })
    }

    /// One run for all projects, each in a directory of its own; a script says which lines must not compile.
    private func compile(_ projects: [(name: String, project: Project, script: String?)]) throws {
        guard let tsc = Program.find("tsc", for: "compiles the TypeScript that is emitted") else { return }
        try withTemporaryDirectory { root in
            var sources: [String] = []
            for (name, project, scriptName) in projects {
                let directory = root.appendingPathComponent(name)
                try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
                sources += try writeTypeScript(of: project, to: directory).map { "\(name)/\($0)" }
                guard let scriptName else { continue }
                let copy = directory.appendingPathComponent(scriptName)
                try FileManager.default.copyItem(at: script(scriptName), to: copy)
                sources.append("\(name)/\(scriptName)")
            }
            let run = try tsc.run(Program.strictTypeScript + ["--noEmit"] + sources, in: root)
            #expect(run.status == 0, "\(run.text)")
        }
    }
}

/// A project with some of the things that a client can call.
private struct Part {
    var name: String
    var project: Project

    init(_ name: String, _ isIncluded: (Wiring.Transport) -> Bool) {
        self.name = name
        project = Project(
            types: clientProject.types, functions: clientProject.functions, errors: clientProject.errors,
            wirings: clientProject.wirings.filter { isIncluded($0.transport) })
    }
}

private let parts = [
    Part("everything") { _ in true },
    Part("routes") { if case .http = $0 { true } else { false } },
    Part("procedures") { if case .rpc = $0 { true } else { false } },
    Part("channels") { if case .channel = $0 { true } else { false } },
    Part("silent-channel") { if case .channel(let channel) = $0 { channel.events.isEmpty } else { false } },
    Part("plain-route") { if case .http(let route) = $0 { route.function == "ping" } else { false } },
    Part("stream") { if case .http(let route) = $0 { route.function == "watch" } else { false } },
    Part("form") { if case .http(let route) = $0 { route.body == .multipart } else { false } },
]

/// Gives the names of the files.
func writeTypeScript(of project: Project, to directory: URL) throws -> [String] {
    let emitters: [any Emitter] = [
        TypeScriptTypesEmitter(), TypeScriptClientEmitter(), TypeScriptValidatorsEmitter(),
    ]
    var names: [String] = []
    for emitter in emitters {
        for (path, text) in try emitter.texts(of: project) {
            try Data(text.utf8).write(to: directory.appendingPathComponent(path))
            names.append(path)
        }
    }
    return names.sorted()
}
