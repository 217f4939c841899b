/// How a client makes its calls.
public struct ClientSettings: Sendable {
    /// Who calls; nobody when nil.
    public var authentication: Authentication?
    /// Sent with every request.
    public var headers: HeaderFields
    /// Around every attempt of a call, the first one outermost.
    public var interceptors: [any Interceptor]
    /// How long one attempt may take: until its answer has been read, and for a stream until its answer begins; nil for
    /// ever.
    public var timeout: Duration?
    public var retry: RetryPolicy
    /// What an answer, an event of a stream or a frame of a channel may cost.
    public var limits: JSON.Limits
    /// How many events or elements of a channel may wait for their reader.
    public var channelBuffer: Int
    /// Passing time and chance, which tests replace.
    public var environment: ClientEnvironment

    public init(
        authentication: Authentication? = nil, headers: HeaderFields = [:], interceptors: [any Interceptor] = [],
        timeout: Duration? = .seconds(60), retry: RetryPolicy = RetryPolicy(), limits: JSON.Limits = JSON.Limits(),
        channelBuffer: Int = 1024, environment: ClientEnvironment = ClientEnvironment()
    ) {
        self.authentication = authentication
        self.headers = headers
        self.interceptors = interceptors
        self.timeout = timeout
        self.retry = retry
        self.limits = limits
        self.channelBuffer = channelBuffer
        self.environment = environment
    }
}
