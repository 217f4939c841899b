/// What a transport knows of one call.
public struct CallContext<Services: PikkuServices>: Sendable {
    public let app: PikkuApp<Services>
    public var session: Services.Session?
    public var request: PikkuRequest?
    public var channel: Channel<Services>?

    public init(
        app: PikkuApp<Services>, session: Services.Session? = nil, request: PikkuRequest? = nil,
        channel: Channel<Services>? = nil
    ) {
        self.app = app
        self.session = session
        self.request = request
        self.channel = channel
    }

    public var services: Services { app.services }
}
