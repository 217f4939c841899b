import Pikku

struct SignInInput: Codable, Sendable {
    var name: String
    /// - minLength: 8
    var password: String
}

/// Nobody has this name and this password.
struct WrongPassword: PikkuError {
    static let status = 403
}

/// Starts a session, which the answer's cookie carries.
let signIn = PikkuSessionlessFunc<SignInInput, Void>(tags: ["session"], errors: [WrongPassword.self]) {
    services, input in
    guard let member = await services.members.member(named: input.name, password: input.password) else {
        throw WrongPassword()
    }
    services.setSession(member)
}

/// Ends the session.
let signOut = PikkuFunc<Void, Void>(tags: ["session"]) { services in
    services.clearSession()
}

let memberWiring = Wirings<TodoServices> {
    wireHTTP(method: .post, route: "/session", func: signIn)
    wireHTTP(method: .delete, route: "/session", func: signOut)
}
