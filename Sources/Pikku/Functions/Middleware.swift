/// Surrounds calls: sees each once its session is resolved, before every other check, and its answer afterwards.
///
/// The widest is outermost: that of the application, of groups, of tags in the order of the emitted table, of the
/// wiring, of the function. Middleware of a tag that a wiring has twice, by its group and its function say, runs once.
/// It surrounds schedules and the jobs of queues too; on a channel it surrounds the opening of the connection and then
/// the call of each frame, not the connection as a whole. Functions that functions call go without.
///
/// It may set the call's session for this call alone, refuse by throwing, answer without going on, or change the
/// headers of the answer, which HTTP sends and other transports do not. What has been called is in ``PikkuCall/function``,
/// ``PikkuCall/transport``, ``PikkuCall/tags`` and ``PikkuCall/http``. A request that leads to no function meets none.
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
