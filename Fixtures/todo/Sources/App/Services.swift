import Foundation
import Pikku

/// Whoever is signed in.
struct Member: Sendable {
    var id: UUID
    var teams: Set<String>
    var isAdmin = false
}

struct TodoServices: PikkuServices {
    typealias Session = Member

    var todos: any TodoStore
    var labels: any LabelStore
    var members: any MemberStore
}

protocol TodoStore: Sendable {
    func find(_ filter: ListTodosInput) async throws -> Page<Todo>
    func todo(_ id: Todo.ID) async throws -> Todo?
    @discardableResult
    func save(_ todo: Todo) async throws -> TodoEvent
    func delete(_ id: Todo.ID) async throws
    func counts() async throws -> [String: Int]
    func attach(_ file: File, to id: Todo.ID) async throws -> Attachment
    func changes(since cursor: Int64) -> AsyncThrowingStream<TodoEvent, any Error>
}

/// Who may sign in, and who is.
protocol MemberStore: Sendable {
    func member(named name: String, password: String) async -> Member?
    func member(token: String) async -> Member?
    func startSession(of member: Member) async -> String
    func endSession(token: String) async
}

protocol LabelStore: Sendable {
    func all() async throws -> [Label]
    func save(_ label: Label) async throws
}

typealias PikkuFunc<Input: Sendable, Output: Sendable> = Function<TodoServices, Input, Output>
typealias PikkuSessionlessFunc<Input: Sendable, Output: Sendable> = SessionlessFunction<TodoServices, Input, Output>
typealias PikkuVoidFunc = SessionlessFunction<TodoServices, Void, Void>
typealias PikkuPermission<Input: Sendable> = Permission<TodoServices, Input>
