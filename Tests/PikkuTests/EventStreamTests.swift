import Pikku
import PikkuJSON
import TestSupport
import Testing

/// Functions that answer with a stream of events.
@Suite(.timeLimit(.minutes(1)), .timely) struct EventStreamTests {
    @Test func eventsHaveTheirIDUnlessItWouldBreakOut() async throws {
        let (stream, source) = AsyncStream.makeStream(of: Tick.self)
        for id in ["1", "two words", "a\nb", "a\rb", "a\0b", "a\r\nb", ""] { source.yield(Tick(eventID: id)) }
        source.finish()
        let texts = try await all(of: answer(stream))
        let plain = "data: 1\n\n"
        #expect(texts == ["id: 1\n" + plain, "id: two words\n" + plain, plain, plain, plain, plain, "id: \n" + plain])
    }

    @Test func headersKeepProxiesFromHoldingEventsBack() async {
        let headers = await answer(AsyncStream { $0.finish() }).headers
        #expect(headers[.contentType] == "text/event-stream")
        #expect(headers[.cacheControl] == "no-cache")
        #expect(HTTPField.Name("X-Accel-Buffering").flatMap { headers[$0] } == "no")
    }

    @Test func silenceIsFilledWithCommentsAndNothingIsLost() async throws {
        let (stream, source) = AsyncStream.makeStream(of: Tick.self)
        guard case .stream(let body) = await answer(stream, heartbeat: .milliseconds(5)).body else { return }
        var events = body.makeAsyncIterator()
        var seen: [String] = []
        for number in 0..<20 {
            #expect(try await events.next() == Array(":\n\n".utf8))
            source.yield(Tick(eventID: "\(number)"))
            var next = try await events.next()
            while next == Array(":\n\n".utf8) { next = try await events.next() }
            seen.append(String(decoding: next ?? [], as: UTF8.self))
        }
        source.finish()
        var last = try await events.next()
        while last != nil { last = try await events.next() }
        #expect(seen == (0..<20).map { "id: \($0)\ndata: 1\n\n" })
    }

    @Test(arguments: [nil, Duration.milliseconds(2)])
    func aFailureIsTheLastEvent(heartbeat: Duration?) async throws {
        let stream = AsyncThrowingStream<Tick, any Error> { $0.finish(throwing: Vanished()) }
        let texts = try await all(of: answer(stream, heartbeat: heartbeat)).filter { $0 != ":\n\n" }
        #expect(texts.count == 1)
        #expect(texts.first?.hasPrefix("event: error\ndata: {\"type\":\"about:blank\",\"title\":\"Gone\"") == true)
    }

    @Test func theSourceEndsWhenNobodyReadsTheBodyAnyMore() async throws {
        let (over, end) = AsyncStream.makeStream(of: Void.self)
        #expect(try await firstEvent(of: answer(endless(end), heartbeat: .seconds(60))) == "id: 1\ndata: 1\n\n")
        for await _ in over {}
    }

    @Test func theSourceEndsWithTheTaskThatReadsTheBody() async throws {
        let (over, end) = AsyncStream.makeStream(of: Void.self)
        try await reading(answer(endless(end), heartbeat: .seconds(60))).value
        for await _ in over {}
    }

    @Test func aClientSaysWhatItHasSeen() async {
        let name = HTTPField.Name("Last-Event-ID") ?? .cookie
        let seen = Sessionless<Void, String> { services in services.lastEventID ?? "-" }
        let route = HTTPRoute<SampleServices>(
            method: .get, path: "/seen", requiresSession: false,
            run: { try await $0.run(seen, write: { $0.string($1) }) })
        let call = TestCall(routes: RouteTable(http: [route]))
        #expect(await call.respond(.init(.get, "/seen", headers: [name: "7"])).text == "\"7\"")
        #expect(await call.respond(.init(.get, "/seen")).text == "\"-\"")
    }

    private func answer<Stream: AsyncSequence & Sendable>(
        _ stream: @autoclosure @escaping @Sendable () -> Stream, heartbeat: Duration? = nil
    ) async -> PikkuResponse where Stream.Element == Tick {
        let function = Sessionless<Void, Stream> { _ in stream() }
        let route = HTTPRoute<SampleServices>(
            method: .get, path: "/ticks", requiresSession: false,
            run: { try await $0.stream(function, write: { writer, _ in writer.integer(1) }) })
        let call = TestCall(routes: RouteTable(http: [route]), http: HTTPOptions(heartbeat: heartbeat))
        return await call.respond(.init(.get, "/ticks")).response
    }

    private func firstEvent(of response: PikkuResponse) async throws -> String? {
        guard case .stream(let body) = response.body else { return nil }
        for try await text in body { return String(decoding: text, as: UTF8.self) }
        return nil
    }

    /// Cancelled behind the first event.
    private func reading(_ response: PikkuResponse) -> Task<Void, any Error> {
        Task {
            guard case .stream(let body) = response.body else { return }
            for try await _ in body { withUnsafeCurrentTask { $0?.cancel() } }
        }
    }

    private func all(of response: PikkuResponse) async throws -> [String] {
        guard case .stream(let body) = response.body else { return [] }
        var texts: [String] = []
        for try await text in body { texts.append(String(decoding: text, as: UTF8.self)) }
        return texts
    }
}

/// Gives one element, and tells when it is not read any more.
private func endless(_ end: AsyncStream<Void>.Continuation) -> AsyncStream<Tick> {
    AsyncStream { continuation in
        continuation.onTermination = { _ in end.finish() }
        continuation.yield(Tick(eventID: "1"))
    }
}

private struct Tick: StreamEvent {
    var eventID: String
}
