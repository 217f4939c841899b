/// Makes a function callable by name, its own unless given.
public func wireRPC<Wired: PikkuFunction>(
    name: String? = nil,
    func wired: Wired,
    session: SessionRequirement = .inherited,
    permissions: [Permission<Wired.Services, Void>] = [],
    middleware: [Middleware<Wired.Services>] = [],
    tags: [String] = [],
    summary: String? = nil,
    deprecated: Deprecation = false
) -> Wiring<Wired.Services> {
    Wiring(middleware: middleware, permissions: permissions)
}
