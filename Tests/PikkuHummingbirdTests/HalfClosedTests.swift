import NIOCore
import Pikku
import TestSupport
import Testing

@testable import PikkuHummingbird

/// Clients that say that they send nothing more, while more of the answer is left than the operating system takes.
@Suite(.timely) struct HalfClosedTests {
    private let size = 32 << 20

    @Test func getTheWholeOfALaterAnswer() async throws {
        let begun = Counter()
        let gate = Counter()
        let text = String(repeating: "x", count: size)
        try await TestServer.run({ $0.timeouts.halfClosed = .seconds(60) }) { _ in
            begun.add(1)
            try? await gate.reaches(1)
            return .text(text)
        } test: { server in
            let client = try await TestClient(port: server.port, reads: false)
            try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            try await client.closeOutput()
            try await begun.reaches(1)
            // So that the end of the client's side has been seen.
            try await Task.sleep(for: .milliseconds(200))
            gate.add(1)
            try await expectAll(client)
        }
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nand no more",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nand no more",
    ])
    func getTheRestOfAnAnswer(_ request: String) async throws {
        let text = String(repeating: "x", count: size)
        try await TestServer.run { _ in
            .text(text)
        } test: { server in
            let client = try await TestClient(port: server.port, reads: false)
            try await client.send(request)
            // So that the answer has been written.
            try await Task.sleep(for: .milliseconds(500))
            try await client.closeOutput()
            try await Task.sleep(for: .milliseconds(200))
            try await expectAll(client)
        }
    }

    private func expectAll(_ client: TestClient) async throws {
        try await client.channel.setOption(.autoRead, value: true).get()
        client.channel.read()
        try await client.read(until: "\r\n\r\n", within: 60)
        try await eventually { client.isEnded }
        #expect(client.received.count == size)
        await client.close()
    }
}
