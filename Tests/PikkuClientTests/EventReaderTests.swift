import Foundation
import TestSupport
import Testing
import todo_client

@testable import PikkuClient

/// Streams over connections that break.
@Suite struct EventReaderTests {
    private let slept = Sleeps()

    private func client(_ transport: ScriptedTransport) throws -> TodoClient {
        TodoClient(
            baseURL: try #require(URL(string: "http://service.test")), transport: transport,
            settings: settings(slept: slept))
    }

    @Test func `a stream that breaks goes on behind its last event`() async throws {
        let transport = ScriptedTransport(
            broken("retry: 40\n\nid: 1\ndata: 1\n\nid: 2\ndata: 2\n\nid: 3\ndata: "),
            { _ in throw ScriptEnded() }, answer(503), whole("id: 3\ndata: 3\n\n"))
        var seconds: [Int] = []
        for try await second in try client(transport).uptime() { seconds.append(second) }
        #expect(seconds == [1, 2, 3])
        #expect(transport.requests.map { $0.headers["Last-Event-ID"] } == [nil, "2", "2", "2"])
        #expect(slept.all == [.milliseconds(20), .milliseconds(40), .milliseconds(80)])
    }

    @Test func `a stream without places to go on at fails when it breaks`() async throws {
        let transport = ScriptedTransport(broken("data: 1\n\n"), whole("data: 2\n\n"))
        var seconds: [Int] = []
        await #expect(throws: ClientError.self) {
            for try await second in try client(transport).uptime() { seconds.append(second) }
        }
        #expect(seconds == [1] && transport.requests.count == 1)
    }

    @Test func `an error that the service sends ends the stream`() async throws {
        let transport = ScriptedTransport(
            whole("id: 1\ndata: 1\n\nevent: error\ndata: {\"status\":503,\"detail\":\"full\"}\n\n"))
        var events = try client(transport).uptime().makeAsyncIterator()
        #expect(try await events.next() == 1)
        let clientError = await #expect(throws: ClientError.self) { try await events.next() }
        guard case .refused(let problem)? = clientError else { return failed(clientError) }
        #expect(problem.status == 503 && problem.detail == "full")
        #expect(try await events.next() == nil)
        #expect(transport.requests.count == 1)
    }

    @Test func `an element of another type ends the stream`() async throws {
        let transport = ScriptedTransport(whole("id: 1\ndata: \"one\"\n\n"))
        await #expect(throws: ClientError.self) { for try await _ in try client(transport).uptime() {} }
        #expect(transport.requests.count == 1)
    }

    @Test func `what cannot be begun is tried again as any call is`() async throws {
        let transport = ScriptedTransport(answer(503), whole("data: 1\n\n"))
        var seconds: [Int] = []
        for try await second in try client(transport).uptime() { seconds.append(second) }
        #expect(seconds == [1] && slept.all == [.milliseconds(100)])
    }
}

/// An event stream that ends as it should.
private func whole(_ text: String) -> ScriptedTransport.Answer { answer(200, text) }

/// One whose connection is lost.
private func broken(_ text: String) -> ScriptedTransport.Answer {
    { _ in
        let (chunks, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        continuation.yield(Array(text.utf8))
        continuation.finish(throwing: ScriptEnded())
        return TransportResponse(status: 200, body: File.Content { chunks })
    }
}
