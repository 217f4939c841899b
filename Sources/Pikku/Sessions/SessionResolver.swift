/// Finds out who calls, by a request; and, where it can, tells the client how to be known again.
///
/// An error that is a ``PikkuError`` is the answer; any other is told as 500. Schedules and queues have no request and
/// so no session.
public struct SessionResolver<Services: PikkuServices>: Sendable {
    public typealias Reader = @Sendable (PikkuRequest, Services) async throws -> Services.Session?

    let read: Reader

    public init(_ read: @escaping Reader) {
        self.read = read
    }

    /// Nobody has a session.
    public static var none: SessionResolver { SessionResolver { _, _ in nil } }
}

/// What becomes of a client's session.
public enum SessionChange<Services: PikkuServices>: Sendable {
    case set(Services.Session)
    case clear
}
