import Foundation
import Logging
import Pikku
import PikkuHummingbird

@main
struct TodoService {
    static func main() async {
        let port = ProcessInfo.processInfo.environment["PORT"].flatMap(Int.init) ?? 8080
        let configuration = PikkuServer.Configuration(address: .host(port: port)) { address in
            // Not `print`, whose buffer a pipe would only see at the end.
            let line = "Listening on http://\(address); try: curl http://\(address)/v1/todos\n"
            FileHandle.standardOutput.write(Data(line.utf8))
        }
        do {
            try await todoService().serve(configuration)
        } catch {
            FileHandle.standardError.write(Data("todo cannot serve port \(port): \(error)\n".utf8))
            exit(1)
        }
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
            write: { member, services in await services.members.startSession(of: member) },
            forget: { token, services in await services.members.endSession(token: token) }
        ),
        logger: logger,
        cors: CORS(origins: .these(allowedOrigins), allowsCredentials: true)
    )
}

/// Whose pages may call with the cookie of a session, such as `https://a.example,https://b.example`.
private let allowedOrigins = Set(
    (ProcessInfo.processInfo.environment["ALLOWED_ORIGINS"] ?? "").split(separator: ",").map(String.init))
