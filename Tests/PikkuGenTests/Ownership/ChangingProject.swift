import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import TestSupport

/// A small project of many outputs, every one of which changes with a number.
final class ChangingProject {
    let root: URL
    private static let configuration =
        """
        version: 1
        outputs: { swift: false, typescript: false, openapi: false, schemas: out/schemas, routes: out/routes.json }

        """

    init() throws {
        templates = try Templates()
        let directory = FileManager.default.temporaryDirectory.appending(path: "pikku-gen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        root = directory.resolvingSymlinksInPath()
        try Data(Self.configuration.utf8).write(to: root.appending(path: "pikku-gen.yaml"))
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Besides the types that change, one comes that no other version has.
    private static func manifest(_ version: Int) -> String {
        let types = (0..<30).map { index in
            let next = index < 29 ? ", next?: T\(index + 1)" : ", only: Only\(version % 3)"
            return "  T\(index): { id: uuid, text: { type: string, maxLength: \(version + 1) }\(next) }\n"
        }
        return "pikku: 1\ntypes:\n" + types.joined() + "  Only\(version % 3): { id: uuid }\n"
            + "functions:\n  f: { input: T0, session: none }\nhttp: [{ method: post, route: /f\(version), func: f }]\n"
    }

    func write(version: Int) throws {
        try Data(Self.manifest(version).utf8).write(to: root.appending(path: "a.pikku.yaml"), options: .atomic)
    }

    /// Parsed once, which takes longer than everything else.
    private let templates: Templates

    /// The files that a version must have, by path.
    func expected(version: Int) -> [String: String] {
        let (configuration, _) = Configuration.read(SourceFile(path: "pikku-gen.yaml", text: Self.configuration))
        let source = SourceFile(path: "a.pikku.yaml", text: Self.manifest(version))
        let output = generate([source], configuration, templates: templates)
        return Dictionary(uniqueKeysWithValues: output.files.map { ($0.path, $0.contents) })
    }

    /// What lies below a directory, hidden files too, by path from the root.
    func files(below directory: String) -> [String: String] {
        let base = root.appending(path: directory).path
        let paths = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        return paths.reduce(into: [:]) { files, path in
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(base)/\(path)", isDirectory: &isDirectory),
                !isDirectory.boolValue, let data = FileManager.default.contents(atPath: "\(base)/\(path)")
            else { return }
            files["\(directory)/\(path)"] = String(decoding: data, as: UTF8.self)
        }
    }

    /// What pikku-gen keeps for itself once a build has ended.
    static let ownFiles: Set<String> = [
        ".pikku/.gitignore", ".pikku/cache/.gitignore", ".pikku/cache/parsed", ".pikku/lock", ".pikku/manifest.json",
    ]

    /// How long a build takes now, on this machine.
    func durationOfABuild() throws -> Duration {
        let start = ContinuousClock.now
        _ = try self.start("build").wait()
        return ContinuousClock.now - start
    }

    func start(_ arguments: String...) throws -> ChildProcess {
        try ChildProcess(
            Program.built("pikku-gen").path, arguments, in: root,
            log: root.appending(path: "log-\(UUID().uuidString)"))
    }
}

/// A program that a test may kill at a moment of its choice.
final class ChildProcess {
    private let process = Process()
    private let log: URL

    /// Both streams go to the log.
    fileprivate init(_ path: String, _ arguments: [String], in directory: URL, log: URL) throws {
        self.log = log
        try Data().write(to: log)
        let output = try FileHandle(forWritingTo: log)
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = directory
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
    }

    var isRunning: Bool { process.isRunning }

    /// Holds it where it is, until it may go on.
    func pause() { if process.isRunning { Foundation.kill(process.processIdentifier, SIGSTOP) } }
    func goOn() { if process.isRunning { Foundation.kill(process.processIdentifier, SIGCONT) } }

    func waitToEnd(for limit: Duration) {
        let end = ContinuousClock.now + limit
        while process.isRunning, ContinuousClock.now < end { usleep(1000) }
    }

    func kill() {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        _ = wait()
    }

    /// How it ended, and what it said.
    func wait() -> (status: Int32, text: String) {
        process.waitUntilExit()
        let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        try? FileManager.default.removeItem(at: log)
        return (process.terminationStatus, text)
    }
}
