internal import Foundation
internal import Metrics
internal import ServiceLifecycle
internal import Synchronization

extension Scheduler {
    /// Runs the schedules until a graceful shutdown or cancellation.
    public func run() async throws {
        let running = RunningSchedules(count: schedules.count)
        try await withThrowingDiscardingTaskGroup { group in
            var timers = schedules.map { DueTimes($0.times, after: clock.now) }
            while !Task.isShuttingDownGracefully, !Task.isCancelled {
                let now = clock.now
                for index in schedules.indices {
                    let (due, missed) = timers[index].take(at: now)
                    if let missed { skip(schedules[index], missed, .missed) }
                    guard let due else { continue }
                    guard running.begin(index, allowsOverlap: schedules[index].route.allowsOverlap) else {
                        skip(schedules[index], due, .overlap)
                        continue
                    }
                    group.addTask {
                        await run(schedules[index], due) { running.end(index) }
                    }
                }
                // Looked at again in between, since the clock may jump meanwhile.
                let wake = timers.compactMap(\.next).reduce(now + 60, min)
                guard try await sleep(until: wake) else { break }
            }
        }
    }

    /// False when there is nothing more to wait for.
    private func sleep(until date: Date) async throws -> Bool {
        do {
            try await cancelWhenGracefulShutdown { try await clock.sleep(until: date) }
            return true
        } catch is CancellationError {
            return false
        }
    }

    /// - Parameter ended: Called before the log tells how it ended, so that who reads that may count on it.
    private func run(_ schedule: Schedule, _ date: Date, ended: () -> Void) async {
        let id = RequestID.next()
        var logger = logger(schedule, date)
        logger[metadataKey: "request-id"] = .string(id)
        logger.debug("a schedule runs")
        do {
            try await cancelAfterGracePeriod { try await app.run(schedule: schedule.function, id: id) }
            ended()
            logger.debug("a schedule has run")
        } catch  where Task.isCancelled || (Task.isShuttingDownGracefully && error is CancellationError) {
            ended()
            logger.warning("a schedule was cancelled, since it had not ended within the grace period")
        } catch {
            ended()
            logger.error("a schedule failed", metadata: ["error": "\(error)"])
        }
    }

    /// Lets a run go on for the grace period after a graceful shutdown has begun.
    private func cancelAfterGracePeriod(_ run: @escaping @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await run()
                return true
            }
            group.addTask {
                guard (try? await gracefulShutdown()) != nil else { return false }
                let end = clock.now.advanced(by: gracePeriod)
                while clock.now < end, (try? await clock.sleep(until: end)) != nil {}
                return false
            }
            while let hasEnded = try await group.next(), !hasEnded { group.cancelAll() }
            group.cancelAll()
        }
    }

    private func skip(_ schedule: Schedule, _ date: Date, _ reason: SkipReason) {
        logger(schedule, date).warning(reason.message)
        guard let factory = app.observers.metrics else { return }
        let dimensions = [("schedule", schedule.route.name), ("reason", reason.rawValue)]
        Counter(label: "pikku.schedule.skips", dimensions: dimensions, factory: factory).increment()
    }

    private func logger(_ schedule: Schedule, _ date: Date) -> Logger {
        var logger = app.logger
        logger[metadataKey: "schedule"] = .string(schedule.route.name)
        logger[metadataKey: "function"] = .string(schedule.route.function)
        logger[metadataKey: "time"] = .string(date.ISO8601Format())
        return logger
    }
}

private enum SkipReason: String {
    case overlap, missed

    var message: Logger.Message {
        switch self {
        case .overlap: "a schedule is skipped, since its last run has not ended"
        case .missed: "a schedule is skipped, since its time has passed"
        }
    }
}

/// How many runs of each schedule have begun and not ended.
private final class RunningSchedules: Sendable {
    private let counts: Mutex<[Int]>

    init(count: Int) { counts = Mutex(Array(repeating: 0, count: count)) }

    /// False, and nothing begun, when another run is in the way.
    func begin(_ index: Int, allowsOverlap: Bool) -> Bool {
        counts.withLock { counts in
            guard allowsOverlap || counts[index] == 0 else { return false }
            counts[index] += 1
            return true
        }
    }

    func end(_ index: Int) { counts.withLock { $0[index] -= 1 } }
}
