/// What every call carries beside the application's own services, whose members of the same names it hides.
public protocol PikkuCall<Services>: Sendable {
    associatedtype Services: PikkuServices

    var context: CallContext<Services> { get }
}

extension PikkuCall {
    /// All services of the application, for those that the call's own members hide.
    public var services: Services { context.services }

    /// The channel through which the call came; nil for every other transport.
    public var channel: Channel<Services>? { context.channel }

    /// The request that is answered; nil for a call that did not come over HTTP.
    public var http: PikkuRequest? { context.request }

    /// Calls other functions on behalf of the same caller.
    public var rpc: RemoteCalls<Services> { RemoteCalls(context: context) }

    /// Tells the subscribers of any channel.
    public var eventHub: EventPublisher<Services> { EventPublisher(app: context.app) }

    /// Hands work to queue workers.
    public var queue: QueuePublisher<Services> { QueuePublisher(app: context.app) }

    /// The name of the function that the wiring calls; a function that it invokes sees the same.
    public var function: String { context.function }

    public var transport: CallTransport { context.transport }

    /// Those of the wiring, its groups and its function.
    public var tags: [String] { context.tags }

    /// Names the request, or the connection, in logs and in the `X-Request-Id` of the answer.
    public var requestID: String { context.requestID }

    /// The application's logger with the request id, the function and the transport as metadata; made anew each time.
    public var logger: Logger { context.logger }

    /// Says who calls from now on: for what this call still calls, for later frames of its channel, and over HTTP for
    /// later requests where the application's ``SessionResolver`` tells the client how to be known again. It counts even
    /// where the call fails afterwards.
    ///
    /// The session of a ``Call`` stays what it was when the call began; so does the client's where the answer is a
    /// stream, which sets it too late.
    public func setSession(_ session: Services.Session) {
        context.caller.keep(session)
    }

    /// Nobody calls from now on, as ``setSession(_:)`` has it.
    public func clearSession() {
        context.caller.keep(nil)
    }
}
