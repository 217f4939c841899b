import Foundation
import TestSupport

/// A sample as a program that listens on a free port.
struct Sample {
    let program: RunningProgram
    /// Without a slash at the end.
    let url: String

    /// Runs a body while the sample runs.
    static func running<Value>(
        _ name: String, environment: [String: String] = [:], _ body: (Sample) async throws -> Value
    ) async throws -> Value {
        let environment = environment.merging(["PORT": "0"]) { $1 }
        return try await Program.built(name).running(environment: environment) { program in
            let rest = try await program.line(after: "Listening on http://")
            let address = rest.prefix { $0 != ";" }
            return try await body(Sample(program: program, url: "http://\(address)"))
        }
    }
}
