import Pikku
import Testing

/// One function at `POST /call` and `POST /rpc/call`, whatever a test wants of it.
struct SmallApp {
    let app: PikkuApp<SampleServices>
    private let services = SampleServices(steps: Steps())
    private let lines: Steps

    init(
        session: SessionResolver<SampleServices> = .none, wiring: Wiring<SampleServices> = Wiring(),
        tags: [String] = [], requiresSession: Bool = false, middleware: [Middleware<SampleServices>] = [],
        tagMiddleware: [String: [Middleware<SampleServices>]] = [:], logLevel: Logger.Level = .info,
        run: @escaping Invocation<SampleServices>.Run
    ) {
        let lines = Steps()
        self.lines = lines
        let routes = RouteTable(
            http: [
                HTTPRoute(
                    method: .post, path: "/call", requiresSession: requiresSession, function: "called", tags: tags,
                    wiring: wiring, run: run)
            ],
            remoteProcedures: [
                RemoteProcedureRoute(
                    name: "call", requiresSession: requiresSession, function: "called", tags: tags, wiring: wiring,
                    run: run)
            ],
            schedules: [ScheduleRoute(name: "call", cron: "@daily", function: "called", tags: tags, run: run)],
            queues: [QueueRoute(name: "call", function: "called", tags: tags, run: run)])
        var logger = Logger(label: "test") { _ in StepsLogHandler(steps: lines) }
        logger.logLevel = logLevel
        app = PikkuApp(
            routes: routes, services: services, session: session, middleware: middleware,
            tagMiddleware: tagMiddleware, logger: logger)
    }

    var steps: [String] { services.steps.all }
    var log: [String] { lines.all }

    func post(_ target: String = "/call", headers: HTTPFields = [:]) async -> TestAnswer {
        TestAnswer(response: await app.respond(to: PikkuRequest(.post, target, headers: headers)))
    }
}

extension Sessionless<Void, Void> {
    /// What a table calls to run a function that takes and gives nothing.
    static func running(
        _ body: @escaping @Sendable (SessionlessCall<SampleServices>) async throws -> Void
    ) -> Invocation<SampleServices>.Run {
        let function = Sessionless<Void, Void>(func: body)
        return { try await $0.run(function) }
    }
}
