import Foundation
import TestSupport
import Testing

/// Node with its WebSocket, where the compiled clients and the scripts are.
struct Node {
    let directory: URL
    private let program: Program
    private let modules: [String: String]

    /// Nil on a machine that lacks something of it.
    static func find() async throws -> Node? {
        guard let directory = Clients.directory, let program = Program.find("node", for: "drives the emitted clients")
        else { return nil }
        // Where Debian keeps modules, which not every Node knows.
        let path = [ProcessInfo.processInfo.environment["NODE_PATH"], "/usr/share/nodejs"].compactMap(\.self)
        let modules = ["NODE_PATH": path.joined(separator: ":")]
        guard try await program.run(["-e", "require('ws')"], in: directory, environment: modules).status == 0 else {
            Program.reportMissing("the module 'ws' of Node (node-ws)", for: "drives the emitted clients over WebSocket")
            return nil
        }
        return Node(directory: directory, program: program, modules: modules)
    }

    func running<Value>(
        _ arguments: String..., environment: [String: String] = [:], _ body: (RunningProgram) async throws -> Value
    ) async throws -> Value {
        let environment = modules.merging(environment) { $1 }
        return try await program.running(arguments, in: directory, environment: environment, body)
    }

    /// Runs the tests of a script; a failure shows what the services have logged as well.
    func test(_ script: String, environment: [String: String], log: () -> String) async throws {
        try await running("--test", "\(script).test.mjs", environment: environment) { tests in
            let code = try await tests.exitCode(within: .seconds(180))
            #expect(code == 0, "\(tests.output)\n\(log())")
        }
    }
}
