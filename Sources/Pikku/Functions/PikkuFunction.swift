/// A typed input, a typed output and a body: ``Function`` or ``SessionlessFunction``.
public protocol PikkuFunction<Services>: Sendable {
    associatedtype Services: PikkuServices
    associatedtype Input: Sendable
    associatedtype Output: Sendable

    /// What surrounds a call that a transport makes; a call from another function goes without.
    var middleware: [Middleware<Services>] { get }

    /// Whether a caller without a session is refused, whatever the wiring says.
    var requiresSession: Bool { get }

    /// Asks the function's permissions, then runs its body.
    func run(_ context: CallContext<Services>, _ input: Input) async throws -> Output
}
