package import Foundation
import Testing

/// A program that a test runs.
package struct Program: Sendable {
    package struct Result: Sendable {
        package var status: Int32
        package var output: String
        package var error: String

        /// Both streams, one behind the other.
        package var text: String { output + error }
    }

    package var path: String

    package init(path: String) { self.path = path }

    /// Nil when the machine lacks it: then the test fails where `CI` is `true`, and elsewhere says what it skipped.
    package static func find(_ name: String, for purpose: String) -> Program? {
        let directories = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for directory in directories where FileManager.default.isExecutableFile(atPath: "\(directory)/\(name)") {
            return Program(path: "\(directory)/\(name)")
        }
        reportMissing(name, for: purpose)
        return nil
    }

    package static func reportMissing(_ name: String, for purpose: String) {
        if ProcessInfo.processInfo.environment["CI"] == "true" {
            Issue.record("\(name) is missing: \(purpose)")
        } else {
            print("SKIPPED, because \(name) is missing: \(purpose)")
        }
    }

    /// Runs to the end. The streams go through files: a full pipe would stop the program while the other one is read.
    package func run(
        _ arguments: [String], in directory: URL, input: String = "", environment: [String: String] = [:]
    ) throws -> Result {
        try withTemporaryDirectory { streams in
            let files = ["input", "output", "error"].map { streams.appending(path: $0) }
            for (file, text) in zip(files, [input, "", ""]) { try Data(text.utf8).write(to: file) }
            let process = Process()
            process.executableURL = URL(filePath: path)
            process.arguments = arguments
            process.currentDirectoryURL = directory
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.standardInput = try FileHandle(forReadingFrom: files[0])
            process.standardOutput = try FileHandle(forWritingTo: files[1])
            process.standardError = try FileHandle(forWritingTo: files[2])
            try process.run()
            process.waitUntilExit()
            return Result(
                status: process.terminationStatus,
                output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
                error: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
            )
        }
    }
}

extension Program {
    /// As the other, without holding a thread that tasks need.
    package func run(
        _ arguments: [String], in directory: URL, input: String = "", environment: [String: String] = [:]
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Swift.Result { try run(arguments, in: directory, input: input, environment: environment) })
            }
        }
    }
}

/// A new directory that is gone when the body has run.
package func withTemporaryDirectory<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let directory = FileManager.default.temporaryDirectory.appending(path: "pikku-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(directory)
}
