import Logging
import ServiceLifecycle
import Synchronization

/// Takes one job of a queue after the other.
struct QueueWorker<Services: PikkuServices>: Sendable {
    let app: PikkuApp<Services>
    let queue: any Queue
    let route: QueueRoute<Services>
    let configuration: QueueWorkerConfiguration

    private var clock: any WallClock { configuration.clock }
    private var isStopping: Bool { Task.isCancelled || Task.isShuttingDownGracefully }

    func run() async {
        var failures = 0
        while !isStopping {
            do {
                guard let job = try await untilStopped({ [queue, route] in try await queue.next(of: route.name) })
                else { return }
                failures = 0
                await perform(job)
            } catch {
                failures += 1
                let delay = configuration.backoff.delay(after: failures)
                app.logger.error(
                    "cannot take a job from the queue",
                    metadata: ["queue": "\(route.name)", "error": "\(error)", "retry-in": "\(delay)"])
                try? await untilStopped { [clock] in try await clock.sleep(until: clock.now.advanced(by: delay)) }
            }
        }
    }

    private func perform(_ job: QueueJob) async {
        if isStopping { return await settle(job) { [queue] in try await queue.giveBack(job) } }
        // Each run before has brought down the process, and perhaps so does this one.
        if job.attempt > route.retries + 1 { return await bury(job, because: "the process ended while the job ran") }
        switch await JobRun(job: job, worker: self).outcome() {
        case .finished: await settle(job) { [queue] in try await queue.finish(job) }
        case .interrupted: await settle(job) { [queue] in try await queue.giveBack(job) }
        case .failed(let error): await fail(job, error)
        }
    }

    private func fail(_ job: QueueJob, _ error: any Error) async {
        let reason = (error as? InvalidInput).map { "\($0.problems)" } ?? "\(error)"
        if job.attempt > route.retries || isPermanent(error) { return await bury(job, because: reason) }
        let delay = configuration.backoff.delay(after: job.attempt)
        log(.warning, "a job has failed", job, ["error": "\(reason)", "retry-in": "\(delay)"])
        await settle(job) { [queue] in try await queue.retry(job, after: delay, because: reason) }
    }

    private func bury(_ job: QueueJob, because reason: String) async {
        log(.error, "a job has failed for good", job, ["error": "\(reason)"])
        await settle(job) { [queue] in try await queue.bury(job, because: reason) }
    }

    /// The same input is as invalid the next time.
    private func isPermanent(_ error: any Error) -> Bool { error is InvalidInput || error is ValidationError }

    /// Tells the queue what became of a job, even when the worker is cancelled, and a few times when it fails.
    private func settle(_ job: QueueJob, _ tell: @escaping @Sendable () async throws -> Void) async {
        await Task {
            for failures in 1...5 {
                do {
                    return try await tell()
                } catch let error as QueueError {
                    // Somebody else has the job, or the queue is gone: it does not help to insist.
                    return log(.error, "cannot tell the queue what became of a job", job, ["error": "\(error)"])
                } catch {
                    log(.error, "cannot tell the queue what became of a job", job, ["error": "\(error)"])
                    let delay = configuration.backoff.delay(after: failures)
                    try? await clock.sleep(until: clock.now.advanced(by: delay))
                }
            }
        }.value
    }

    private func log(_ level: Logger.Level, _ message: Logger.Message, _ job: QueueJob, _ more: Logger.Metadata) {
        let metadata: Logger.Metadata = [
            "queue": "\(job.queue)", "job-id": "\(job.id)", "attempt": "\(job.attempt)",
        ]
        app.logger.log(level: level, message, metadata: metadata.merging(more) { $1 })
    }
}

/// Cancels the body when the caller is cancelled or the service shut down.
private func untilStopped<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    let task = Task { try await body() }
    return try await withTaskCancellationOrGracefulShutdownHandler {
        try await task.value
    } onCancelOrGracefulShutdown: {
        task.cancel()
    }
}
