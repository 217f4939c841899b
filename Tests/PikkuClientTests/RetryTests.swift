import Foundation
import Testing
import todo_client

@testable import PikkuClient

/// When calls are made again, and how long that waits.
@Suite struct RetryTests {
    private let slept = Sleeps()

    private func client(_ transport: ScriptedTransport, retry: RetryPolicy = RetryPolicy()) throws -> TodoClient {
        TodoClient(
            baseURL: try #require(URL(string: "http://service.test")), transport: transport,
            settings: settings(retry: retry, slept: slept))
    }

    @Test func `a call that may be repeated is`() async throws {
        let transport = ScriptedTransport(answer(503), { _ in throw ScriptEnded() }, answer(200, "[]"))
        #expect(try await client(transport).listLabels() == [])
        #expect(transport.requests.count == 3)
        #expect(slept.all == [.milliseconds(100), .milliseconds(200)])
    }

    @Test func `a call that may not be repeated is not`() async throws {
        let transport = ScriptedTransport(answer(503), answer(200))
        await #expect(throws: ClientError.self) { try await client(transport).createLabel(Label(name: "x")) }
        #expect(transport.requests.count == 1)
    }

    @Test func `a key makes any call one that may be repeated`() async throws {
        let transport = ScriptedTransport(answer(503), answer(200, #"{"name":"x"}"#))
        let keyed = try client(transport).with { $0.headers["Idempotency-Key"] = "1" }
        #expect(try await keyed.createLabel(Label(name: "x")) == Label(name: "x"))
        #expect(transport.requests.map { $0.headers["Idempotency-Key"] } == ["1", "1"])
    }

    @Test(arguments: [("7", 7), ("Sun, 06 Nov 1994 08:49:49 GMT", 12), ("Sun, 06 Nov 1994 08:00:00 GMT", 0)])
    func `the service says how long to wait`(field: String, seconds: Int) async throws {
        let transport = ScriptedTransport(answer(429, headers: ["retry-after": field]), answer(200, "[]"))
        _ = try await client(transport).listLabels()
        #expect(slept.all == [.seconds(seconds)])
    }

    @Test func `nobody waits for an hour`() async throws {
        let transport = ScriptedTransport(answer(503, headers: ["Retry-After": "3600"]), answer(200, "[]"))
        await #expect(throws: ClientError.self) { try await client(transport).listLabels() }
        #expect(slept.all == [])
    }

    @Test(arguments: [400, 401, 404, 422, 500, 501])
    func `a refusal that will not change is final`(status: Int) async throws {
        let transport = ScriptedTransport(answer(status), answer(200, "[]"))
        await #expect(throws: ClientError.self) { try await client(transport).listLabels() }
        #expect(transport.requests.count == 1)
    }

    @Test func `attempts end`() async throws {
        let transport = ScriptedTransport(answer(503), answer(503), answer(503), answer(503))
        await #expect(throws: ClientError.self) { try await client(transport).listLabels() }
        #expect(transport.requests.count == 3)
    }

    @Test func `waits grow to a limit, and are shorter by chance`() {
        let policy = RetryPolicy(firstDelay: .seconds(1), longestDelay: .seconds(5))
        #expect((1...5).map { policy.backoff($0, 1) } == [1, 2, 4, 5, 5].map(Duration.seconds))
        #expect(policy.backoff(80, 1) == .seconds(5))
        #expect(policy.backoff(1, 0) == .zero && policy.backoff(2, 0.25) == .milliseconds(500))
    }

    @Test func `a cancelled call waits no longer`() async throws {
        let calling = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client(ScriptedTransport(answer(503), answer(200, "[]"))).listLabels()
        }
        await #expect(throws: ClientError.self) { try await calling.value }
    }
}
