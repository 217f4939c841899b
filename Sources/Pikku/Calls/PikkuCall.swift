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

    public var logger: Logger { context.app.logger }
}
