import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// `GET /users` and `POST /users` of the sample `user-service` as one writes them for Hummingbird without generated
/// code: its router, its `Application`, `Codable`. The benchmark of serving compares both.
@main
struct UserServiceByHand {
    static func main() async throws {
        let port = ProcessInfo.processInfo.environment["PORT"].flatMap(Int.init) ?? 8081
        let users = Users()
        let router = Router()
        router.get("users") { request, _ in
            let page = try integer(request.uri.queryParameters["page"], default: 1, in: 1...Int.max)
            let limit = try integer(request.uri.queryParameters["limit"], default: 10, in: 1...100)
            let found = await users.page(page, limit: limit)
            return UserList(users: found, total: await users.count, page: page)
        }
        router.post("users") { request, context in
            guard request.headers[.authorization] == "Bearer admin" else { throw HTTPError(.unauthorized) }
            let input = try await request.decode(as: CreateUserInput.self, context: context)
            guard input.email.utf8.count <= 254, input.email.contains("@"), input.password.count >= 8 else {
                throw HTTPError(.unprocessableContent)
            }
            guard let user = await users.create(input) else { throw HTTPError(.conflict) }
            return user
        }
        var logger = Logger(label: "by-hand")
        logger.logLevel = .error
        try await Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger
        ).runService()
    }
}

private func integer(_ text: Substring?, default value: Int, in range: ClosedRange<Int>) throws -> Int {
    guard let text else { return value }
    guard let number = Int(text), range.contains(number) else { throw HTTPError(.unprocessableContent) }
    return number
}

struct User: ResponseEncodable, Sendable {
    var id: UUID
    var email: String
    var name: String
    var nickname: String?
    var roles: [Role]
    var createdAt: Date
}

enum Role: String, Codable {
    case admin, member
}

struct UserList: ResponseEncodable {
    var users: [User]
    var total: Int
    var page: Int
}

struct CreateUserInput: Decodable {
    var email: String
    var password: String
    var name: String
}

/// The sample's store in memory, with all that it keeps: how it grows would else be measured as well.
actor Users {
    private var users = [
        User(
            id: UUID(), email: "ada@example.org", name: "Ada", roles: [.admin],
            createdAt: Date(timeIntervalSince1970: 0))
    ]
    private var indexByID: [UUID: Int] = [:]
    private var addresses: Set<String> = ["ada@example.org"]

    var count: Int { users.count }

    func page(_ page: Int, limit: Int) -> [User] {
        let (start, isTooFar) = (page - 1).multipliedReportingOverflow(by: limit)
        return isTooFar ? [] : Array(users.dropFirst(start).prefix(limit))
    }

    /// Nil for an address that somebody has.
    func create(_ input: CreateUserInput) -> User? {
        guard addresses.insert(input.email.lowercased()).inserted else { return nil }
        let user = User(id: UUID(), email: input.email, name: input.name, roles: [.member], createdAt: Date())
        indexByID[user.id] = users.count
        users.append(user)
        return user
    }
}
