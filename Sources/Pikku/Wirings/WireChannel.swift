/// Opens a channel: connections that send actions and are told of events.
///
/// - Parameters:
///   - route: Where a WebSocket connects; `/channels/<name>` unless given.
///   - onMessage: Takes the frames that no action takes.
///   - onMessageWiring: The function for each value of a frame's property:
///     `["action": ["createUser": .action(createUser)]]`.
///   - events: What subscribers may be told, by name.
public func wireChannel<Services: PikkuServices>(
    name: String,
    route: String? = nil,
    session: SessionRequirement = .inherited,
    onConnect: (any PikkuFunction<Services>)? = nil,
    onDisconnect: (any PikkuFunction<Services>)? = nil,
    onMessage: (any PikkuFunction<Services>)? = nil,
    onMessageWiring: [String: [String: ChannelAction<Services>]] = [:],
    events: [String: any Sendable.Type] = [:],
    middleware: [Middleware<Services>] = [],
    permissions: [Permission<Services, Void>] = [],
    tags: [String] = [],
    summary: String? = nil,
    deprecated: Deprecation = false
) -> Wiring<Services> {
    Wiring(middleware: middleware, permissions: permissions)
}

/// What a frame of a channel calls.
public struct ChannelAction<Services: PikkuServices>: Sendable {
    public static func action(
        _ wired: some PikkuFunction<Services>, session: SessionRequirement = .inherited
    ) -> ChannelAction {
        ChannelAction()
    }
}
