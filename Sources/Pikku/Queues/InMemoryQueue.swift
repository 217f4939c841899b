#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Keeps jobs in the memory of the process, for development, tests, and work that may be lost.
///
/// When the process ends, however it ends, every job is lost that is not done: those that wait, those that are
/// delayed, those that a shutdown has interrupted and given back, and the dead letters. ``JournalQueue`` keeps them.
public final class InMemoryQueue: Queue {
    private let capacity: Int
    private let deadLetterCapacity: Int
    private let clock: any WallClock
    private let store: JobStore

    /// - Parameters:
    ///   - capacity: How many jobs each queue holds that wait, are delayed or run; one more is refused with
    ///     ``QueueError/full(queue:)``.
    ///   - deadLetterCapacity: How many dead letters each queue keeps; the oldest makes room for the next.
    public init(
        capacity: Int = 100_000, deadLetterCapacity: Int = 10_000, clock: any WallClock = SystemWallClock()
    ) {
        self.capacity = capacity
        self.deadLetterCapacity = deadLetterCapacity
        self.clock = clock
        store = JobStore(clock: clock)
    }

    @discardableResult
    public func add(_ payload: [UInt8], to queue: String, options: JobOptions) async throws -> String {
        try store.change { ledger, now in
            if let key = options.key, let id = ledger.waiting(key: key, in: queue) { return id }
            guard ledger.living(in: queue) < capacity else { throw QueueError.full(queue: queue) }
            let record = JobRecord(payload, queue, options, at: now)
            ledger.apply(.put(record), at: now)
            return record.id
        }
    }

    public func next(of queue: String) async throws -> QueueJob? { await store.next(of: queue) }

    public func finish(_ job: QueueJob) async throws {
        try settle(job) { _ in .finished(id: job.id) }
    }

    public func retry(_ job: QueueJob, after delay: Duration, because reason: String) async throws {
        try settle(job) { now in .retried(id: job.id, notBefore: now.advanced(by: delay), reason: reason) }
    }

    public func giveBack(_ job: QueueJob) async throws {
        try settle(job) { _ in .givenBack(id: job.id, attempts: job.attempt - 1) }
    }

    public func bury(_ job: QueueJob, because reason: String) async throws {
        try settle(job) { now in .buried(id: job.id, at: now, reason: reason) }
        try store.change { [deadLetterCapacity] ledger, _ in
            for letter in ledger.deadLetters(of: job.queue, beyond: deadLetterCapacity) { ledger.remove(letter.job.id) }
        }
    }

    public func deadLetters(of queue: String, limit: Int) async throws -> [DeadLetter] {
        store.read { $0.deadLetters(of: queue, limit: limit) }
    }

    public func revive(_ id: String, of queue: String) async throws {
        try store.change { ledger, now in
            guard ledger.isDead(id, in: queue) else { throw QueueError.noDeadLetter(id: id) }
            ledger.apply(.revived(id: id), at: now)
        }
    }

    public func drop(_ id: String, of queue: String) async throws {
        try store.change { ledger, now in
            guard ledger.isDead(id, in: queue) else { throw QueueError.noDeadLetter(id: id) }
            ledger.apply(.dropped(id: id), at: now)
        }
    }

    public func counts(of queue: String) async throws -> QueueCounts {
        store.read { $0.counts(of: queue) }
    }

    private func settle(_ job: QueueJob, _ change: (Date) -> JobChange) throws {
        try store.change { ledger, now in
            try ledger.settle(job)
            ledger.apply(change(now), at: now)
        }
    }
}
