public import Pikku
public import ServiceLifecycle
import UnixSignals

extension PikkuApp {
    /// Serves the app, with the workers of its queues and its schedules, until the program is told to end by SIGTERM or
    /// SIGINT.
    ///
    /// Then requests that have been accepted are answered, jobs and runs that are under way are finished, and it
    /// returns. Throws what a service throws, such as a port that is taken, and ``SchedulerError``.
    ///
    /// - Parameter services: What runs beside the server, such as a database's pool of connections; started before it
    ///   and ended after it.
    public func serve(
        _ configuration: PikkuServer.Configuration = PikkuServer.Configuration(), with services: [any Service] = []
    ) async throws {
        let group = ServiceGroup(
            services: services + (try background()) + [PikkuServer(self, configuration: configuration)],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }

    /// What runs without being called.
    func background() throws -> [any Service] {
        var services: [any Service] = []
        if !routes.queues.isEmpty { services.append(queueWorkers()) }
        if !routes.schedules.isEmpty { services.append(try scheduler()) }
        return services
    }
}
