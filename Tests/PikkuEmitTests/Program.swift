import Foundation
import Testing

/// A program of the machine that a test needs beside Swift.
struct Program {
    var path: String

    /// Nil when the machine lacks it: then the test fails where `CI` is `true`, and elsewhere says what it skipped.
    static func find(_ name: String, for purpose: String) -> Program? {
        let directories = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        for directory in directories where FileManager.default.isExecutableFile(atPath: "\(directory)/\(name)") {
            return Program(path: "\(directory)/\(name)")
        }
        reportMissing(name, for: purpose)
        return nil
    }

    static func reportMissing(_ name: String, for purpose: String) {
        if ProcessInfo.processInfo.environment["CI"] == "true" {
            Issue.record("\(name) is missing: \(purpose)")
        } else {
            print("SKIPPED, because \(name) is missing: \(purpose)")
        }
    }

    /// Runs to the end; both streams in one text.
    func run(_ arguments: [String], in directory: URL, input: String = "") throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = directory
        let inputFile = directory.appendingPathComponent("stdin.txt")
        try Data(input.utf8).write(to: inputFile)
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

/// A new directory that is gone when the body has run.
func withTemporaryDirectory<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("pikku-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(directory)
}

/// A script beside the tests.
func script(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Scripts/\(name)")
}
