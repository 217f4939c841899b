import TestSupport
import Testing

@testable import Pikku
@testable import PikkuHummingbird

@Suite(.timely) struct StreamTests {
    @Test func sendsEachTextWhenItIsThere() async throws {
        let texts = AsyncStream.makeStream(of: String.self)
        try await TestServer.run(respond: { _ in .stream(of: texts.stream) }) { server in
            let client = try await server.connect()
            try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            for text in ["one", "two"] {
                texts.continuation.yield(text)
                try await client.read(until: "3\r\n\(text)\r\n")
            }
            texts.continuation.finish()
            try await client.read(until: "0\r\n\r\n")
            await client.close()
        }
    }

    @Test func endsASilentStreamWhenTheClientGoes() async throws {
        let ended = AsyncStream.makeStream(of: Void.self)
        try await TestServer.run({ $0.timeouts.halfClosed = .milliseconds(50) }) { _ in
            let silence = AsyncStream<String> { continuation in
                continuation.onTermination = { _ in ended.continuation.yield() }
            }
            return .stream(of: silence)
        } test: { server in
            let client = try await server.connect()
            try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            try await client.read(until: "\r\n\r\n")
            await client.close()
            _ = await ended.stream.first { _ in true }
        }
    }

    @Test func cancelsACallWhenTheClientGoes() async throws {
        let begun = Counter()
        let ended = AsyncStream.makeStream(of: Bool.self)
        try await TestServer.run({ $0.timeouts.halfClosed = .milliseconds(50) }) { _ in
            begun.add(1)
            try? await Task.sleep(for: .seconds(60))
            ended.continuation.yield(Task.isCancelled)
            return .text("")
        } test: { server in
            let client = try await server.connect()
            try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            try await begun.reaches(1)
            await client.close()
            #expect(await ended.stream.first { _ in true } == true)
        }
    }

    @Test func makesNoMoreThanASlowClientTakes() async throws {
        let made = Counter()
        try await TestServer.run { _ in
            let text = String(repeating: "x", count: 1 << 16)
            let endless = AsyncStream<String>(unfolding: {
                made.add(1)
                return text
            })
            return .stream(of: endless)
        } test: { server in
            let client = try await TestClient(port: server.port, reads: false)
            try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try await made.isStill())
            #expect(made.value < 512)
            await client.close()
        }
    }

    @Test func sendsAStreamToHTTP10UntilTheEnd() async throws {
        try await TestServer.run(respond: { _ in .stream(of: ["a", "b"].async) }) { server in
            let answer = try await server.exchange("GET / HTTP/1.0\r\n\r\n")
            #expect(answer.hasSuffix("\r\n\r\nab"))
            #expect(answer.contains("connection: close"))
        }
    }

    @Test func answersHeadWithoutTheStream() async throws {
        try await TestServer.run(respond: { _ in .stream(of: ["a"].async) }) { server in
            let client = try await server.connect()
            for _ in 0..<2 {
                try await client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
                try await client.read(until: "\r\n\r\n")
            }
            #expect(client.received.isEmpty)
            await client.close()
        }
    }
}

extension PikkuResponse {
    static func stream<Texts: AsyncSequence & Sendable>(of texts: Texts) -> PikkuResponse
    where Texts.Element == String {
        PikkuResponse(
            status: 200, headers: [.contentType: "text/event-stream"],
            body: .stream(AnswerStream(texts) { Array($0.utf8) }))
    }
}

extension Array where Element: Sendable {
    fileprivate var async: AsyncStream<Element> {
        AsyncStream { continuation in
            for element in self { continuation.yield(element) }
            continuation.finish()
        }
    }
}
