import Foundation
import TestSupport
import Testing

/// The samples from start to end. What they are given to end is far below the grace of a shutdown.
@Suite(.clients, .timely) struct LifetimeTests {
    @Test(arguments: ["user-service", "todo"], [SIGTERM, SIGINT])
    func `an idle service ends well when it is told to`(name: String, signal: Int32) async throws {
        try await Sample.running(name) { sample in
            sample.program.send(signal: signal)
            let code = try await sample.program.exitCode(within: .seconds(15))
            #expect(code == 0, "\(sample.program.output)")
        }
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `open streams and sockets end with the service`(signal: Int32) async throws {
        guard let node = try await Node.find() else { return }
        try await Curl.running { curl in
            try await Sample.running("user-service") { users in
                try await Sample.running("todo") { todo in
                    let (channel, uptime) = ("\(users.url)/channels/user-updates", "\(todo.url)/uptime")
                    try await node.running("hold.mjs", channel) { socket in
                        try await curl.streaming(uptime) { stream in
                            _ = try await socket.line(after: "open")
                            _ = try await stream.line(after: "data: ")
                            users.program.send(signal: signal)
                            todo.program.send(signal: signal)
                            let codes = [
                                try await users.program.exitCode(within: .seconds(15)),
                                try await todo.program.exitCode(within: .seconds(15)),
                            ]
                            #expect(codes == [0, 0], "\(users.program.output)\n\(todo.program.output)")
                            let closeCode = try await socket.line(after: "closed ")
                            #expect(closeCode == "1001", "the service is going away")
                            let streamCode = try await stream.exitCode()
                            #expect(streamCode != 0, "the stream was not at its end")
                        }
                    }
                }
            }
        }
    }

    @Test func `a port that is taken is a failure`() async throws {
        try await Sample.running("todo") { first in
            let port = first.url.split(separator: ":").last.map(String.init) ?? ""
            try await Program.built("todo").running(environment: ["PORT": port]) { second in
                let code = try await second.exitCode()
                #expect(code != 0)
                #expect(!second.output.contains("Listening"))
            }
            #expect(first.program.isRunning)
        }
    }
}
