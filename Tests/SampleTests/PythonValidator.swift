import Foundation
import PikkuModel
import Testing

/// Python's `jsonschema`, 2020-12 with formats, in a process of its own.
struct PythonValidator {
    let schemas: [GeneratedFile]

    /// One verdict for each document; nil, and said loudly, on a machine without Python and `jsonschema`.
    func verdicts(_ documents: [(schema: String, text: String)]) throws -> [Bool]? {
        let directory = FileManager.default.temporaryDirectory.appending(path: "pikku-gen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        for schema in schemas {
            let name = schema.path.split(separator: "/").last.map(String.init) ?? schema.path
            try Data(schema.contents.utf8).write(to: directory.appending(path: name))
        }
        let input = directory.appending(path: "documents")
        let output = directory.appending(path: "verdicts")
        try Data(documents.map { "\($0.schema)\t\($0.text)\n" }.joined().utf8).write(to: input)
        try Data().write(to: output)

        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "verdicts.py")
        process.arguments = ["python3", script.path, directory.path]
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let message = "python3 with jsonschema is missing or failed; the agreement of the validators is not checked"
            guard ProcessInfo.processInfo.environment["CI"] == "true" else {
                print("SKIPPED: \(message)")
                return nil
            }
            throw ValidatorError(description: message)
        }
        return try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map { $0 == "1" }
    }
}

struct ValidatorError: Error, CustomStringConvertible {
    let description: String
}
