import Foundation
import Pikku

/// Only administrators may create users.
let isAdmin = PikkuPermission<CreateUserInput> { services, _ in services.session.isAdmin }

/// Lists active users, one page at a time.
let getUsers = PikkuSessionlessFunc<GetUsersInput, UserList>(tags: ["users"]) { services, data in
    let users = try await services.database.users(page: data.page, limit: data.limit)
    return UserList(users: users, total: try await services.database.countActive(), page: data.page)
}

/// Finds one user.
let getUser = PikkuSessionlessFunc<GetUserInput, User>(tags: ["users"], errors: [UserNotFound.self]) { services, data in
    guard let user = try await services.database.user(id: data.id) else { throw UserNotFound() }
    return user
}

/// Creates a user and tells every subscriber of `user-updates`.
let createUser = PikkuFunc<CreateUserInput, User>(
    tags: ["users"],
    permissions: [isAdmin],
    errors: [EmailTaken.self]
) { services, data in
    guard !data.password.isEmpty else { throw ValidationError("a password is required") }
    let user = try await services.database.create(data)
    try await services.email?.welcome(user.email)
    try await services.channel?.broadcast("user-created", user)
    return user
}

/// Counts users.
let getUserStats = PikkuSessionlessFunc<Void, UserStats> { services in
    UserStats(active: try await services.database.countActive())
}

/// Stores a user's picture.
let uploadAvatar = PikkuFunc<UploadAvatarInput, Avatar>(tags: ["users"], errors: [UserNotFound.self]) { services, data in
    try await services.database.storeAvatar(data.image, of: data.id)
}

/// Keeps the day's numbers.
let recordStats = PikkuSessionlessFunc<Void, Void> { services in
    try await services.database.recordStats(UserStats(active: services.database.countActive()))
}

/// Greets a new user by mail.
let sendWelcomeMail = PikkuSessionlessFunc<WelcomeMail, Void> { services, data in
    try await services.email?.welcome(data.email)
}
