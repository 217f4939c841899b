extension PikkuApp {
    /// Runs a schedule's function once; whoever calls it watches the clock.
    public func run(schedule name: String) async throws {
        guard let schedule = functions.schedules[name] else { throw RouteError.unknownSchedule(name) }
        try await run(schedule, .json(Array("{}".utf8)))
    }

    /// Runs a queue's function for one job, which is a whole JSON text; throws where the job is to be tried again.
    public func run(job: [UInt8], of queue: String) async throws {
        guard let worker = functions.queues[queue] else { throw RouteError.unknownQueue(queue) }
        try await run(worker, .json(job))
    }

    private func run(_ function: WiredFunction<Services>, _ input: InputSource) async throws {
        let caller = Caller(app: self, session: .known(nil))
        let answer = try await function.run(Invocation(CallContext(caller, function), input))
        // A stream does its work while it is read.
        if case .stream(let texts) = answer.body { for try await _ in texts {} }
    }
}

/// A mistake of the program, not of a caller.
public enum RouteError: Error, Hashable, Sendable {
    case unknownSchedule(String)
    case unknownQueue(String)
}
