import Foundation
import PikkuClient
import TestSupport
import Testing
import todo_client

/// The emitted client of the larger sample, whose sessions are cookies.
@Suite(.timely) struct TodoClientTests {
    @Test(arguments: TestTransport.allCases)
    func `every route is answered`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            let due = Due.moment(at: Date(timeIntervalSince1970: 1_800_000_000), isStrict: true)
            let todo = try await client.create(
                CreateTodoInput(title: "Buy \"milk\" & more", priority: .urgent, due: due, labels: ["a", "b"]))
            #expect(todo.due == due && todo.labels == ["a", "b"] && todo.status == .open)
            #expect(try await client.get(TodoReference(id: todo.id)) == todo)
            let found = try await client.list(
                ListTodosInput(
                    status: [.open, .done], dueBefore: Date(timeIntervalSince1970: 1_900_000_000), search: "& more"))
            #expect(found.items == [todo] && found.next == nil)
            let patched = try await client.patch(PatchTodoInput(id: todo.id, status: .done, revision: 1))
            #expect(patched.status == .done && patched.revision == 2)
            var replacement = patched
            replacement.comments = [
                Comment(author: "ann", text: "done", replies: [Comment(author: "bob", text: "so soon?")])
            ]
            replacement.effort = [7: 1.5]
            replacement.reminder = .push
            #expect(try await client.replace(ReplaceTodoInput(id: todo.id, todo: replacement)) == replacement)
            try await client.delete(TodoReference(id: todo.id))
            #expect(try await client.countTodos()["open", default: 0] == 0)
            #expect(try await (client as any DeprecatedCalls).countTodosV1() == 0)
            #expect(try await client.readFile(ReadFileInput(path: "a b/c%/ü?.txt")) == "a b/c%/ü?.txt")
            let label = Label(name: "urgent", color: "#ff0000", rule: .title(TitleRule(contains: "now")))
            #expect(try await client.createLabel(label) == label)
            #expect(try await client.listLabels() == [label])
            #expect(try await client.health().isReady)
            try await client.signOut()
            await #expect(throws: ClientError.self) { try await client.health() }
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `remote procedures are answered`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            let todo = try await client.rpc.create(CreateTodoInput(title: "Far away"))
            #expect(try await client.rpc.todosGet(TodoReference(id: todo.id)) == todo)
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `declared errors carry their data, and others say what is wrong`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            let id = UUID()
            let getError = await #expect(throws: GetError.self) { try await client.get(TodoReference(id: id)) }
            guard case .todoNotFound(TodoNotFound(id: id))? = getError else { return failed(getError) }
            let patchMissing = await #expect(throws: PatchError.self) {
                try await client.patch(PatchTodoInput(id: id, revision: 1))
            }
            guard case .todoNotFound(TodoNotFound(id: id))? = patchMissing else { return failed(patchMissing) }
            let todo = try await client.create(CreateTodoInput(title: "Changed by two"))
            let patchError = await #expect(throws: PatchError.self) {
                try await client.patch(PatchTodoInput(id: todo.id, revision: 9))
            }
            guard case .revisionConflict(let data)? = patchError else { return failed(patchError) }
            #expect(data == RevisionConflict(expected: 9, actual: 1))
            let signInError = await #expect(throws: SignInError.self) {
                try await client.signIn(SignInInput(name: "ann", password: "long enough"))
            }
            guard case .wrongPassword? = signInError else { return failed(signInError) }
            let clientError = await #expect(throws: ClientError.self) {
                try await client.create(CreateTodoInput(title: "", labels: ["with blank"]))
            }
            guard case .refused(let problem)? = clientError else { return failed(clientError) }
            #expect(problem.status == 422 && problem.errors.map(\.pointer).sorted() == ["/labels/0", "/title"])
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `a file of unknown size is sent while it is made`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            let todo = try await client.create(CreateTodoInput(title: "With a file"))
            let chunk = [UInt8](repeating: 7, count: 1 << 16)
            let file = File(
                name: "a \"quoted\" näme.bin", mediaType: "application/x-seven",
                content: { Chunks(chunk: chunk, count: 64) })
            let attachment = try await client.attach(AttachInput(id: todo.id, file: file, caption: "Sevens"))
            #expect(attachment.size == 64 << 16)
            let tooLarge = File(name: "big", mediaType: "text/plain", content: { Chunks(chunk: chunk, count: 161) })
            let error = await #expect(throws: ClientError.self) {
                try await client.attach(AttachInput(id: todo.id, file: tooLarge))
            }
            switch error {
            case .refused(let problem): #expect(problem.status == 422 || problem.status == 413)
            // A service may close the connection on who goes on sending.
            case .transport: break
            case .unreadableAnswer, .invalidInput, .timedOut, .cancelled, .interrupted, nil: failed(error)
            }
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `a stream is read element by element, the past and what comes`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            let first = try await client.create(CreateTodoInput(title: "One"))
            var cursors: [Int64] = []
            for try await event in client.changes() {
                cursors.append(event.cursor)
                if cursors.count == 1 {
                    #expect(event.change == .created(first))
                    _ = try await client.patch(PatchTodoInput(id: first.id, status: .inProgress, revision: 1))
                }
                if cursors.count == 2 {
                    #expect(event.change == .moved(from: .open, to: .inProgress))
                    break
                }
            }
            #expect(cursors == [1, 2])
            for try await second in client.uptime() where second > 0 { break }
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `a value of a newer service comes back to it as it was`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            let ahead = client.with { $0.interceptors.append(Renaming()) }
            let todo = try await ahead.create(CreateTodoInput(title: "Kept"))
            #expect(todo.status == .unknown("archived"))
            let error = await #expect(throws: ReplaceError.self) {
                try await client.replace(ReplaceTodoInput(id: todo.id, todo: todo))
            }
            guard case .other(.refused(let problem))? = error else { return failed(error) }
            #expect(problem.errors.map(\.pointer) == ["/todo/status"] && problem.errors.map(\.keyword) == ["enum"])
        }
    }

    @Test(arguments: TestTransport.allCases)
    func `a cancelled stream ends at once`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            let reading = Task { () throws(ClientError) in
                var count = 0
                for try await _ in client.uptime() { count += 1 }
                return count
            }
            try await Task.sleep(for: .milliseconds(300))
            reading.cancel()
            await #expect(throws: ClientError.self) { try await reading.value }
        }
    }
}

/// Makes a service seem newer: it says `archived` where it would say `open`.
private struct Renaming: Interceptor {
    func intercept(
        _ request: TransportRequest, of operation: ServiceOperation,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        var response = try await next(request)
        let text = String(decoding: try await response.body.bytes(upTo: 1 << 20) ?? [], as: UTF8.self)
        response.body = File.Content(Array(text.replacing("\"status\":\"open\"", with: "\"status\":\"archived\"").utf8))
        return response
    }
}

private struct Chunks: AsyncSequence, AsyncIteratorProtocol {
    let chunk: [UInt8]
    var count: Int

    func makeAsyncIterator() -> Chunks { self }

    mutating func next() async -> [UInt8]? {
        count -= 1
        return count >= 0 ? chunk : nil
    }
}

/// Naming what is deprecated is a warning anywhere else.
protocol DeprecatedCalls {
    func countTodosV1() async throws(ClientError) -> Int
}

extension TodoClient: DeprecatedCalls {}

func withTodoClient(
    _ transport: TestTransport, _ body: (TodoClient) async throws -> Void
) async throws {
    try await Sample.running("todo") { sample in
        let url = try #require(URL(string: sample.url))
        let settings = ClientSettings(interceptors: [CookieJar()])
        let client = TodoClient(baseURL: url, transport: transport.make(), settings: settings)
        try await client.signIn(SignInInput(name: "ann", password: "correct horse"))
        try await body(client)
    }
}
