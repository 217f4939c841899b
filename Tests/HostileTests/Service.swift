import Foundation
import TestSupport
import Testing

/// A sample as a program of its own, so that its end is seen as such.
struct Service {
    let program: RunningProgram
    let port: Int

    /// Runs a body while the sample runs.
    static func running<Value>(_ name: String, _ body: (Service) async throws -> Value) async throws -> Value {
        // Where a crash would be described, the program would live on for half a minute.
        let environment = ["PORT": "0", "SWIFT_BACKTRACE": "enable=no"]
        return try await Program.built(name).running(environment: environment) { program in
            let address = try await program.line(after: "Listening on http://").prefix { $0 != ";" }
            let port = try #require(address.split(separator: ":").last.flatMap { Int($0) })
            return try await body(Service(program: program, port: port))
        }
    }

    func connect(reads: Bool = true) async throws -> TestClient { try await TestClient(port: port, reads: reads) }

    /// What comes back until the server closes; what it does not take any more is not sent.
    func exchange(_ bytes: [UInt8]) async throws -> Received {
        let client = try await connect()
        try? await client.send(bytes)
        _ = try await client.readToEnd(within: 30)
        let received = Received(bytes: client.received, isReset: client.isReset)
        await client.close()
        return received
    }

    struct Received {
        var bytes: [UInt8]
        /// Something may be missing at the end.
        var isReset: Bool
    }

    /// Whether a request that has nothing special is answered.
    func isWell() async throws -> Bool {
        guard program.isRunning else { return false }
        let path = program.name == "todo" ? "/counts" : "/users?limit=1"
        return try AnswerReader(await exchange(get(path)).bytes).all().map(\.status) == [200]
    }
}

// What Linux tells of a program; nil elsewhere.
extension Service {
    var openFiles: Int? {
        try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(program.processIdentifier)/fd").count
    }

    /// Memory that the program really has.
    var residentBytes: Int? {
        guard let status = try? String(contentsOfFile: "/proc/\(program.processIdentifier)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
        else { return nil }
        return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }
}

/// Each scalar stands for the byte of its number, so that `\u{FF}` is no UTF-8.
func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}
