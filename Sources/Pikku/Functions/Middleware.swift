/// Surrounds the calls of a wiring, a group or a function: sees the call before any check and its answer afterwards.
///
/// It may set the call's session, refuse by throwing, or answer without going on.
public struct Middleware<Services: PikkuServices>: Sendable {
    public typealias Next = @Sendable (SessionlessCall<Services>) async throws -> Answer

    private let body: @Sendable (SessionlessCall<Services>, Next) async throws -> Answer

    public init(_ body: @escaping @Sendable (SessionlessCall<Services>, _ next: Next) async throws -> Answer) {
        self.body = body
    }

    func handle(_ call: SessionlessCall<Services>, next: Next) async throws -> Answer {
        try await body(call, next)
    }
}

extension Sequence {
    /// Runs `last` inside all of them, the first outermost.
    func handle<Services>(
        _ call: SessionlessCall<Services>, last: @escaping Middleware<Services>.Next
    ) async throws -> Answer where Element == Middleware<Services> {
        var next = last
        for middleware in reversed() {
            let inner = next
            next = { call in try await middleware.handle(call, next: inner) }
        }
        return try await next(call)
    }
}
