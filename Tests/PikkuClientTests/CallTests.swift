import Foundation
import Synchronization
import TestSupport
import Testing
import todo_client

@testable import PikkuClient

/// What calls make of what comes back.
@Suite struct CallTests {
    private func client(_ transport: ScriptedTransport, _ settings: ClientSettings = settings()) throws -> TodoClient {
        TodoClient(baseURL: try #require(URL(string: "http://service.test")), transport: transport, settings: settings)
    }

    @Test func `values of a newer service survive a round trip`() async throws {
        let todo = #"""
            {"id":"00000000-0000-4000-8000-000000000001","title":"x","status":"archived","priority":9,"due":{"never":{"why":[1]}},
            "labels":[],"attributes":{},"effort":{},"comments":[],"reminder":{"fax":{}},"createdAt":"2024-01-01T00:00:00Z",
            "progress":0,"revision":1,"more":true}
            """#
        let transport = ScriptedTransport(answer(200, todo), answer(200, todo))
        let client = try client(transport)
        let read = try await client.get(TodoReference(id: UUID()))
        #expect(read.status == .unknown("archived") && read.priority == .unknown(9))
        #expect(read.due == .unknown(["never": ["why": [1]]]) && read.reminder == .unknown(["fax": [:]]))
        _ = try await client.replace(ReplaceTodoInput(id: read.id, todo: read))
        guard case .bytes(let body)? = transport.requests.last?.body,
            case .success(let sent) = JSON.read(body, { $0.json() })
        else { Issue.record("no body"); return }
        #expect(sent["todo"]?["status"] == "archived" && sent["todo"]?["priority"] == 9)
        #expect(sent["todo"]?["due"] == ["never": ["why": [1]]] && sent["todo"]?["reminder"] == ["fax": [:]])
    }

    @Test func `limits are for the service to check`() async throws {
        let transport = ScriptedTransport(
            answer(200, #"[{"name":"","color":"red","rule":{"kind":"title","contains":""}}]"#))
        let labels = try await client(transport).listLabels()
        #expect(labels == [Label(name: "", color: "red", rule: .title(TitleRule(contains: "", ignoreCase: true)))])
    }

    @Test func `an answer of another type says where`() async throws {
        let transport = ScriptedTransport(answer(200, #"[{"name":1}]"#))
        let clientError = await #expect(throws: ClientError.self) { try await client(transport).listLabels() }
        guard case .unreadableAnswer(let problems)? = clientError else { return failed(clientError) }
        #expect(problems.all.map(\.pointer) == ["/0/name"])
    }

    @Test func `a refusal that is no problem document has its status`() async throws {
        let transport = ScriptedTransport(answer(403, "<html>", headers: ["Server": "proxy"]))
        let getError = await #expect(throws: GetError.self) {
            try await client(transport).get(TodoReference(id: UUID()))
        }
        guard case .other(.refused(let problem))? = getError else { return failed(getError) }
        #expect(problem.status == 403 && problem.code == nil && problem.headers["server"] == "proxy")
    }

    @Test(arguments: [#"{"code":"TodoNotFound"}"#, #"{"code":"TodoNotFound","data":{"id":1}}"#, #"{"code":"Newer"}"#])
    func `a declared error without its data is a refusal like any other`(body: String) async throws {
        let getError = await #expect(throws: GetError.self) {
            try await client(ScriptedTransport(answer(404, body))).get(TodoReference(id: UUID()))
        }
        guard case .other(.refused(let problem))? = getError else { return failed(getError) }
        #expect(problem.status == 404)
    }

    @Test func `interceptors stand around each attempt and know the operation`() async throws {
        let seen = Mutex<[String]>([])
        let interceptors = ["outer", "inner"].map { name in
            Noting(name: name) { text in seen.withLock { $0.append(text) } }
        }
        let transport = ScriptedTransport(answer(503), answer(200, "[]"))
        _ = try await client(transport, settings(interceptors: interceptors)).listLabels()
        let attempt = ["outer listLabels", "inner listLabels"]
        #expect(seen.withLock { $0 } == attempt + ["inner 503", "outer 503"] + attempt + ["inner 200", "outer 200"])
        #expect(transport.requests[0].headers["X-Seen"] == "inner")
    }

    @Test func `an attempt that takes too long ends`() async throws {
        var settings = ClientSettings(timeout: .milliseconds(20), retry: .never)
        settings.interceptors = []
        let transport = ScriptedTransport({ _ in
            try await Task.sleep(for: .seconds(600))
            throw ScriptEnded()
        })
        let clientError = await #expect(throws: ClientError.self) { try await client(transport, settings).listLabels() }
        guard case .timedOut? = clientError else { return failed(clientError) }
    }

    @Test func `an input without JSON is not sent`() async throws {
        let transport = ScriptedTransport()
        let clientError = await #expect(throws: ClientError.self) {
            try await client(transport).create(CreateTodoInput(title: "x", estimate: .nan))
        }
        guard case .invalidInput(let problems)? = clientError else { return failed(clientError) }
        #expect(problems.all.map(\.pointer) == ["/estimate"] && transport.requests.isEmpty)
    }

    @Test func `an answer without end is not kept`() async throws {
        var settings = settings()
        settings.limits.bytes = 1000
        let transport = ScriptedTransport({ _ in
            TransportResponse(
                status: 200, body: File.Content { AsyncStream<[UInt8]> { [UInt8](repeating: 0x20, count: 100) } })
        })
        await #expect(throws: ClientError.self) { try await client(transport, settings).listLabels() }
    }
}

private struct Noting: Interceptor {
    let name: String
    let note: @Sendable (String) -> Void

    func intercept(
        _ request: TransportRequest, of operation: ServiceOperation,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        note("\(name) \(operation.id)")
        var request = request
        request.headers["X-Seen"] = name
        let response = try await next(request)
        note("\(name) \(response.status)")
        return response
    }
}
