import Foundation
import Logging
import Pikku
import PikkuHummingbird

@main
struct TodoService {
    static func main() async throws {
        let port = ProcessInfo.processInfo.environment["PORT"].flatMap(Int.init) ?? 8080
        let configuration = PikkuServer.Configuration(address: .hostname("127.0.0.1", port: port)) { address in
            let url = "http://127.0.0.1:\(address.port ?? port)"
            print("Listening on \(url); try: curl \(url)/v1/todos")
        }
        try await todoService().serve(configuration)
    }
}

/// The application on stores in memory. `POST /session` as `ann` with `correct horse` sets the cookie of a session.
func todoService(logger: Logger = Logger(label: "todo")) -> PikkuApp<TodoServices> {
    PikkuApp(
        routes: pikkuRoutes,
        services: TodoServices(todos: InMemoryTodos(), labels: InMemoryLabels(), members: InMemoryMembers()),
        session: .cookie(
            "todo-session",
            read: { token, services in await services.members.member(token: token) },
            write: { member, services in await services.members.startSession(of: member) }
        ),
        logger: logger
    )
}
