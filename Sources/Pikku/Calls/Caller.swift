import Synchronization

/// Whoever calls: one request, one connection of a channel or one call of it, or nobody for schedules and queues.
///
/// The calls that a function makes of other functions share it.
final class Caller<Services: PikkuServices>: Sendable {
    let app: PikkuApp<Services>
    let request: PikkuRequest?
    let channel: Channel<Services>?
    let requestID: String
    private let state: Mutex<CallerSession<Services>>
    /// Who calls through the same connection afterwards.
    private let connection: Caller?
    private let wasAdmitted = Mutex(false)

    init(
        app: PikkuApp<Services>, session: CallerSession<Services>, request: PikkuRequest? = nil,
        channel: Channel<Services>? = nil, requestID: String? = nil, connection: Caller? = nil
    ) {
        self.app = app
        self.request = request
        self.channel = channel
        self.requestID = requestID ?? RequestID.of(request?.headers)
        self.connection = connection
        state = Mutex(session)
    }

    /// The same caller, behind an open connection.
    func connected(through channel: Channel<Services>) -> Caller {
        Caller(app: app, session: state.withLock { $0 }, request: request, channel: channel, requestID: requestID)
    }

    /// The same caller for one call of an open connection: what is assumed for this call counts for no other.
    func forOneCall() -> Caller {
        Caller(
            app: app, session: state.withLock { $0 }, request: request, channel: channel, requestID: requestID,
            connection: self)
    }

    /// Whether every check of a call has let it through to its function; middleware may answer before.
    var isAdmitted: Bool {
        get { wasAdmitted.withLock { $0 } }
        set { wasAdmitted.withLock { $0 = newValue } }
    }

    /// Setting it says who calls from now on; nothing is written for a later request.
    var session: Services.Session? {
        get { state.withLock { $0.session } }
        set { state.withLock { $0.assume(newValue) } }
    }

    /// The session that a later request must find; nil when it is the one that this request came with.
    var sessionToKeep: SessionChange<Services>? { state.withLock { $0.change } }

    /// Who calls from now on, later requests included where the application's resolver can write.
    func keep(_ session: Services.Session?) {
        state.withLock { $0.keep(session) }
        connection?.keep(session)
    }

    /// What the caller is told of an error that is no call's.
    func problem(for error: any Error) -> ProblemDocument {
        app.problem(for: error, in: CallContext(self, app.functions.unwired))
    }

    /// Asks the application's resolver, once for each request or connection.
    func resolveSession() async throws {
        guard let read = app.session.read, let request, state.withLock({ $0.isUnknown }) else { return }
        let session = try await read(request, app.services)
        state.withLock { $0.assume(session) }
    }
}

/// What is known of a caller's session.
struct CallerSession<Services: PikkuServices>: Sendable {
    /// Nobody has asked yet.
    static var unknown: CallerSession { CallerSession(session: nil, isUnknown: true) }
    static func known(_ session: Services.Session?) -> CallerSession {
        CallerSession(session: session, isUnknown: false)
    }

    private(set) var session: Services.Session?
    private(set) var isUnknown: Bool
    private(set) var change: SessionChange<Services>?

    mutating func assume(_ session: Services.Session?) {
        self.session = session
        isUnknown = false
    }

    mutating func keep(_ session: Services.Session?) {
        assume(session)
        change = session.map(SessionChange.set) ?? .clear
    }
}
