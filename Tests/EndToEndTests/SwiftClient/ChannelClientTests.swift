import Foundation
import PikkuClient
import TestSupport
import Testing
import todo_client

/// Channels of the emitted client.
@Suite(.timely) struct ChannelClientTests {
    @Test(arguments: TestTransport.withWebSockets)
    func `actions are answered and events heard`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            let channel = try await client.connectToTodos()
            var changes = channel.todoChanged.makeAsyncIterator()
            let todo = try await channel.create(CreateTodoInput(title: "Over a channel"))
            #expect(try await changes.next()?.change == .created(todo))
            #expect(try await channel.list().items == [todo])
            #expect(try await channel.count() == ["open": 1])
            #expect(try await channel.sendMessage(["hello": [1, nil]]) == ["hello": [1, nil]])
            await channel.close()
            await #expect(throws: ClientError.self) { try await channel.count() }
            await #expect(throws: ClientError.self) { try await changes.next() }
        }
    }

    @Test(arguments: TestTransport.withWebSockets)
    func `streams come over a channel until nobody reads them`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            let channel = try await client.connectToTodos()
            for number in 1...5 { _ = try await channel.create(CreateTodoInput(title: "Number \(number)")) }
            var titles: [String] = []
            for try await todo in channel.export(ListTodosInput(limit: 2)) { titles.append(todo.title) }
            #expect(titles == ["Number 5", "Number 4", "Number 3", "Number 2", "Number 1"])
            for try await change in channel.changes() where change.cursor == 3 { break }
            // The connection goes on.
            #expect(try await channel.count() == ["open": 5])
        }
    }

    @Test(arguments: TestTransport.withWebSockets)
    func `a refused action leaves the connection open`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            let channel = try await client.connectToTodos()
            let clientError = await #expect(throws: ClientError.self) {
                try await channel.create(CreateTodoInput(title: ""))
            }
            guard case .refused(let problem)? = clientError else { return failed(clientError) }
            #expect(problem.status == 422 && problem.errors.map(\.pointer) == ["/title"])
            #expect(try await channel.count() == [:])
        }
    }

    @Test(arguments: TestTransport.withWebSockets)
    func `a connection without a session is refused`(transport: TestTransport) async throws {
        try await withTodoClient(transport) { client in
            try await client.signOut()
            let clientError = await #expect(throws: ClientError.self) { try await client.connectToTodos() }
            guard case .refused(let problem)? = clientError else { return failed(clientError) }
            #expect(problem.status == 401)
        }
    }
}
