import Foundation
import PikkuModel
import TestSupport

/// The emitted validators, compiled by `tsc` and run by Node.
struct NodeValidator {
    let typescript: [GeneratedFile]

    /// For each document, `pointer keyword` of what the validator of a type finds; nil on a machine without `tsc` and
    /// Node.
    func violations(_ documents: [(type: String, text: String)]) throws -> [[String]]? {
        let purpose = "compares validators in TypeScript with readers"
        guard let tsc = Program.find("tsc", for: purpose), let node = Program.find("node", for: purpose) else {
            return nil
        }
        return try withTemporaryDirectory { directory in
            for file in typescript {
                try Data(file.contents.utf8).write(to: directory.appending(path: file.name))
            }
            try Data(#"{"type": "module"}"#.utf8).write(to: directory.appending(path: "package.json"))
            let compiler = try tsc.run(Self.options + typescript.map(\.name), in: directory)
            guard compiler.status == 0 else { throw FixtureError(description: compiler.text) }

            let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "PikkuEmitTests/Scripts/violations.mjs")
            let input = documents.map { "\($0.type)\t\($0.text)\n" }.joined()
            let result = try node.run([script.path, "validators.gen.js"], in: directory, input: input)
            guard result.status == 0 else { throw FixtureError(description: result.text) }
            return try result.output.split(separator: "\n").map {
                try JSONDecoder().decode([String].self, from: Data($0.utf8))
            }
        }
    }

    private static let options = [
        "--strict", "--noUnusedLocals", "--noUnusedParameters", "--exactOptionalPropertyTypes",
        "--noUncheckedIndexedAccess", "--target", "ES2022", "--lib", "ES2022,DOM,DOM.Iterable", "--module", "ES2022",
        "--moduleResolution", "node",
    ]
}
