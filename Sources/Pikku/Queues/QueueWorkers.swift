public import ServiceLifecycle

extension PikkuApp {
    /// Runs the functions that are wired to queues.
    public func queueWorkers(
        _ configuration: QueueWorkerConfiguration = QueueWorkerConfiguration()
    ) -> QueueWorkers<Services> {
        QueueWorkers(app: self, configuration: configuration)
    }
}

/// How queue workers deal with failures, and with the end.
public struct QueueWorkerConfiguration: Sendable {
    /// How long a job that has failed waits for the next attempt, and a worker whose queue has failed.
    public var backoff: Backoff
    /// How long jobs that run when the shutdown begins may go on before they are cancelled.
    public var gracePeriod: Duration
    public var clock: any WallClock

    public init(
        backoff: Backoff = Backoff(), gracePeriod: Duration = .seconds(30), clock: any WallClock = SystemWallClock()
    ) {
        self.backoff = backoff
        self.gracePeriod = gracePeriod
        self.clock = clock
    }
}

/// Takes the jobs of every queue of an application, as many at once as each wiring says, and runs them.
///
/// - A job that fails is tried again, later from time to time, as often as its wiring says; then it goes to the dead
///   letters with the error. One whose input is not valid goes there at once.
/// - On graceful shutdown no more jobs are taken. Those that run may end within a period of grace; then they are
///   cancelled and, when they end by throwing, given back to the queue. Cancelling the task does so at once.
/// - An error of the queue itself is logged, and the queue asked again after a while.
public struct QueueWorkers<Services: PikkuServices>: Service {
    let app: PikkuApp<Services>
    let configuration: QueueWorkerConfiguration

    /// Returns after shutdown, or when the queue is closed.
    public func run() async throws {
        guard !app.routes.queues.isEmpty else { return try await gracefulShutdown() }
        await withTaskGroup { group in
            for route in app.routes.queues {
                let worker = QueueWorker(app: app, queue: app.queue, route: route, configuration: configuration)
                for _ in 0..<max(1, route.concurrency) {
                    group.addTask { await worker.run() }
                }
            }
        }
    }
}
