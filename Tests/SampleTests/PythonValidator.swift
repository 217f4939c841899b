import Foundation
import PikkuModel
import TestSupport

/// Python's `jsonschema`, 2020-12 with formats, in a process of its own.
struct PythonValidator {
    let schemas: [GeneratedFile]

    /// One verdict for each document; nil on a machine without Python and `jsonschema`.
    func verdicts(_ documents: [(schema: String, text: String)]) throws -> [Bool]? {
        let purpose = "compares schemas with readers, by way of jsonschema"
        guard let python = Program.find("python3", for: purpose) else { return nil }
        return try withTemporaryDirectory { directory in
            for schema in schemas {
                try Data(schema.contents.utf8).write(to: directory.appending(path: schema.name))
            }
            let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "verdicts.py")
            let input = documents.map { "\($0.schema)\t\($0.text)\n" }.joined()
            let result = try python.run([script.path, directory.path], in: directory, input: input)
            guard result.status == 0 else {
                Program.reportMissing("jsonschema", for: "\(purpose): \(result.error)")
                return nil
            }
            return result.output.split(separator: "\n").map { $0 == "1" }
        }
    }
}

extension GeneratedFile {
    /// The last component of the path.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
