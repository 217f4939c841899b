#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
public import Logging

/// Keeps jobs in a file, so that neither the end of the process nor a failure of power loses one that was added.
///
/// - A job is on the disk before ``add(_:to:options:)`` returns, and so is its end before ``finish(_:)`` returns. Jobs
///   that are added at the same time share the wait for the disk.
/// - Jobs that ran when the process ended are due again when the directory is opened the next time. That attempt
///   counts, so that a job which brings down the process does not do so for ever.
/// - All jobs are held in memory as well. The file is written anew when most of it tells of jobs that are gone.
/// - One queue at a time has a directory open; `flock` sees to it. The directory is to be on a local disk.
/// - Records that damage to the file has made unreadable cost no others; the file is kept aside, and the log tells
///   where.
public final class JournalQueue: Queue {
    private let capacity: Int
    private let deadLetterCapacity: Int
    private let store: JobStore
    private let journal: Journal

    /// Reads the journal of a directory, or begins one; blocks meanwhile. Throws ``JournalError``.
    ///
    /// - Parameters:
    ///   - directory: A path; the directory is made where it is missing.
    ///   - capacity: How many jobs each queue holds that wait, are delayed or run; one more is refused with
    ///     ``QueueError/full(queue:)``.
    ///   - deadLetterCapacity: How many dead letters each queue keeps; the oldest makes room for the next.
    public convenience init(
        directory: String, capacity: Int = 100_000, deadLetterCapacity: Int = 10_000,
        clock: any WallClock = SystemWallClock(), logger: Logger = Logger(label: "pikku.queue")
    ) throws {
        try self.init(
            directory: directory, capacity: capacity, deadLetterCapacity: deadLetterCapacity, compactionSize: 1 << 20,
            clock: clock, logger: logger)
    }

    /// - Parameter compactionSize: How large the file is at least when it is written anew.
    package init(
        directory: String, capacity: Int, deadLetterCapacity: Int = 10_000, compactionSize: Int, clock: any WallClock,
        logger: Logger
    ) throws {
        let store = JobStore(clock: clock)
        var logger = logger
        logger[metadataKey: "directory"] = "\(directory)"
        let disk = try JournalDisk(directory: directory) { content, copy in
            try store.change { ledger, now in
                for change in content.changes { ledger.apply(change, at: now) }
                ledger.recover()
            }
            if let copy {
                logger.error(
                    "the journal of the queue is damaged",
                    metadata: ["unreadable-bytes": "\(content.damage)", "copy": "\(copy)"])
            }
        }
        self.capacity = capacity
        self.deadLetterCapacity = deadLetterCapacity
        self.store = store
        journal = Journal(disk, of: store, compactionSize: compactionSize, logger: logger)
    }

    /// Writes what is under way, takes and gives no more jobs, and lets another queue open the directory.
    ///
    /// A queue that nobody refers to any more closes by itself.
    public func close() async {
        store.close()
        await journal.close()
    }

    @discardableResult
    public func add(_ payload: [UInt8], to queue: String, options: JobOptions) async throws -> String {
        while true {
            switch try admit(payload, queue, options) {
            case .new(let record):
                try await write(record)
                return record.id
            case .waiting(let id):
                return id
            case .held(let id):
                // It is being written; when that fails, the job is added here.
                try await journal.commit(nil)
                if store.read({ $0.contains(id) }) { return id }
            }
        }
    }

    public func next(of queue: String) async throws -> QueueJob? {
        guard let job = await store.next(of: queue) else { return nil }
        do {
            // Outlives the process, and that is enough for counting attempts.
            try await journal.commit(.started(id: job.id, attempt: job.attempt), isSynchronized: false)
        } catch {
            _ = try? store.change { $0.apply(.givenBack(id: job.id, attempts: job.attempt - 1), at: $1) }
            throw error
        }
        return job
    }

    public func finish(_ job: QueueJob) async throws {
        try await settle(job) { _ in .finished(id: job.id) }
    }

    public func retry(_ job: QueueJob, after delay: Duration, because reason: String) async throws {
        try await settle(job) { now in .retried(id: job.id, notBefore: now.advanced(by: delay), reason: reason) }
    }

    public func giveBack(_ job: QueueJob) async throws {
        try await settle(job) { _ in .givenBack(id: job.id, attempts: job.attempt - 1) }
    }

    public func bury(_ job: QueueJob, because reason: String) async throws {
        try await settle(job) { now in .buried(id: job.id, at: now, reason: reason) }
        let excess = store.read { $0.deadLetters(of: job.queue, beyond: deadLetterCapacity) }
        for letter in excess { try await journal.commit(.dropped(id: letter.job.id)) }
    }

    public func deadLetters(of queue: String, limit: Int) async throws -> [DeadLetter] {
        store.read { $0.deadLetters(of: queue, limit: limit) }
    }

    public func revive(_ id: String, of queue: String) async throws {
        guard store.read({ $0.isDead(id, in: queue) }) else { throw QueueError.noDeadLetter(id: id) }
        try await journal.commit(.revived(id: id))
    }

    public func drop(_ id: String, of queue: String) async throws {
        guard store.read({ $0.isDead(id, in: queue) }) else { throw QueueError.noDeadLetter(id: id) }
        try await journal.commit(.dropped(id: id))
    }

    public func counts(of queue: String) async throws -> QueueCounts {
        store.read { $0.counts(of: queue) }
    }
}

extension JournalQueue {
    /// Every job that it is responsible for, in the order in which they are due, and buried.
    var records: [JobRecord] { store.read(\.records) }

    private enum Admission {
        case new(JobRecord)
        /// A job with the same key waits.
        case waiting(id: String)
        case held(id: String)
    }

    private func admit(_ payload: [UInt8], _ queue: String, _ options: JobOptions) throws -> Admission {
        try store.change { ledger, now in
            if let key = options.key, let id = ledger.waiting(key: key, in: queue) {
                return ledger.isHeld(id) ? .held(id: id) : .waiting(id: id)
            }
            guard ledger.living(in: queue) < capacity else { throw QueueError.full(queue: queue) }
            let record = JobRecord(payload, queue, options, at: now)
            ledger.hold(record)
            return .new(record)
        }
    }

    private func write(_ record: JobRecord) async throws {
        do {
            try await journal.commit(.put(record))
        } catch {
            _ = try? store.change { ledger, _ in ledger.remove(record.id) }
            throw error
        }
    }

    private func settle(_ job: QueueJob, _ change: (Date) -> JobChange) async throws {
        let change = try store.change { ledger, now in
            try ledger.settle(job)
            return change(now)
        }
        do {
            try await journal.commit(change)
        } catch {
            _ = try? store.change { ledger, _ in ledger.unsettle(job.id) }
            throw error
        }
    }
}
