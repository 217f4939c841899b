extension PikkuApp {
    /// Runs a schedule's function once, now, whether or not a ``Scheduler`` runs it too.
    public func run(schedule name: String) async throws {
        guard let schedule = functions.schedules[name] else { throw RouteError.unknownSchedule(name) }
        try await run(schedule: schedule)
    }

    /// - Parameter id: What logs call the run.
    func run(schedule: WiredFunction<Services>, id: String? = nil) async throws {
        try await run(schedule, .json(Array("{}".utf8)), id: id)
    }

    /// Runs a queue's function for one job, which is a whole JSON text; throws where the job is to be tried again,
    /// ``InvalidInput`` where that would not help.
    ///
    /// - Parameter id: What logs call the job.
    public func run(job: [UInt8], of queue: String, id: String? = nil) async throws {
        guard let worker = functions.queues[queue] else { throw RouteError.unknownQueue(queue) }
        try await run(worker, .json(job), id: id)
    }

    private func run(_ function: WiredFunction<Services>, _ input: InputSource, id: String? = nil) async throws {
        let caller = Caller(app: self, session: .known(nil), requestID: id)
        switch await call(function, by: caller, input) {
        case .answered: break
        case .refused(_, let error): throw error
        }
    }
}

/// A mistake of the program, not of a caller.
public enum RouteError: Error, Hashable, Sendable {
    case unknownSchedule(String)
    case unknownQueue(String)
}
