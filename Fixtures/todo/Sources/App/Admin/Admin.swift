import Pikku

#if ADMIN
/// Whether the caller may look behind the scenes.
let isAdmin = PikkuPermission<Void> { services, _ in services.session.isAdmin }

struct Health: Codable, Sendable {
    var isReady: Bool
    var checks: [Check]
}

extension Health {
    struct Check: Codable, Sendable {
        var name: String
        var passed: Bool
    }
}

let health = PikkuFunc<Void, Health>(permissions: [isAdmin]) { _ in Health(isReady: true, checks: []) }

let adminWiring = Wirings<TodoServices> {
    wireHTTP(method: .get, route: "/admin/health", func: health)
}
#endif
