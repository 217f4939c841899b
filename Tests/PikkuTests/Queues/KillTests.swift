import Foundation
import TestSupport
import Testing

@testable import Pikku

/// Processes that are killed while they add and finish jobs.
@Suite(.patient) struct KillTests {
    private let directory = TemporaryDirectory()

    @Test func nothingThatWasAcknowledgedIsLostOrRunAgain() async throws {
        var generator = SeededGenerator(seed: 9)
        let kills = ProcessInfo.processInfo.environment["CI"] == "true" ? 100 : 20
        var added: Set<String> = []
        var started: Set<String> = []
        var finished: Set<String> = []
        for _ in 0..<kills {
            let said = try await Victim(queue: directory.path).said(
                killedAfter: .milliseconds(Int.random(in: 1...60, using: &generator)))
            #expect(finished.isDisjoint(with: said["started"] ?? []))
            started.formUnion(said["started"] ?? [])
            added.formUnion(said["added"] ?? [])
            finished.formUnion(said["finished"] ?? [])
        }
        #expect(added.count > kills)
        #expect(finished.count > kills)

        let queue = try JournalQueue(directory: directory.path)
        var rest: Set<String> = []
        for _ in 0..<(try await queue.counts(of: "jobs").waiting) {
            let job = try #require(try await queue.next(of: "jobs"))
            rest.insert(job.id)
        }
        #expect(rest.isDisjoint(with: finished))
        // Each worker may have been killed between the end of a job and saying so.
        let gone = added.subtracting(rest).subtracting(finished)
        #expect(gone.isSubset(of: started))
        #expect(gone.count <= kills * Victim.workers)
        print("\(kills) kills: \(added.count) jobs added, \(finished.count) finished, \(rest.count) left")
    }
}

/// The program beside the tests that does nothing but add and finish jobs.
private struct Victim {
    static let workers = 3

    var queue: String

    /// What it said until it was killed, so long after the first job was added: identifiers by what became of them.
    func said(killedAfter time: Duration) async throws -> [String: Set<String>] {
        let process = Process()
        let output = URL(filePath: queue + "-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        try Data().write(to: output)
        process.executableURL = try executable(named: "pikku-queue-victim")
        process.arguments = [queue]
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        defer { process.terminate() }
        try await eventually { try Data(contentsOf: output).count > 0 }
        try await Task.sleep(for: time)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)

        let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
        return lines.reduce(into: [:]) { said, line in
            let words = line.split(separator: " ").map(String.init)
            if words.count == 2 { said[words[0], default: []].insert(words[1]) }
        }
    }
}

/// A program that was built together with the tests.
private func executable(named name: String) throws -> URL {
    var directory = Bundle.main.bundleURL
    for _ in 0..<4 {
        let candidate = directory.appending(path: name)
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isDirectory), !isDirectory.boolValue {
            return candidate
        }
        directory.deleteLastPathComponent()
    }
    throw MissingProgram(name: name)
}

private struct MissingProgram: Error {
    var name: String
}
