package import Foundation

/// A program that runs beside a test, which talks to it.
package final class RunningProgram: Sendable {
    package let name: String
    private let process: Process
    /// Both streams, as they come.
    private let log: URL

    fileprivate init(_ program: Program, _ arguments: [String], in directory: URL, environment: [String: String])
        throws
    {
        name = URL(filePath: program.path).lastPathComponent
        log = FileManager.default.temporaryDirectory.appending(path: "\(name)-\(UUID().uuidString).log")
        try Data().write(to: log)
        let output = try FileHandle(forWritingTo: log)
        process = Process()
        process.executableURL = URL(filePath: program.path)
        process.arguments = arguments
        process.currentDirectoryURL = directory
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
    }

    package var processIdentifier: Int32 { process.processIdentifier }
    package var isRunning: Bool { process.isRunning }

    /// What it has said so far.
    package var output: String {
        (try? Data(contentsOf: log)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Waits until a line of the output begins so, and gives the rest of that line. Neither the program nor the one
    /// that makes it speak may end before.
    package func line(
        after prefix: String, within limit: Duration = .seconds(60), or other: RunningProgram? = nil
    ) async throws -> String {
        try await waiting("a line '\(prefix)…'", limit) { isOver in
            let lines = self.output.split(separator: "\n", omittingEmptySubsequences: false)
            // An unfinished last line is for later.
            if let line = lines.dropLast().first(where: { $0.hasPrefix(prefix) }) {
                return String(line.dropFirst(prefix.count))
            }
            if isOver { throw self.failure("ended with \(self.process.terminationStatus)") }
            if let other, !other.isRunning { throw other.failure("ended with \(other.process.terminationStatus)") }
            return nil
        }
    }

    /// Waits for its end, and gives its exit code; a program that a signal ends has none.
    package func exitCode(within limit: Duration = .seconds(60)) async throws -> Int32 {
        try await waiting("its end", limit) { isOver in
            guard isOver else { return nil }
            guard self.process.terminationReason == .exit else {
                throw self.failure("was ended by signal \(self.process.terminationStatus)")
            }
            return self.process.terminationStatus
        }
    }

    package func send(signal: Int32) { kill(process.processIdentifier, signal) }

    /// Ends it at once, together with all that it has started: it is the first of a process group of its own.
    fileprivate func end() {
        if process.isRunning {
            if kill(-process.processIdentifier, SIGKILL) != 0 { send(signal: SIGKILL) }
            process.waitUntilExit()
        }
        try? FileManager.default.removeItem(at: log)
    }

    /// Asks again and again, and once more when the program is over.
    private func waiting<Value>(
        _ what: String, _ limit: Duration, for value: (_ isOver: Bool) throws -> Value?
    ) async throws -> Value {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            if let value = try value(!process.isRunning) { return value }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw failure("has kept the test waiting for \(what) for \(limit)")
    }

    private func failure(_ text: String) -> ProgramFailure {
        ProgramFailure(description: "\(name) \(text); it said:\n\(output)")
    }
}

package struct ProgramFailure: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
}

extension Program {
    /// Runs a body while the program runs beside it; afterwards nothing of the program is left.
    package func running<Value>(
        _ arguments: [String] = [], in directory: URL = FileManager.default.temporaryDirectory,
        environment: [String: String] = [:], _ body: (RunningProgram) async throws -> Value
    ) async throws -> Value {
        let program = try RunningProgram(self, arguments, in: directory, environment: environment)
        defer { program.end() }
        return try await body(program)
    }

    /// A program that was built together with the tests.
    package static func built(_ name: String) throws -> Program {
        var directory = Bundle.main.bundleURL
        for _ in 0..<4 {
            let candidate = directory.appending(path: name).path
            var isDirectory: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate, isDirectory: &isDirectory), !isDirectory.boolValue {
                return Program(path: candidate)
            }
            directory.deleteLastPathComponent()
        }
        throw ProgramFailure(description: "\(name) is not beside the tests")
    }
}
