import Foundation

/// A copy of a fixture that a test may change, gone with the value.
final class TemporaryProject {
    struct Result {
        var status: Int32
        var output: String
        var error: String
    }

    let root: URL

    init(copyOf fixture: String) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "pikku-gen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
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

    func run(_ arguments: String...) throws -> Result { try run(arguments) }

    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
        try run(Self.executable(), arguments, environment: environment)
    }

    /// What the compiler says of the Swift files below a directory, as one module that links the runtime.
    func compilerOutput(for directory: String) throws -> String {
        let modules = try Self.executable().deletingLastPathComponent().appending(path: "Modules")
        let files = try contents(of: directory).keys.filter { $0.hasSuffix(".swift") }.sorted()
        let options = ["swiftc", "-typecheck", "-swift-version", "6", "-module-name", "App", "-I", modules.path]
        let result = try run(URL(filePath: "/usr/bin/env"), options + files.map { "\(directory)/\($0)" })
        return result.output + result.error
    }

    private func run(
        _ executable: URL, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Result {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files, not pipes: a full pipe would stop the program while the other one is read.
        let streams = FileManager.default.temporaryDirectory.appending(path: "pikku-gen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: streams) }
        let output = streams.appending(path: "output")
        let error = streams.appending(path: "error")
        for stream in [output, error] { try Data().write(to: stream) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: error)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            error: String(decoding: try Data(contentsOf: error), as: UTF8.self)
        )
    }

    /// The program that was built together with the tests.
    private static func executable() throws -> URL {
        var directory = Bundle.main.bundleURL
        for _ in 0..<4 {
            let candidate = directory.appending(path: "pikku-gen")
            var isDirectory: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isDirectory), !isDirectory.boolValue
            {
                return candidate
            }
            directory.deleteLastPathComponent()
        }
        throw FixtureError(description: "pikku-gen is not beside the tests")
    }
}
