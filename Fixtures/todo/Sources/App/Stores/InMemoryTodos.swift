import Foundation
import Pikku
import Synchronization

/// Todos that are gone when the program ends.
final class InMemoryTodos: TodoStore {
    private struct State {
        var todos: [Todo.ID: Todo] = [:]
        var order: [Todo.ID] = []
        var attachments: [Todo.ID: [Attachment]] = [:]
    }

    private let state = Mutex(State())
    private let log = ChangeLog()

    func find(_ filter: ListTodosInput) -> Page<Todo> {
        let todos = state.withLock { state in state.order.reversed().compactMap { state.todos[$0] } }
        let found = todos.filter { filter.accepts($0) }
        let start = filter.after.flatMap { Int($0) } ?? 0
        let items = Array(found.dropFirst(max(0, start)).prefix(filter.limit))
        let isLast = start + items.count >= found.count
        return Page(items: items, next: isLast ? nil : String(start + items.count))
    }

    func todo(_ id: Todo.ID) -> Todo? {
        state.withLock { $0.todos[id] }
    }

    @discardableResult
    func save(_ todo: Todo) -> TodoEvent {
        let change = state.withLock { state -> Todo.Change in
            let old = state.todos.updateValue(todo, forKey: todo.id)
            if old == nil { state.order.append(todo.id) }
            return old.map { .moved(from: $0.status, to: todo.status) } ?? .created(todo)
        }
        return log.append(change, of: todo.id)
    }

    func delete(_ id: Todo.ID) {
        let wasThere = state.withLock { state in
            state.order.removeAll { $0 == id }
            state.attachments[id] = nil
            return state.todos.removeValue(forKey: id) != nil
        }
        if wasThere { log.append(.deleted, of: id) }
    }

    func counts() -> [String: Int] {
        state.withLock { state in
            state.todos.values.reduce(into: [:]) { $0[$1.status.rawValue, default: 0] += 1 }
        }
    }

    /// Counts the bytes as they come, and keeps only the number.
    func attach(_ file: File, to id: Todo.ID) async throws -> Attachment {
        guard todo(id) != nil, let url = URL(string: "urn:uuid:\(UUID())") else { throw TodoNotFound(id: id) }
        var size: UInt64 = 0
        for try await chunk in file.content { size += UInt64(chunk.count) }
        let attachment = Attachment(name: file.name, size: size, url: url)
        state.withLock { $0.attachments[id, default: []].append(attachment) }
        return attachment
    }

    func changes(since cursor: Int64) -> AsyncThrowingStream<TodoEvent, any Error> {
        let reader = ChangeReader(log, after: cursor)
        return AsyncThrowingStream { await reader.next() }
    }
}

extension ListTodosInput {
    fileprivate func accepts(_ todo: Todo) -> Bool {
        if let status, !status.contains(todo.status) { return false }
        if todo.status == .done, !includeDone, status == nil { return false }
        if let search, !todo.title.localizedCaseInsensitiveContains(search) { return false }
        if let dueBefore {
            guard case .moment(let due, _)? = todo.due, due < dueBefore else { return false }
        }
        return true
    }
}
