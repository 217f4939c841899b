import Foundation
import Pikku

/// Who is calling.
struct UserSession: Sendable {
    var userID: UUID
    var isAdmin: Bool
}

/// What every function is given.
struct AppServices: PikkuServices {
    typealias Session = UserSession

    var database: any UserDatabase
    var email: (any EmailSender)?
}

protocol UserDatabase: Sendable {
    func users(page: Int, limit: Int) async throws -> [User]
    func user(id: UUID) async throws -> User?
    func create(_ input: CreateUserInput) async throws -> User
    func countActive() async throws -> Int
    func recordStats(_ stats: UserStats) async throws
    func storeAvatar(_ image: File, of id: UUID) async throws -> Avatar
}

protocol EmailSender: Sendable {
    func welcome(_ address: String) async throws
}

typealias PikkuFunc<Input: Sendable, Output: Sendable> = Function<AppServices, Input, Output>
typealias PikkuSessionlessFunc<Input: Sendable, Output: Sendable> = SessionlessFunction<AppServices, Input, Output>
typealias PikkuPermission<Input: Sendable> = Permission<AppServices, Input>
