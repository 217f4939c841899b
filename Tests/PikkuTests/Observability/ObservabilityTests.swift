import InMemoryTracing
import Metrics
import MetricsTestKit
import Pikku
import Testing
import Tracing

/// What logs, metrics and traces are told of calls.
@Suite struct ObservabilityTests {
    private let run = Sessionless<Void, Void>.running { call in
        if call.http?.query == "fail" { throw Broken() }
        if call.http?.query == "refuse" { throw Conflict() }
    }

    @Test func aCallIsALineAtTheLevelDebug() async throws {
        let app = SmallApp(logLevel: .debug, run: run)
        _ = await app.post("/call?secret=1", headers: [.xRequestID: "r-1"])
        _ = await app.post("/nowhere", headers: [.xRequestID: "r-2"])
        try await app.app.run(job: Array("{}".utf8), of: "call", id: "j-1")
        let lines = app.log.map { $0.replacing(/duration-us: \d+/, with: "duration-us: *") }
        #expect(
            lines == [
                "debug called; duration-us: *; function: called; method: POST; path: /call; request-id: r-1; "
                    + "status: 204; transport: http",
                "debug called; duration-us: *; function: ; method: POST; path: /nowhere; request-id: r-2; "
                    + "status: 404; transport: http",
                "debug called; duration-us: *; function: called; request-id: j-1; status: 204; transport: queue",
            ])
        let quiet = SmallApp(run: run)
        _ = await quiet.post()
        #expect(quiet.log.isEmpty)
    }

    @Test func aFunctionLogsWithWhatTheCallIs() async {
        let app = SmallApp(run: Sessionless<Void, Void>.running { $0.logger.info("hello") })
        _ = await app.post(headers: [.xRequestID: "r-1"])
        #expect(app.log == ["info hello; function: called; request-id: r-1; transport: http"])
    }

    @Test func callsAreCountedAndTimedByTheirEnd() async throws {
        let metrics = TestMetrics()
        let app = withMetricsFactory(metrics) { SmallApp(run: run) }
        for target in ["/call", "/call", "/call?refuse", "/rpc/call", "/nowhere"] { _ = await app.post(target) }
        try await app.app.run(schedule: "call")
        func count(_ function: String, _ transport: String, _ status: Int) throws -> (Int64, Int) {
            let dimensions = [("function", function), ("transport", transport), ("status", "\(status)")]
            let counter = try metrics.expectCounter("pikku.calls", dimensions)
            return (counter.totalValue, try metrics.expectTimer("pikku.call.duration", dimensions).values.count)
        }
        #expect(try count("called", "http", 204) == (2, 2))
        #expect(try count("called", "http", 409) == (1, 1))
        #expect(try count("called", "rpc", 204) == (1, 1))
        #expect(try count("called", "schedule", 204) == (1, 1))
        #expect(try count("", "http", 404) == (1, 1))
        #expect(metrics.counters.count == 5)
    }

    @Test func aCallIsASpanInTheTraceOfItsCaller() async throws {
        let tracer = InMemoryTracer()
        let app = withTracer(tracer) { SmallApp(run: run) }
        let headers = HTTPFields([
            HTTPField(name: try #require(HTTPField.Name(InMemoryTracer.traceIDKey)), value: "callers-trace"),
            HTTPField(name: try #require(HTTPField.Name(InMemoryTracer.spanIDKey)), value: "callers-span"),
        ])
        _ = await app.post("/call?q=1", headers: headers)
        _ = await app.post("/rpc/call")
        let spans = tracer.popFinishedSpans()
        #expect(spans.map(\.operationName) == ["called", "called"])
        let span = try #require(spans.first)
        #expect(span.traceID == "callers-trace")
        #expect(span.parentSpanID == "callers-span")
        #expect(span.kind == .server)
        #expect(span.attributes["code.function.name"]?.toSpanAttribute() == .string("called"))
        #expect(span.attributes["http.request.method"]?.toSpanAttribute() == .string("POST"))
        #expect(span.attributes["http.route"]?.toSpanAttribute() == .string("/call"))
        #expect(span.attributes["http.response.status_code"]?.toSpanAttribute() == .int64(204))
        #expect(spans.last?.attributes["rpc.method"]?.toSpanAttribute() == .string("call"))
        #expect(spans.last?.traceID != "callers-trace")
    }

    @Test func onlyTheServersOwnFailuresAreErrorsOfASpan() async throws {
        let tracer = InMemoryTracer()
        let app = withTracer(tracer) { SmallApp(run: run) }
        _ = await app.post("/call?refuse")
        let refused = try #require(tracer.popFinishedSpans().first)
        #expect(refused.status == nil)
        #expect(refused.errors.isEmpty)
        #expect(refused.attributes["error.type"]?.toSpanAttribute() == .string("Conflict"))
        _ = await app.post("/call?fail")
        let failed = try #require(tracer.popFinishedSpans().first)
        #expect(failed.status?.code == .error)
        #expect(failed.errors.first?.error is Broken)
    }

    @Test func functionsThatFunctionsCallAreSpansWithin() async throws {
        let tracer = InMemoryTracer()
        let inner = Sessionless<Void, Void> { $0.steps.add("inner") }
        let app = withTracer(tracer) {
            SmallApp(run: Sessionless<Void, Void>.running { try await $0.rpc.invoke(inner) })
        }
        _ = await app.post()
        let spans = tracer.popFinishedSpans()
        #expect(spans.map(\.operationName) == ["rpc.invoke", "called"])
        #expect(spans.first?.parentSpanID == spans.last?.spanID)
        #expect(spans.first?.attributes["code.file.path"]?.toSpanAttribute() == .string(#fileID))
        #expect(app.steps == ["inner"])
    }

    @Test func aJobIsASpanOfItsConsumer() async throws {
        let tracer = InMemoryTracer()
        let app = withTracer(tracer) { SmallApp(run: run) }
        try await app.app.run(job: Array("{}".utf8), of: "call")
        try await app.app.run(schedule: "call")
        let spans = tracer.popFinishedSpans()
        #expect(spans.map(\.kind) == [.consumer, .internal])
        #expect(spans.first?.attributes["messaging.destination.name"]?.toSpanAttribute() == .string("call"))
    }

    @Test func openConnectionsAndTheirCallsAreCounted() async throws {
        let metrics = TestMetrics()
        let ping = Sessionless<Void, Void> { _ in }
        let call = withMetricsFactory(metrics) { TestCall(routes: testChannel(["ping": ping])) }
        let connections = try metrics.expectMeter("pikku.channel.connections", [("channel", "test")])
        try await withPeer(call) { peer in
            _ = await peer.ask(#"{"action":"ping"}"#)
            #expect(connections.lastValue == 1)
        }
        #expect(connections.lastValue == 0)
        let dimensions = [("function", "ping"), ("transport", "channel"), ("status", "204")]
        #expect(try metrics.expectCounter("pikku.calls", dimensions).totalValue == 1)
    }
}
