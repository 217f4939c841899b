import Foundation
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

    /// Between the two GOAWAY frames, of which the second waits for the answer to a PING (RFC 9113, section 6.8).
    @Test func `a stream that opens while the server says goodbye is refused, and no matter to another`() async throws {
        try await Service.running("user-service") { service in
            let client = try await service.connect()
            let fields = [("authorization", "Bearer admin"), ("content-type", "application/json")]
            let upload = headers(1, block(method: "POST", more: fields), ends: false)
            try await client.send(preface + settings.bytes + upload.bytes)
            try await eventually { HTTP2Frame.all(client.received).count >= 2 }
            service.program.send(signal: SIGTERM)
            var ping = try await frame(HTTP2Frame.Kind.ping, to: client)
            try await client.send(headers(3, block()).bytes)
            let refusal = try await frame(HTTP2Frame.Kind.reset, to: client)
            #expect(refusal.stream == 3)
            #expect(refusal.number() == 7)
            ping.flags = 1
            let body = HTTP2Frame(type: HTTP2Frame.Kind.data, flags: 1, stream: 1, payload: bytes(newUser(1)))
            try await client.send(ping.bytes + body.bytes)
            _ = try await client.readToEnd(within: 20)
            #expect(try HTTP2Frame.statuses(HTTP2Frame.all(client.received)) == [1: "200"])
            #expect(try await service.program.exitCode(within: .seconds(20)) == 0)
            await client.close()
        }
    }
}

private func frame(_ type: UInt8, to client: TestClient) async throws -> HTTP2Frame {
    try await eventually { client.isEnded || HTTP2Frame.all(client.received).contains { $0.type == type } }
    return try #require(HTTP2Frame.all(client.received).first { $0.type == type })
}

private func hasEnded(_ client: TestClient) -> Bool {
    client.isEnded
        || HTTP2Frame.all(client.received).contains {
            $0.type == HTTP2Frame.Kind.reset
                || $0.type == HTTP2Frame.Kind.data && $0.flags & HTTP2Frame.endStream != 0
        }
}
