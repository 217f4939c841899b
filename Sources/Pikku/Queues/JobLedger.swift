#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where every job stands: a value that changes, and nothing that waits.
struct JobLedger: Sendable {
    private enum Phase {
        /// Added, but not yet the queue's responsibility: nobody may take it.
        case held
        case waiting
        case delayed
        case running
        /// Leased, and about to be something else.
        case settling
        case dead
    }

    private struct Entry {
        var record: JobRecord
        var phase: Phase
        /// The place in the line.
        var order: UInt64 = 0
    }

    /// One queue. A job may have left the phase that a line knows it by: who takes it from there looks.
    private struct Lane {
        var due = PriorityList<UInt64, String>()
        var delayed = PriorityList<Date, String>()
        var keys: [String: String] = [:]
        var dead: [String] = []
        var held = 0
        var counts = QueueCounts()
    }

    private var entries: [String: Entry] = [:]
    private var lanes: [String: Lane] = [:]
    private var lastOrder: UInt64 = 0
    /// About how much all jobs take.
    private(set) var size = 0

    /// Every job that somebody is responsible for, in the order in which they are due, and buried.
    var records: [JobRecord] {
        let living = entries.values.filter { $0.phase != .held && $0.phase != .dead }.sorted { $0.order < $1.order }
        let dead = lanes.values.flatMap(\.dead).compactMap { entries[$0] }
        return (living + dead).map(\.record)
    }
}

// MARK: - Adding and taking

extension JobLedger {
    /// How many jobs of a queue are not dead.
    func living(in queue: String) -> Int {
        guard let lane = lanes[queue] else { return 0 }
        return lane.held + lane.counts.waiting + lane.counts.delayed + lane.counts.running
    }

    /// The job with this key that waits, or is held.
    func waiting(key: String, in queue: String) -> String? { lanes[queue]?.keys[key] }

    func contains(_ id: String) -> Bool { entries[id] != nil }

    func isHeld(_ id: String) -> Bool { entries[id]?.phase == .held }

    /// Keeps a place for a job until it is put.
    mutating func hold(_ record: JobRecord) {
        entries[record.id] = Entry(record: record, phase: .held)
        size += record.size
        enter(.held, record)
    }

    /// Leases the job that has been due the longest.
    mutating func take(from queue: String, at now: Date) -> QueueJob? {
        wake(queue, at: now)
        while let id = lanes[queue]?.due.popFirst() {
            guard let entry = entries[id.element], entry.phase == .waiting, entry.order == id.rank else { continue }
            start(id.element, attempt: entry.record.attempts + 1)
            return entries[id.element]?.record.job
        }
        return nil
    }

    /// When a job of the queue becomes due that is not due yet.
    func nextDue(in queue: String) -> Date? { lanes[queue]?.delayed.first?.rank }

    func counts(of queue: String) -> QueueCounts { lanes[queue]?.counts ?? QueueCounts() }

    func deadLetters(of queue: String, limit: Int) -> [DeadLetter] {
        (lanes[queue]?.dead ?? []).prefix(max(0, limit)).compactMap { id in
            guard let record = entries[id]?.record, let buriedAt = record.buriedAt else { return nil }
            return DeadLetter(job: record.job, reason: record.reason ?? "", buriedAt: buriedAt)
        }
    }

    /// The oldest of those that are more than `capacity`.
    func deadLetters(of queue: String, beyond capacity: Int) -> [DeadLetter] {
        deadLetters(of: queue, limit: counts(of: queue).dead - capacity)
    }

    func isDead(_ id: String, in queue: String) -> Bool {
        guard let entry = entries[id] else { return false }
        return entry.phase == .dead && entry.record.queue == queue
    }

    /// Moves the jobs whose time has come to the end of the line.
    private mutating func wake(_ queue: String, at now: Date) {
        while let first = lanes[queue]?.delayed.first, first.rank <= now {
            _ = lanes[queue]?.delayed.popFirst()
            guard let entry = entries[first.element], entry.phase == .delayed,
                entry.record.notBefore == first.rank
            else { continue }
            enqueue(first.element)
        }
    }
}

// MARK: - Leases

extension JobLedger {
    /// Throws unless the caller holds the lease; nobody else can settle the job then.
    mutating func settle(_ job: QueueJob) throws {
        guard let entry = entries[job.id], entry.phase == .running, entry.record.attempts == job.attempt else {
            throw QueueError.leaseLost(id: job.id)
        }
        move(job.id, to: .settling)
    }

    /// The job could not be settled: the lease goes on.
    mutating func unsettle(_ id: String) {
        if entries[id]?.phase == .settling { move(id, to: .running) }
    }

    /// Makes the jobs due that ran when the process ended.
    mutating func recover() {
        for (id, entry) in entries where entry.phase == .running { enqueue(id, order: entry.order) }
    }
}

// MARK: - Changes

extension JobLedger {
    mutating func apply(_ change: JobChange, at now: Date) {
        switch change {
        case .put(let record):
            put(record, at: now)
        case .started(let id, let attempt):
            start(id, attempt: attempt)
        case .finished(let id):
            remove(id)
        case .retried(let id, let notBefore, let reason):
            guard entries[id] != nil else { return }
            entries[id]?.record.reason = reason
            wait(id, until: notBefore, at: now)
        case .givenBack(let id, let attempts):
            guard let entry = entries[id] else { return }
            entries[id]?.record.attempts = attempts
            enqueue(id, order: entry.order)
        case .buried(let id, let date, let reason):
            guard entries[id] != nil else { return }
            entries[id]?.record.reason = reason
            entries[id]?.record.buriedAt = date
            move(id, to: .dead)
        case .revived(let id):
            guard entries[id]?.phase == .dead else { return }
            entries[id]?.record.buriedAt = nil
            entries[id]?.record.attempts = 0
            enqueue(id)
        case .dropped(let id):
            if entries[id]?.phase == .dead { remove(id) }
        }
    }

    /// Forgets a job.
    mutating func remove(_ id: String) {
        guard let entry = entries.removeValue(forKey: id) else { return }
        size -= entry.record.size
        leave(entry.phase, entry.record)
    }

    private mutating func put(_ record: JobRecord, at now: Date) {
        remove(record.id)
        hold(record)
        if record.buriedAt != nil {
            move(record.id, to: .dead)
        } else if let notBefore = record.notBefore {
            wait(record.id, until: notBefore, at: now)
        } else {
            enqueue(record.id)
        }
    }

    private mutating func start(_ id: String, attempt: Int) {
        entries[id]?.record.attempts = attempt
        move(id, to: .running)
    }

    private mutating func wait(_ id: String, until date: Date, at now: Date) {
        guard let entry = entries[id] else { return }
        entries[id]?.record.notBefore = date
        guard date > now else { return enqueue(id) }
        move(id, to: .delayed)
        lanes[entry.record.queue]?.delayed.insert(id, rank: date)
    }

    /// - Parameter order: The place that the job had; the end of the line unless given.
    private mutating func enqueue(_ id: String, order: UInt64? = nil) {
        guard let entry = entries[id] else { return }
        lastOrder += 1
        let order = order ?? lastOrder
        entries[id]?.order = order
        move(id, to: .waiting)
        lanes[entry.record.queue]?.due.insert(id, rank: order)
    }
}

// MARK: - Phases

extension JobLedger {
    private mutating func move(_ id: String, to phase: Phase) {
        guard let entry = entries[id], entry.phase != phase else { return }
        entries[id]?.phase = phase
        leave(entry.phase, entry.record)
        enter(phase, entry.record)
    }

    private mutating func enter(_ phase: Phase, _ record: JobRecord) {
        count(phase, 1, in: record.queue)
        switch phase {
        case .held, .waiting, .delayed:
            guard let key = record.key, lanes[record.queue]?.keys[key] == nil else { return }
            lanes[record.queue]?.keys[key] = record.id
        case .dead:
            lanes[record.queue]?.dead.append(record.id)
        case .running, .settling:
            break
        }
    }

    private mutating func leave(_ phase: Phase, _ record: JobRecord) {
        count(phase, -1, in: record.queue)
        switch phase {
        case .held, .waiting, .delayed:
            guard let key = record.key, lanes[record.queue]?.keys[key] == record.id else { return }
            lanes[record.queue]?.keys[key] = nil
        case .dead:
            lanes[record.queue]?.dead.removeAll { $0 == record.id }
        case .running, .settling:
            break
        }
    }

    private mutating func count(_ phase: Phase, _ change: Int, in queue: String) {
        switch phase {
        case .held: lanes[queue, default: Lane()].held += change
        case .waiting: lanes[queue, default: Lane()].counts.waiting += change
        case .delayed: lanes[queue, default: Lane()].counts.delayed += change
        case .running, .settling: lanes[queue, default: Lane()].counts.running += change
        case .dead: lanes[queue, default: Lane()].counts.dead += change
        }
    }
}
