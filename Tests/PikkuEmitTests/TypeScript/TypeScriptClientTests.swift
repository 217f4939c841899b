import Foundation
import PikkuModel
import Testing
import TestSupport

@testable import PikkuEmit

/// Drives the emitted client from Node; the scripts say what must hold.
@Suite(.patient) struct TypeScriptClientTests {
    @Test func `the client sends, reads and fails as it says`() throws {
        guard let tsc = Program.find("tsc", for: "compiles the TypeScript client"),
            let node = Program.find("node", for: "drives the TypeScript client")
        else { return }
        try withTemporaryDirectory { directory in
            let sources = try writeTypeScript(of: clientProject, to: directory)
            try Data(#"{"type": "module"}"#.utf8).write(to: directory.appendingPathComponent("package.json"))
            let compilation = try tsc.run(Program.strictTypeScript + sources, in: directory)
            try #require(compilation.status == 0, "\(compilation.text)")
            let tests = ["requests.test.mjs", "sockets.test.mjs", "socket-streams.test.mjs", "streams.test.mjs"]
            for name in tests + ["socket.mjs", "stub.mjs"] {
                try FileManager.default.copyItem(at: script(name), to: directory.appendingPathComponent(name))
            }
            let run = try node.run(["--test"] + tests, in: directory)
            #expect(run.status == 0, "\(run.text)")
        }
    }
}
