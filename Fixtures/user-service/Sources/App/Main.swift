import Foundation
import Logging
import Pikku
import PikkuHummingbird

@main
struct UserService {
    static func main() async {
        let port = ProcessInfo.processInfo.environment["PORT"].flatMap(Int.init) ?? 8080
        let configuration = PikkuServer.Configuration(address: .host(port: port)) { address in
            // Not `print`, whose buffer a pipe would only see at the end.
            let line = "Listening on http://\(address); try: curl http://\(address)/users\n"
            FileHandle.standardOutput.write(Data(line.utf8))
        }
        do {
            try await userService().serve(configuration)
        } catch {
            FileHandle.standardError.write(Data("user-service cannot serve port \(port): \(error)\n".utf8))
            exit(1)
        }
    }
}

/// The application on a store in memory. Who sends the token `admin` may create users, who sends `member` may not.
func userService(logger: Logger = Logger(label: "user-service")) -> PikkuApp<AppServices> {
    PikkuApp(
        routes: pikkuRoutes,
        services: AppServices(database: InMemoryUsers([.ada]), email: LoggedMail(logger: logger)),
        session: .firstOf(.bearer(verify), .apiKey(query: "token", verify)),
        logger: logger
    )
}

/// Tokens of a sample; a real service would look them up or check a signature.
@Sendable private func verify(token: String, services: AppServices) -> UserSession? {
    switch token {
    case "admin": UserSession(userID: User.ada.id, isAdmin: true)
    case "member": UserSession(userID: UUID(), isAdmin: false)
    default: nil
    }
}

/// Mail that is only logged.
struct LoggedMail: EmailSender {
    var logger: Logger

    func welcome(_ address: String) async throws { logger.info("welcome", metadata: ["address": "\(address)"]) }
}

extension User {
    /// The first user.
    static var ada: User {
        User(
            id: UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, 1)), email: "ada@example.org",
            name: "Ada", roles: [.admin], createdAt: Date(timeIntervalSince1970: 0))
    }
}
