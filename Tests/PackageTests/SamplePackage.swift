import Foundation
import TestSupport

/// A copy of a package that depends on this one, gone with the value; with the plugins that have a tool already, the one
/// that was built together with the tests.
final class SamplePackage {
    let root: URL
    /// Kept from run to run, and shared by all copies, since the runtime takes minutes to compile.
    private static let scratch = repository.appending(path: ".build/packages")
    static let repository = Fixture.directory.deletingLastPathComponent()

    /// Without any file.
    init() throws { root = try Self.emptyDirectory() }

    convenience init(copyOf name: String) throws {
        try self.init()
        let source = Fixture.directory.appending(path: "packages/\(name)")
        for name in try FileManager.default.contentsOfDirectory(atPath: source.path) where !name.hasPrefix(".") {
            try FileManager.default.copyItem(at: source.appending(path: name), to: root.appending(path: name))
        }
        for (path, real) in [
            ("../../..", Self.repository.path), ("../../../Sources/Plugins", try Self.distribution().path),
        ] {
            try replace("path: \"\(path)\"", with: "path: \"\(real)\"", in: "Package.swift")
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// As users make it, but of the tool that the tests have.
    static func distribution() throws -> URL {
        let directory = repository.appending(path: ".build/pikku-gen-plugins")
        let made = try Program(path: repository.appending(path: ".ci/distribute").path)
            .run([directory.path, Program.built("pikku-gen").path], in: repository)
        guard made.status == 0 else { throw ProgramFailure(description: made.text) }
        return directory
    }

    func build() async throws -> Program.Result { try await swift("build") }

    /// A command of SwiftPM, in the package.
    func swift(_ command: String, _ arguments: String...) async throws -> Program.Result {
        guard let swift = Program.find("swift", for: "builds packages that use this one") else {
            throw ProgramFailure(description: "swift is missing")
        }
        let options = ["--package-path", root.path, "--scratch-path", Self.scratch.path]
        return try await swift.run([command] + options + arguments, in: root)
    }

    /// The path of a program that has been built.
    func binary(_ name: String) async throws -> String {
        let directory = try await swift("build", "--show-bin-path").output.trimmingCharacters(in: .newlines)
        return "\(directory)/\(name)"
    }

    func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    func write(_ path: String, _ text: String) throws {
        try Data(text.utf8).write(to: root.appending(path: path))
    }

    /// Replaces a text that must be there.
    func replace(_ text: String, with replacement: String, in path: String) throws {
        let old = try self.text(of: path)
        guard old.contains(text) else { throw ProgramFailure(description: "\(path) lacks \(text)") }
        try write(path, old.replacing(text, with: replacement))
    }

    /// As a compiler says where a text begins that a file has once.
    func place(of text: String, in path: String) throws -> String {
        let lines = try self.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in zip(1..., lines) {
            guard let range = line.firstRange(of: text) else { continue }
            let column = line.distance(from: line.startIndex, to: range.lowerBound) + 1
            return "\(root.appending(path: path).path):\(number):\(column): "
        }
        throw ProgramFailure(description: "\(path) lacks \(text)")
    }

    /// The files of the package, by relative path.
    func files() -> [String] {
        FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }.sorted() ?? []
    }

    /// Without links, as the compiler shows it.
    private static func emptyDirectory() throws -> URL {
        let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "pikku-gen-\(UUID().uuidString)/notes")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        return root
    }
}
