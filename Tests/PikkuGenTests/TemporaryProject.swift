import Foundation
import TestSupport

/// A copy of a fixture that a test may change, gone with the value.
final class TemporaryProject {
    let root: URL

    /// Without any file.
    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "pikku-gen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    convenience init(copyOf fixture: String) throws {
        try self.init()
        let source = Fixture.directory.appending(path: fixture)
        for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
        where name != "expected" && name != "generated" {
            try FileManager.default.copyItem(at: source.appending(path: name), to: root.appending(path: name))
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    func write(_ path: String, _ text: String) throws {
        let url = root.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: root.appending(path: path))
    }

    /// What lies below a directory, by relative path; empty where it is missing.
    func contents(of directory: String) throws -> [String: Data] {
        let base = root.appending(path: directory)
        let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return paths.reduce(into: [:]) { $0[$1] = FileManager.default.contents(atPath: base.appending(path: $1).path) }
    }

    func run(_ arguments: String...) throws -> Program.Result { try run(arguments) }

    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Program.Result {
        try Program.built("pikku-gen").run(arguments, in: root, environment: environment)
    }

    /// What the compiler says of the Swift files below a directory, as one module that links the runtime.
    func compilerOutput(for directory: String) throws -> String {
        let modules = URL(filePath: try Program.built("pikku-gen").path)
            .deletingLastPathComponent().appending(path: "Modules")
        // The sample's program links a server, whose C modules the compiler would have to be shown one by one.
        let files = try contents(of: directory).keys
            .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("Main.swift") && !$0.hasPrefix("generated/client") }
            .sorted()
        let options = ["-typecheck", "-swift-version", "6", "-module-name", "App", "-I", modules.path]
        guard let swiftc = Program.find("swiftc", for: "compiles emitted Swift") else { return "" }
        return try swiftc.run(options + files.map { "\(directory)/\($0)" }, in: root).text
    }
}
