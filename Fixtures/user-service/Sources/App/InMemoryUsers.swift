import Foundation
import Pikku

/// Users who are gone when the program ends.
actor InMemoryUsers: UserDatabase {
    private var users: [User] = []
    private var indexByID: [UUID: Int] = [:]
    private var addresses: Set<String> = []
    private var avatars: [UUID: [UInt8]] = [:]
    private(set) var stats: [UserStats] = []

    init(_ users: [User] = []) {
        for user in users {
            indexByID[user.id] = self.users.count
            addresses.insert(user.email.lowercased())
            self.users.append(user)
        }
    }

    func users(page: Int, limit: Int) -> [User] {
        let (start, isTooFar) = (page - 1).multipliedReportingOverflow(by: limit)
        return isTooFar ? [] : Array(users.dropFirst(start).prefix(limit))
    }

    func user(id: UUID) -> User? {
        indexByID[id].map { users[$0] }
    }

    func create(_ input: CreateUserInput) throws -> User {
        guard addresses.insert(input.email.lowercased()).inserted else { throw EmailTaken(email: input.email) }
        let user = User(id: UUID(), email: input.email, name: input.name, roles: [.member], createdAt: Date())
        indexByID[user.id] = users.count
        users.append(user)
        return user
    }

    func countActive() -> Int { users.count }

    func recordStats(_ stats: UserStats) { self.stats.append(stats) }

    func storeAvatar(_ image: File, of id: UUID) async throws -> Avatar {
        guard indexByID[id] != nil else { throw UserNotFound() }
        var bytes: [UInt8] = []
        for try await chunk in image.content { bytes += chunk }
        avatars[id] = bytes
        guard let url = URL(string: "urn:uuid:\(id)") else { throw UserNotFound() }
        return Avatar(url: url, size: bytes.count)
    }
}
