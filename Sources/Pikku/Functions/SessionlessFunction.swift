/// A function that runs for every caller, whether there is a session or not.
///
/// A permission is asked of a session: with permissions, a call without a session is refused.
public struct SessionlessFunction<Services: PikkuServices, Input: Sendable, Output: Sendable>: PikkuFunction {
    public typealias Body = @Sendable (SessionlessCall<Services>, Input) async throws -> Output

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

    public var requiresSession: Bool { !gate.isEmpty }

    public func run(_ context: CallContext<Services>, _ input: Input) async throws -> Output {
        if !gate.isEmpty { try await gate.ask(context, input) }
        return try await body(SessionlessCall(context: context), input)
    }
}

extension SessionlessFunction where Input == Void {
    public init(
        tags: [String] = [],
        permissions: [Permission<Services, Void>] = [],
        errors: [any PikkuError.Type] = [],
        version: Int? = nil,
        expose: Bool = false,
        deprecated: Deprecation = false,
        summary: String? = nil,
        middleware: [Middleware<Services>] = [],
        func body: @escaping @Sendable (SessionlessCall<Services>) async throws -> Output
    ) {
        self.middleware = middleware
        gate = PermissionGate(permissions)
        self.body = { call, _ in try await body(call) }
    }
}
