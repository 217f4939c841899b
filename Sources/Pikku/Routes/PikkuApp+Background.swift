extension PikkuApp {
    /// Runs a schedule's function once; whoever calls it watches the clock.
    public func run(schedule name: String) async throws {
        guard let route = routes.schedules.first(where: { $0.name == name }) else {
            throw RouteError.unknownSchedule(name)
        }
        try await run(route.run, .json(Array("{}".utf8)), wiring: route.wiring)
    }

    /// Runs a queue's function for one job, which is a whole JSON text; throws where the job is to be tried again.
    public func run(job: [UInt8], of queue: String) async throws {
        guard let route = routes.queues.first(where: { $0.name == queue }) else {
            throw RouteError.unknownQueue(queue)
        }
        try await run(route.run, .json(job), wiring: route.wiring)
    }

    private func run(
        _ run: Invocation<Services>.Run, _ input: InputSource, wiring: Wiring<Services>
    ) async throws {
        let invocation = Invocation(
            context: CallContext(app: self), input: input, requiresSession: false, wiring: wiring)
        // A stream does its work while it is read.
        if case .stream(let texts) = try await run(invocation).body { for try await _ in texts {} }
    }
}

/// A mistake of the program, not of a caller.
public enum RouteError: Error, Hashable, Sendable {
    case unknownSchedule(String)
    case unknownQueue(String)
}
