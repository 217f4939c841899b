import PikkuHummingbird
import TestSupport
import Testing

/// Answers over HTTP/2 to clients that take their time.
@Suite(.timely) struct HTTP2DeliveryTests {
    @Test func `a client that takes an answer slowly gets all of it`() async throws {
        var configuration = PikkuServer.Configuration()
        configuration.timeouts.write = .seconds(3)
        try await Service.inProcess(configuration) { port in
            for number in 0..<4 {
                let creator = try await TestClient(port: port)
                let user = newUser(number).replacing(#""A""#, with: "\"\(String(repeating: "x", count: 100_000))\"")
                try await creator.send(post(user))
                _ = try await creator.readToEnd()
                await creator.close()
            }
            let client = try await TestClient(port: port)
            try await client.send(preface + settings.bytes + headers(1, block("/users")).bytes)
            let clock = ContinuousClock()
            let start = clock.now
            while !hasEnded(client), clock.now - start < .seconds(60) {
                try await Task.sleep(for: .milliseconds(500))
                try await client.send(windowUpdate(20_000).bytes + windowUpdate(20_000, of: 1).bytes)
            }
            let frames = HTTP2Frame.all(client.received)
            let data = frames.filter { $0.type == HTTP2Frame.Kind.data }
            #expect(data.last?.flags == HTTP2Frame.endStream)
            #expect(data.map(\.payload.count).reduce(0, +) > 400_000)
            await client.close()
        }
    }
}

private func hasEnded(_ client: TestClient) -> Bool {
    client.isEnded
        || HTTP2Frame.all(client.received).contains {
            $0.type == HTTP2Frame.Kind.reset
                || $0.type == HTTP2Frame.Kind.data && $0.flags & HTTP2Frame.endStream != 0
        }
}
