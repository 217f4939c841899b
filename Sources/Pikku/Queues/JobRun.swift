import ServiceLifecycle
import Synchronization

/// One run of a job, which a shutdown or the loss of the lease may interrupt.
struct JobRun<Services: PikkuServices>: Sendable {
    enum Outcome {
        case finished
        case failed(any Error)
        /// Cancelled before it was done.
        case interrupted
    }

    let job: QueueJob
    let worker: QueueWorker<Services>

    func outcome() async -> Outcome {
        let run = Task { [worker, job] in
            try await worker.app.run(job: job.payload, of: job.queue, id: job.id)
        }
        let renewal = renewal(of: run)
        let grace = Mutex<Task<Void, Never>?>(nil)
        defer {
            renewal?.cancel()
            grace.withLock { $0 }?.cancel()
        }
        let result = await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await run.result
            } onGracefulShutdown: {
                grace.withLock { $0 = cancellation(of: run) }
            }
        } onCancel: {
            run.cancel()
        }
        switch result {
        case .success: return .finished
        case .failure where run.isCancelled: return .interrupted
        case .failure(let error): return .failed(error)
        }
    }

    /// Cancels the run when the period of grace is over.
    private func cancellation(of run: Task<Void, any Error>) -> Task<Void, Never> {
        let configuration = worker.configuration
        return Task {
            let end = configuration.clock.now.advanced(by: configuration.gracePeriod)
            while configuration.clock.now < end {
                do { try await configuration.clock.sleep(until: end) } catch { return }
            }
            run.cancel()
        }
    }

    /// Keeps the lease while the job runs; cancels the run when it is lost.
    private func renewal(of run: Task<Void, any Error>) -> Task<Void, Never>? {
        guard let duration = worker.queue.leaseDuration else { return nil }
        return Task { [worker, job] in
            let clock = worker.configuration.clock
            while !Task.isCancelled {
                do {
                    try await clock.sleep(until: clock.now.advanced(by: duration / 3))
                    try await worker.queue.renew(job)
                } catch is QueueError {
                    return run.cancel()
                } catch {
                    // The lease lasts for another two attempts.
                    continue
                }
            }
        }
    }
}
