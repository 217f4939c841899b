import Foundation
import Pikku

struct ListTodosInput: Codable, Sendable {
    var status: [Todo.Status]?
    var dueBefore: Date?
    /// Part of the title.
    var search: String?
    var includeDone = false
    var after: Cursor?
    /// - minimum: 1
    /// - maximum: 100
    var limit: Int = 25

    enum CodingKeys: String, CodingKey {
        case status
        case dueBefore = "due_before"
        case search = "q"
        case includeDone = "include_done"
        case after, limit
    }
}

struct TodoReference: Codable, Sendable {
    var id: Todo.ID
}

struct CreateTodoInput: Codable, Sendable {
    /// - minLength: 1
    /// - maxLength: 200
    /// - example: Buy "milk"
    var title: String
    var priority: Todo.Priority = .normal
    var due: Due?
    var color: Color?
    /// At most ten, each without spaces.
    /// - maxItems: 10
    /// - uniqueItems: true
    /// - items.pattern: ^\S+$
    var labels: [String] = []
    /// - exclusiveMinimum: 0
    /// - multipleOf: 0.25
    var estimate: Double?
}

struct ReplaceTodoInput: Codable, Sendable {
    var id: Todo.ID
    var todo: Todo
}

struct PatchTodoInput: Codable, Sendable {
    var id: Todo.ID
    var title: String?
    var status: Todo.Status?
    /// The revision that is to be changed.
    var revision: Int32
}

struct AttachInput: Sendable {
    var id: Todo.ID
    /// - maxSize: 10485760
    var file: File
    var caption: String = ""
}

struct Attachment: Codable, Sendable {
    var name: String
    var size: UInt64
    var url: URL
}

struct ChangesInput: Codable, Sendable {
    var since: Int64 = 0
}

struct ReadFileInput: Codable, Sendable {
    /// Slashes included.
    var path: String
}

extension Todo {
    /// What happened to a todo.
    enum Change: Codable, Sendable {
        case created(Todo)
        case moved(from: Status, to: Status)
        case deleted
    }
}

struct TodoEvent: Codable, Sendable {
    var cursor: Int64
    var id: Todo.ID
    var change: Todo.Change
}

extension TodoEvent: StreamEvent {
    /// What a client that has lost its connection resumes behind.
    var eventID: String { String(cursor) }
}
