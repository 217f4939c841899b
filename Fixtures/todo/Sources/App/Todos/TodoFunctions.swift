import Foundation
import Pikku

/// Functions on todos.
enum TodoFunctions {
    static let ownsTodo = PikkuPermission<TodoReference> { services, _ in !services.session.teams.isEmpty }

    /// Lists todos, newest first.
    ///
    /// Done ones are left out unless `include_done` is set.
    static let list = PikkuSessionlessFunc<ListTodosInput, Page<Todo>>(tags: ["todos"]) { services, input in
        try await services.todos.find(input)
    }

    /// All todos that a filter accepts, one by one.
    static let exportAll = PikkuSessionlessFunc<ListTodosInput, AsyncThrowingStream<Todo, any Error>>(tags: ["todos"]) {
        services, input in
        let store = services.todos
        return AsyncThrowingStream { continuation in
            let reading = Task {
                var filter = input
                do {
                    repeat {
                        let page = try await store.find(filter)
                        for todo in page.items { continuation.yield(todo) }
                        filter.after = page.next
                    } while filter.after != nil && !Task.isCancelled
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in reading.cancel() }
        }
    }

    static let get = PikkuSessionlessFunc<TodoReference, Todo>(errors: [TodoNotFound.self]) { services, input in
        guard let todo = try await services.todos.todo(input.id) else { throw TodoNotFound(id: input.id) }
        return todo
    }

    /// Writes a todo down.
    static let create = PikkuFunc<CreateTodoInput, Todo>(
        expose: true,
        func: { services, input in
            let todo = Todo(
                id: UUID(), title: input.title, priority: input.priority, due: input.due, labels: Set(input.labels),
                createdAt: Date())
            let event = try await services.todos.save(todo)
            try await services.eventHub.publish("todo-changed", event, to: "todos")
            if todo.due != nil { try await services.queue.add("reminders", TodoReference(id: todo.id)) }
            return todo
        }
    )

    static let replace: PikkuFunc<ReplaceTodoInput, Todo> = .init(errors: [TodoNotFound.self]) { services, input in
        try await services.todos.save(input.todo)
        return input.todo
    }

    static let patch = PikkuFunc<PatchTodoInput, Todo>(errors: [TodoNotFound.self, RevisionConflict.self]) {
        services, input in
        guard var todo = try await services.todos.todo(input.id) else { throw TodoNotFound(id: input.id) }
        guard todo.revision == input.revision else {
            throw RevisionConflict(expected: input.revision, actual: todo.revision)
        }
        todo.title = input.title ?? todo.title
        todo.status = input.status ?? todo.status
        todo.revision += 1
        try await services.todos.save(todo)
        return todo
    }

    static let delete = PikkuFunc<TodoReference, Void>(permissions: [ownsTodo]) { services, input in
        try await services.todos.delete(input.id)
    }

    /// Attaches a file.
    static let attach = PikkuFunc<AttachInput, Attachment> { services, input in
        try await services.todos.attach(input.file, to: input.id)
    }

    /// Everything that has happened since a cursor, and then as it happens.
    static let changes = PikkuSessionlessFunc<ChangesInput, AsyncThrowingStream<TodoEvent, any Error>> {
        services, input in
        services.todos.changes(since: services.lastEventID.flatMap { Int64($0) } ?? input.since)
    }
}

/// Seconds since the server started, one each second.
let uptime = PikkuSessionlessFunc<Void, AsyncStream<Int>> { _ in
    AsyncStream { continuation in
        let ticking = Task {
            for second in 0... {
                continuation.yield(second)
                guard (try? await Task.sleep(for: .seconds(1))) != nil else { break }
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in ticking.cancel() }
    }
}

let readFile = PikkuSessionlessFunc<ReadFileInput, String> { _, input in input.path }

/// How many todos are open, as a bare number.
let countTodosV1 = PikkuSessionlessFunc<Void, Int>(version: 1, deprecated: "use countTodosV2") { services in
    try await services.todos.counts()[Todo.Status.open.rawValue] ?? 0
}

/// How many todos there are, by status.
let countTodosV2 = PikkuSessionlessFunc<Void, [String: Int]>(version: 2) { services in
    try await services.todos.counts()
}

let archive = PikkuVoidFunc { services in
    services.logger.info("archived")
}

let remind = PikkuSessionlessFunc<TodoReference, Void> { services, input in
    _ = try await services.todos.todo(input.id)
}

let memberJoined = PikkuSessionlessFunc<Void, Void> { _ in }
let memberLeft = PikkuSessionlessFunc<Void, Void> { _ in }
let echo = PikkuSessionlessFunc<JSONValue, JSONValue> { _, input in input }
