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

extension ArraySlice {
    /// Runs `last` inside all of them, the first outermost.
    func handle<Services>(
        _ call: SessionlessCall<Services>, last: Middleware<Services>.Next
    ) async throws -> Answer where Element == Middleware<Services> {
        guard let first else { return try await last(call) }
        let rest = dropFirst()
        return try await first.handle(call) { try await rest.handle($0, last: last) }
    }
}
