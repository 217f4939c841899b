import Foundation
import TestSupport

/// Speaks the protocols by itself, so that nothing of ours stands between a test and the bytes.
struct Curl {
    struct Answer {
        var exitCode: Int32
        var status: Int
        /// Of HTTP: `1.1` or `2`.
        var version: String
        /// How many connections were opened for it.
        var connections: Int
        /// How much of the body was sent.
        var uploaded: Int
        /// By name in lower case; those of the final answer.
        var headers: [String: String]
        /// Interim answers and the final one.
        var statuses: [Int]
        var body: String

        var problem: Problem? { try? JSONDecoder().decode(Problem.self, from: Data(body.utf8)) }
    }

    struct Problem: Decodable {
        struct Fault: Decodable {
            var `in`: String
            var pointer: String
            var keyword: String
        }

        var type: String
        var status: Int
        var code: String?
        var errors: [Fault]?
    }

    let program: Program
    let directory: URL

    /// Runs a body with a directory for files; not at all on a machine without curl.
    static func running(_ body: (Curl) async throws -> Void) async throws {
        guard let program = Program.find("curl", for: "speaks the protocols to the samples") else { return }
        let directory = FileManager.default.temporaryDirectory.appending(path: "pikku-curl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try await body(Curl(program: program, directory: directory))
    }

    func callAsFunction(_ arguments: String...) async throws -> Answer { try await run(arguments) }

    func run(_ arguments: [String]) async throws -> Answer {
        let format = "%{http_code} %{http_version} %{num_connects} %{size_upload}"
        let files = ["--dump-header", "headers", "--output", "body", "--write-out", format]
        let result = try await program.run(Self.options + files + arguments, in: directory)
        let words = result.output.split(separator: " ")
        guard words.count == 4 else { throw ProgramFailure(description: "curl \(arguments): \(result.text)") }
        let blocks = try text(of: "headers").replacing("\r\n", with: "\n").split(separator: "\n\n")
        return Answer(
            exitCode: result.status, status: Int(words[0]) ?? 0, version: String(words[1]),
            connections: Int(words[2]) ?? 0, uploaded: Int(words[3]) ?? 0, headers: fields(blocks.last ?? ""),
            statuses: blocks.compactMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0.prefix(3)) } },
            body: try text(of: "body"))
    }

    /// Runs a body while curl runs, whose output is the answer's body as it comes.
    func streaming<Value>(
        _ arguments: String..., body: (RunningProgram) async throws -> Value
    ) async throws -> Value {
        try await program.running(Self.options + ["--no-buffer"] + arguments, in: directory, body)
    }

    /// A file to send.
    func write(_ name: String, _ bytes: Data) throws {
        try bytes.write(to: directory.appending(path: name))
    }

    /// Arguments that send these headers.
    static func headers(_ fields: String...) -> [String] { fields.flatMap { ["--header", $0] } }

    /// Arguments before a body of JSON.
    static let json = headers("Content-Type: application/json") + ["--data"]

    private static let options = ["--silent", "--show-error", "--max-time", "60"]

    private func text(of name: String) throws -> String {
        let url = directory.appending(path: name)
        defer { try? FileManager.default.removeItem(at: url) }
        guard FileManager.default.fileExists(atPath: url.path) else { return "" }
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
}

private func fields(_ block: Substring) -> [String: String] {
    block.split(separator: "\n").dropFirst().reduce(into: [:]) { fields, line in
        guard let colon = line.firstIndex(of: ":") else { return }
        let value = String(line[colon...].dropFirst().drop { $0 == " " })
        fields[line[..<colon].lowercased()] = value
    }
}

/// Runs a body while the service for users runs, with its address.
func withUserService(_ body: (Curl, String) async throws -> Void) async throws {
    try await Curl.running { curl in
        try await Sample.running("user-service") { try await body(curl, $0.url) }
    }
}
