/// What a transport knows of one call: who calls, and what.
public struct CallContext<Services: PikkuServices>: Sendable {
    let caller: Caller<Services>
    let target: WiredFunction<Services>

    init(_ caller: Caller<Services>, _ target: WiredFunction<Services>) {
        self.caller = caller
        self.target = target
    }

    /// A call that no wiring describes, such as one that a test makes.
    public init(
        app: PikkuApp<Services>, session: Services.Session? = nil, request: PikkuRequest? = nil,
        channel: Channel<Services>? = nil
    ) {
        caller = Caller(app: app, session: .known(session), request: request, channel: channel)
        target = app.functions.unwired
    }

    public var app: PikkuApp<Services> { caller.app }
    public var services: Services { caller.app.services }
    public var request: PikkuRequest? { caller.request }
    public var channel: Channel<Services>? { caller.channel }
    /// Names the request, or the connection, in logs and in the `X-Request-Id` of the answer.
    public var requestID: String { caller.requestID }
    public var transport: CallTransport { target.transport }
    /// The function that the wiring calls, by the name that the emitted table has for it.
    public var function: String { target.function }
    /// Those of the wiring, its groups and its function.
    public var tags: [String] { target.tags }

    /// Nil for a caller without a session.
    public var session: Services.Session? {
        get { caller.session }
        nonmutating set { caller.session = newValue }
    }

    /// The application's, with what this call is as metadata; made anew each time.
    public var logger: Logger {
        var logger = app.logger
        logger[metadataKey: "request-id"] = .string(requestID)
        logger[metadataKey: "function"] = .string(function)
        logger[metadataKey: "transport"] = .string(transport.rawValue)
        return logger
    }
}
