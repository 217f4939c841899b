import Foundation
import TestSupport

/// A small project that a test changes while `pikku-gen watch` runs beside it.
struct WatchedProject {
    let root: URL
    private let watch: RunningProgram

    /// The first build is over when the body begins; afterwards nothing of the program is left.
    static func run(
        _ options: [String] = [], files: [String: String] = [:], _ body: (WatchedProject) async throws -> Void
    ) async throws {
        let temporary = try TemporaryProject()
        let root = temporary.root.appending(path: "project")
        let configuration =
            "version: 1\noutputs: { swift: false, typescript: false, openapi: false, schemas: out, routes: routes.json }\n"
        let first = ["pikku-gen.yaml": configuration, "api/a.pikku.yaml": manifest(of: "A")]
        for (path, text) in first.merging(files, uniquingKeysWith: { $1 }) {
            try temporary.write("project/\(path)", text)
        }
        try await Program.built("pikku-gen").running(["watch"] + options, in: root) { watch in
            let project = WatchedProject(root: root, watch: watch)
            // Killed, it would leave its command behind.
            let outcome: Result<Void, any Error>
            do {
                _ = try await project.round("start")
                outcome = .success(try await body(project))
            } catch {
                outcome = .failure(error)
            }
            if watch.isRunning { watch.send(signal: SIGTERM) }
            _ = try? await watch.exitCode()
            try outcome.get()
        }
        withExtendedLifetime(temporary) {}
    }

    /// A function that takes a type of this name, so that there is a schema of the name.
    static func manifest(of type: String, property: String = "id") -> String {
        """
        pikku: 1
        types:
          \(type): { \(property): uuid }
        functions:
          take\(type): { input: \(type), session: none }
        http: [{ method: post, route: /\(type), func: take\(type) }]

        """
    }

    func write(_ path: String, _ text: String, isAtomic: Bool = false) throws {
        let url = root.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: isAtomic ? .atomic : [])
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: root.appending(path: path)) }

    func move(_ path: String, to target: String) throws {
        try FileManager.default.moveItem(at: root.appending(path: path), to: root.appending(path: target))
    }

    func text(_ path: String) -> String? { try? String(contentsOf: root.appending(path: path), encoding: .utf8) }
    func holds(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root.appending(path: path).path) }

    var output: String { watch.output }
    var rounds: Int { output.matches(of: /(?m)^.* in [0-9.]+ ms$/).count }
    func send(signal: Int32) { watch.send(signal: signal) }
    func exitCode() async throws -> Int32 { try await watch.exitCode() }

    /// Waits for a line that begins so and for its end.
    func round(_ cause: String) async throws -> String { try await watch.line(after: cause + ": ") }

    /// Waits for a condition, however many builds it takes.
    func eventually(_ condition: () throws -> Bool) async throws {
        do {
            try await TestSupport.eventually(condition)
        } catch {
            throw ProgramFailure(description: "it never came; pikku-gen said:\n\(output)")
        }
    }
}
