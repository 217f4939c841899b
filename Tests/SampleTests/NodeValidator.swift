import Foundation
import PikkuModel

/// The emitted validators, compiled by `tsc` and run by Node.
struct NodeValidator {
    let typescript: [GeneratedFile]

    /// For each document, `pointer keyword` of what the validator of a type finds; nil, and said loudly, on a machine
    /// without `tsc` and Node.
    func violations(_ documents: [(type: String, text: String)]) throws -> [[String]]? {
        let directory = FileManager.default.temporaryDirectory.appending(path: "pikku-gen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        var names: [String] = []
        for file in typescript {
            let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
            try Data(file.contents.utf8).write(to: directory.appending(path: name))
            names.append(name)
        }
        try Data(#"{"type": "module"}"#.utf8).write(to: directory.appending(path: "package.json"))
        try Data(documents.map { "\($0.type)\t\($0.text)\n" }.joined().utf8)
            .write(to: directory.appending(path: "documents"))

        let compiler = try run(["tsc"] + Self.options + names, in: directory)
        guard compiler.status != 127 else { return try skip("tsc") }
        guard compiler.status == 0 else { throw ValidatorError(description: compiler.output) }
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "PikkuEmitTests/Scripts/violations.mjs")
        let node = try run(["node", script.path, "validators.gen.js"], in: directory, input: "documents")
        guard node.status != 127 else { return try skip("node") }
        guard node.status == 0 else { throw ValidatorError(description: node.output) }
        return try node.output.split(separator: "\n").map {
            try JSONDecoder().decode([String].self, from: Data($0.utf8))
        }
    }

    private static let options = [
        "--strict", "--noUnusedLocals", "--noUnusedParameters", "--exactOptionalPropertyTypes",
        "--noUncheckedIndexedAccess", "--target", "ES2022", "--lib", "ES2022,DOM,DOM.Iterable", "--module", "ES2022",
        "--moduleResolution", "node",
    ]

    /// Runs a program of the `PATH`; 127 when there is none. Output goes through a file, since a pipe would fill up.
    private func run(
        _ arguments: [String], in directory: URL, input: String? = nil
    ) throws -> (status: Int32, output: String) {
        let output = directory.appending(path: "output")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = directory
        process.standardInput = try input.map { try FileHandle(forReadingFrom: directory.appending(path: $0)) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
    }

    private func skip(_ program: String) throws -> [[String]]? {
        let message = "\(program) is missing; the agreement of the validators in TypeScript is not checked"
        if ProcessInfo.processInfo.environment["CI"] == "true" { throw ValidatorError(description: message) }
        print("SKIPPED: \(message)")
        return nil
    }
}
