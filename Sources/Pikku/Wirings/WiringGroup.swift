/// Wirings that share a base path, tags, middleware, permissions or the need of a session.
public struct WiringGroup<Services: PikkuServices>: Sendable {
    let wirings: [Wiring<Services>]
}

public func wireGroup<Services: PikkuServices>(
    basePath: String = "",
    tags: [String] = [],
    middleware: [Middleware<Services>] = [],
    session: SessionRequirement = .inherited,
    permissions: [Permission<Services, Void>] = [],
    @WiringBuilder<Services> _ wirings: () -> [Wiring<Services>]
) -> WiringGroup<Services> {
    WiringGroup(wirings: wirings().map { $0.inside(middleware: middleware, permissions: permissions) })
}
