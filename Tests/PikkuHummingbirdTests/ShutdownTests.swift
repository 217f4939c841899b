import Pikku
import TestSupport
import Testing

@testable import PikkuHummingbird

@Suite(.timely) struct ShutdownTests {
    @Test func answersEveryRequestThatHasBegun() async throws {
        let begun = Counter()
        let gate = Counter()
        try await TestServer.run { _ in
            begun.add(1)
            try? await gate.reaches(1)
            return .text("done")
        } test: { server in
            let clients = try await withThrowingTaskGroup(of: TestClient.self) { tasks in
                for _ in 0..<20 { tasks.addTask { try await server.connect() } }
                return try await tasks.reduce(into: []) { $0.append($1) }
            }
            for client in clients { try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n") }
            try await begun.reaches(clients.count)
            await server.shutDown()
            try await server.waitUntilClosed()
            gate.add(1)
            for client in clients {
                let answer = try await client.readToEnd()
                #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
                #expect(answer.contains("connection: close"))
                #expect(answer.hasSuffix("done"))
                await client.close()
            }
        }
    }

    /// Each client keeps asking until the connection ends; what the app has begun to answer must have arrived.
    @Test func losesNoAnswerUnderLoad() async throws {
        let begun = Counter()
        let answered = Counter()
        try await TestServer.run { _ in
            begun.add(1)
            try? await Task.sleep(for: .milliseconds(1))
            return .text("done")
        } test: { server in
            await withDiscardingTaskGroup { tasks in
                for _ in 0..<20 {
                    tasks.addTask { await ask(server, answered) }
                }
                try? await begun.reaches(100)
                await server.shutDown()
            }
        }
        #expect(answered.value == begun.value)
    }

    @Test func doesNotWaitForIdleConnections() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        try await TestServer.run(respond: { _ in .text("") }) { server in
            let used = try await server.connect()
            try await used.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            try await used.read(until: "\r\n\r\n")
            let unused = try await server.connect()
            await server.shutDown()
            #expect(try await used.readToEnd().isEmpty)
            #expect(try await unused.readToEnd().isEmpty)
            await used.close()
            await unused.close()
        }
        #expect(clock.now - start < .seconds(20))
    }

    @Test func doesNotWaitForAClientWhoseBodyIsThrownAway() async throws {
        try await TestServer.run(respond: { _ in .text("early", status: 401) }) { server in
            let client = try await server.connect()
            try await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n")
            #expect(try await !client.read(until: "early").contains("connection: close"))
            await server.shutDown()
            try await server.waitUntilClosed()
            try await client.send([UInt8](repeating: 65, count: 200_000))
            #expect(try await client.readToEnd(within: 20).isEmpty)
            await client.close()
        }
    }

    @Test func cutsStreamsShortSoThatTheyDoNotLookComplete() async throws {
        try await TestServer.run { _ in
            .stream(of: AsyncStream<String> { $0.yield("first") })
        } test: { server in
            let client = try await server.connect()
            try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            try await client.read(until: "first\r\n")
            await server.shutDown()
            #expect(try await client.readToEnd().isEmpty)
            await client.close()
        }
    }

    @Test func cancelsWhatOutlivesTheGrace() async throws {
        let begun = Counter()
        let cancelled = Counter()
        try await TestServer.run({ $0.shutdownGrace = .milliseconds(200) }) { _ in
            begun.add(1)
            try? await Task.sleep(for: .seconds(60))
            if Task.isCancelled { cancelled.add(1) }
            return .text("")
        } test: { server in
            let client = try await server.connect()
            try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            try await begun.reaches(1)
            await server.shutDown()
            _ = try await client.readToEnd()
            await client.close()
        }
        #expect(cancelled.value == 1)
    }
}

private func ask(_ server: TestServer, _ answered: Counter) async {
    guard let client = try? await server.connect() else { return }
    var isOpen = true
    while isOpen {
        do {
            try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            isOpen = try await !client.read(until: "done").contains("connection: close")
            answered.add(1)
        } catch {
            isOpen = false
        }
    }
    await client.close()
}
