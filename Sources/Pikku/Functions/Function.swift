/// A function that runs only for a caller with a session.
///
/// The labels that the initializers take and do not keep are read by `pikku-gen`: they shape the emitted table,
/// schemas and clients.
public struct Function<Services: PikkuServices, Input: Sendable, Output: Sendable>: PikkuFunction {
    public typealias Body = @Sendable (Call<Services>, Input) async throws -> Output

    public let middleware: [Middleware<Services>]
    let gate: PermissionGate<Services, Input>
    let body: Body

    public init(
        tags: [String] = [],
        permissions: [Permission<Services, Input>] = [],
        errors: [any PikkuError.Type] = [],
        version: Int? = nil,
        expose: Bool = false,
        deprecated: Deprecation = false,
        summary: String? = nil,
        middleware: [Middleware<Services>] = [],
        func body: @escaping Body
    ) {
        self.middleware = middleware
        gate = PermissionGate(permissions)
        self.body = body
    }

    /// For permissions that look at the session alone.
    @_disfavoredOverload
    public init(
        tags: [String] = [],
        permissions: [Permission<Services, Void>],
        errors: [any PikkuError.Type] = [],
        version: Int? = nil,
        expose: Bool = false,
        deprecated: Deprecation = false,
        summary: String? = nil,
        middleware: [Middleware<Services>] = [],
        func body: @escaping Body
    ) {
        self.middleware = middleware
        gate = PermissionGate(permissions)
        self.body = body
    }

    public var requiresSession: Bool { true }

    public func run(_ context: CallContext<Services>, _ input: Input) async throws -> Output {
        guard let session = context.session else { throw Unauthorized() }
        let call = Call(session: session, context: context)
        if !gate.isEmpty { try await gate.ask(call, input) }
        return try await body(call, input)
    }
}

extension Function where Input == Void {
    public init(
        tags: [String] = [],
        permissions: [Permission<Services, Void>] = [],
        errors: [any PikkuError.Type] = [],
        version: Int? = nil,
        expose: Bool = false,
        deprecated: Deprecation = false,
        summary: String? = nil,
        middleware: [Middleware<Services>] = [],
        func body: @escaping @Sendable (Call<Services>) async throws -> Output
    ) {
        self.middleware = middleware
        gate = PermissionGate(permissions)
        self.body = { call, _ in try await body(call) }
    }
}
