/// Finds out who calls, by a request; and, where it can, tells the client how to be known again.
///
/// A ``PikkuError`` that it throws is the answer; any other error is told as 500. It is asked once for each request or
/// connection, before middleware; never for schedules and queues, which nobody calls.
public struct SessionResolver<Services: PikkuServices>: Sendable {
    /// Who calls; nil for nobody, which is no failure.
    public typealias Reader = @Sendable (PikkuRequest, Services) async throws -> Services.Session?
    /// Fields for the answer to a request whose function set or cleared the session.
    public typealias Writer = @Sendable (SessionChange<Services>, PikkuRequest, Services) async throws -> HTTPFields

    /// Nil where nobody ever has a session.
    let read: Reader?
    /// Nil where a session is the client's own affair.
    let write: Writer?
    /// Values of `WWW-Authenticate` for a caller who is refused for want of a session.
    let challenges: @Sendable (PikkuRequest) -> [String]

    public init(_ read: @escaping Reader) {
        self.init(read: read)
    }

    init(
        read: Reader?, write: Writer? = nil,
        challenges: @escaping @Sendable (PikkuRequest) -> [String] = { _ in [] }
    ) {
        self.read = read
        self.write = write
        self.challenges = challenges
    }

    /// Nobody has a session.
    public static var none: SessionResolver { SessionResolver(read: nil) }

    /// The session that the first of them finds; a later one is asked only where those before it found nobody.
    ///
    /// The first that can write keeps a session that a function sets; all that can write clear it.
    public static func firstOf(_ resolvers: SessionResolver...) -> SessionResolver {
        let readers = resolvers.compactMap(\.read)
        let writers = resolvers.compactMap(\.write)
        let writeAll: Writer = { try await write(writers, $0, $1, $2) }
        return SessionResolver(
            read: { try await read(readers, $0, $1) },
            write: writers.isEmpty ? nil : writeAll,
            challenges: { request in
                resolvers.flatMap { $0.challenges(request) }.reduce(into: []) { challenges, challenge in
                    if !challenges.contains(challenge) { challenges.append(challenge) }
                }
            })
    }

    private static func read(
        _ readers: [Reader], _ request: PikkuRequest, _ services: Services
    ) async throws -> Services.Session? {
        for read in readers {
            if let session = try await read(request, services) { return session }
        }
        return nil
    }

    private static func write(
        _ writers: [Writer], _ change: SessionChange<Services>, _ request: PikkuRequest, _ services: Services
    ) async throws -> HTTPFields {
        var fields: HTTPFields = [:]
        switch change {
        case .set:
            if let writer = writers.first { fields = try await writer(change, request, services) }
        case .clear:
            for writer in writers { fields.append(contentsOf: try await writer(change, request, services)) }
        }
        return fields
    }
}

/// What becomes of a client's session.
public enum SessionChange<Services: PikkuServices>: Sendable {
    case set(Services.Session)
    case clear
}
