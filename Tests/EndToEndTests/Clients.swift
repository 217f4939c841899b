import Foundation
import TestSupport
import Testing

/// The clients that were emitted for the samples, compiled once for all tests of a suite, with the scripts beside them.
struct Clients: SuiteTrait, TestScoping {
    /// Nil on a machine that lacks what compiles or runs them.
    @TaskLocal static var directory: URL?

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard let tsc = Program.find("tsc", for: "compiles the emitted clients") else { return try await function() }
        let directory = FileManager.default.temporaryDirectory.appending(path: "pikku-clients-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try Self.copySources(to: directory)
        let sources = ["todo/pikku-client.gen.ts", "user-service/pikku-client.gen.ts", "page.ts"]
        let compilation = try await tsc.run(Program.strictTypeScript + sources, in: directory)
        guard compilation.status == 0 else {
            Issue.record("a strict compiler refuses the emitted clients:\n\(compilation.text)")
            return
        }
        try await Self.$directory.withValue(directory) { try await function() }
    }

    private static func copySources(to directory: URL) throws {
        try FileManager.default.copyItem(at: scripts, to: directory)
        try Data(#"{"type": "module"}"#.utf8).write(to: directory.appending(path: "package.json"))
        for name in ["todo", "user-service"] {
            let emitted = Fixture(name: name).root.appending(path: "expected/generated/typescript")
            try FileManager.default.copyItem(at: emitted, to: directory.appending(path: name))
        }
    }

    private static let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scripts")
}

extension Trait where Self == Clients {
    static var clients: Self { Clients() }
}
