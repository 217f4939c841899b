/// Binds a function to a method and a path.
///
/// - Parameters:
///   - route: `/users/{id}`, `/users/:id`, `/files/*path`.
///   - query: Names of input properties that travel in the query although the method has a body.
///   - status: Of a successful answer; 200, or 204 without output, unless given.
public func wireHTTP<Wired: PikkuFunction>(
    method: PikkuRequest.Method,
    route: String,
    func wired: Wired,
    query: [String] = [],
    session: SessionRequirement = .inherited,
    permissions: [Permission<Wired.Services, Void>] = [],
    middleware: [Middleware<Wired.Services>] = [],
    tags: [String] = [],
    status: Int? = nil,
    summary: String? = nil,
    deprecated: Deprecation = false
) -> Wiring<Wired.Services> {
    Wiring(middleware: middleware, permissions: permissions)
}
