import Foundation
import Pikku

enum Role: String, Codable, Sendable {
    case admin, member
}

/// Somebody with an account.
struct User: Codable, Sendable {
    var id: UUID
    /// - format: email
    var email: String
    var name: String
    var nickname: String?
    var roles: [Role]
    var createdAt: Date
}

/// What a new user needs.
struct CreateUserInput: Codable, Sendable {
    /// Where the welcome mail goes.
    /// - format: email
    /// - maxLength: 254
    var email: String
    /// - minLength: 8
    var password: String
    var name: String
}

struct GetUsersInput: Codable, Sendable {
    /// - minimum: 1
    var page: Int = 1
    /// - minimum: 1
    /// - maximum: 100
    var limit: Int = 10
}

struct GetUserInput: Codable, Sendable {
    var id: UUID
}

/// One page of users.
struct UserList: Codable, Sendable {
    var users: [User]
    var total: Int
    var page: Int
}

struct UserStats: Codable, Sendable {
    /// Users who have signed in during the last thirty days.
    var active: Int
}

struct WelcomeMail: Codable, Sendable {
    /// - format: email
    var email: String
}

struct UploadAvatarInput: Sendable {
    var id: UUID
    /// A square picture.
    /// - maxSize: 1048576
    /// - mediaTypes: ["image/png", "image/jpeg"]
    var image: File
}

struct Avatar: Codable, Sendable {
    var url: URL
    /// In bytes.
    var size: Int
}

/// Somebody already has an account with this address.
struct EmailTaken: PikkuError, Codable {
    static let status = 409

    /// - format: email
    var email: String
}

/// No user has this id.
struct UserNotFound: PikkuError {
    static let status = 404
}
