public import Pikku
public import ServiceLifecycle
import UnixSignals

extension PikkuApp {
    /// Serves the app, with the workers of its queues and its schedules, until the program is told to end by SIGTERM or
    /// SIGINT.
    ///
    /// Then requests that have been accepted are answered, jobs and runs that are under way are finished, and it
    /// returns.
    ///
    /// - Parameter services: What runs beside the server, such as a database's pool of connections; started before it
    ///   and ended after it.
    public func serve(
        _ configuration: PikkuServer.Configuration = PikkuServer.Configuration(), with services: [any Service] = []
    ) async throws {
        var all = services
        if !routes.queues.isEmpty { all.append(queueWorkers()) }
        if !routes.schedules.isEmpty { all.append(try scheduler()) }
        if !routes.schedules.isEmpty { all.append(try scheduler()) }
        all.append(PikkuServer(self, configuration: configuration))
        let group = ServiceGroup(
            services: all, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }
}
