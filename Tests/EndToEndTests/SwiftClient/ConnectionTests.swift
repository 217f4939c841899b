import Foundation
import PikkuClient
import TestSupport
import Testing
import todo_client

/// Connections that do not go as they should.
@Suite(.timely) struct ConnectionTests {
    @Test(arguments: TestTransport.allCases)
    func `a call is made again when the service says so`(transport: TestTransport) async throws {
        let busy = ScriptedServer.Answer.json(503, #"{"detail":"busy"}"#, headers: "Retry-After: 0\r\n")
        try await ScriptedServer.running(busy, .json(200, "[]")) { server in
            let labels = try await client(of: server, transport).listLabels()
            #expect(labels == [] && server.requests.count == 2)
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `an attempt that takes too long ends at both sides`(transport: TestTransport) async throws {
        try await ScriptedServer.running(.begun(""), .begun("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n[")) {
            server in
            let hasty = client(of: server, transport).with {
                $0.timeout = .milliseconds(200)
                $0.retry = RetryPolicy(attempts: 2, firstDelay: .zero)
            }
            let error = await #expect(throws: ClientError.self) { try await hasty.listLabels() }
            guard case .timedOut? = error else { return failed(error) }
            try await eventually { server.abandoned == 2 }
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `a cancelled call ends at both sides`(transport: TestTransport) async throws {
        try await ScriptedServer.running(.begun("")) { server in
            let calling = Task { try await client(of: server, transport).listLabels() }
            try await eventually { server.requests.count == 1 }
            calling.cancel()
            let error = await #expect(throws: ClientError.self) { try await calling.value }
            guard case .cancelled? = error else { return failed(error) }
            try await eventually { server.abandoned == 1 }
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `a stream that nobody reads any more ends at both sides`(transport: TestTransport) async throws {
        try await ScriptedServer.running(.events("data: 1\n\n")) { server in
            for try await second in client(of: server, transport).uptime() {
                #expect(second == 1)
                break
            }
            try await eventually { server.abandoned == 1 }
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `a stream that breaks goes on behind its last event`(transport: TestTransport) async throws {
        try await ScriptedServer.running(
            .brokenEvents("retry: 1\n\nid: 7\ndata: 1\n\ndata: "), .events("id: 8\ndata: 2\n\n")
        ) { server in
            var seconds: [Int] = []
            for try await second in client(of: server, transport).uptime() {
                seconds.append(second)
                if second == 2 { break }
            }
            #expect(seconds == [1, 2])
            #expect(server.requests.map { $0.lowercased().contains("last-event-id: 7") } == [false, true])
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `a redirection is not followed`(transport: TestTransport) async throws {
        try await ScriptedServer.running(.json(302, "{}", headers: "Location: /elsewhere\r\n")) { server in
            let error = await #expect(throws: ClientError.self) {
                try await client(of: server, transport).listLabels()
            }
            guard case .refused(let problem)? = error else { return failed(error) }
            #expect(problem.status == 302 && server.requests.count == 1)
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `a service that is not there is told from one that refuses`(transport: TestTransport) async throws {
        let url = try #require(URL(string: "http://127.0.0.1:1"))
        let nobody = TodoClient(baseURL: url, transport: transport.make()).with { $0.retry = .never }
        let error = await #expect(throws: ClientError.self) { try await nobody.listLabels() }
        guard case .transport? = error else { return failed(error) }
    }

    @Test(arguments: TestTransport.thatHoldBack)
    func `a body that nobody reads waits at the service`(transport: TestTransport) async throws {
        try await ScriptedServer.running(.endless("HTTP/1.1 200 OK\r\n\r\n")) { server in
            let response = try await transport.make().send(TransportRequest(method: "GET", url: server.url))
            var body = response.body.makeAsyncIterator()
            var count = try await body.next()?.count ?? 0
            // The buffers of the two systems fill, and then nothing more is written.
            var written = 0
            try await eventually {
                let before = written
                try await Task.sleep(for: .milliseconds(200))
                written = server.written
                return written == before
            }
            while count < 2 * written, let chunk = try await body.next() { count += chunk.count }
            #expect(count >= 2 * written)
        }
    }

    #if !canImport(Darwin)
        @Test func `a body that nobody reads ends where Foundation cannot make it wait`() async throws {
            try await ScriptedServer.running(.endless("HTTP/1.1 200 OK\r\n\r\n")) { server in
                let transport = URLSessionTransport()
                let response = try await transport.send(TransportRequest(method: "GET", url: server.url))
                try await eventually { server.abandoned == 1 }
                await #expect(throws: ReaderTooSlow.self) { try await response.body.bytes(upTo: .max) }
                #expect(server.requests.count == 1)
            }
        }
    #endif

    private func client(of server: ScriptedServer, _ transport: TestTransport) -> TodoClient {
        TodoClient(baseURL: server.url, transport: transport.make())
    }
}
