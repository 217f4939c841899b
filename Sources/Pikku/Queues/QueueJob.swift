#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One run of a job, as a worker is given it.
public struct QueueJob: Hashable, Sendable {
    /// The same for every attempt, and of no other job anywhere.
    public let id: String
    public let queue: String
    /// A whole JSON text.
    public let payload: [UInt8]
    /// 1 for the first.
    public let attempt: Int
    public let addedAt: Date
    /// What the delay asked for; nil for a job without one.
    public let notBefore: Date?

    public init(
        id: String, queue: String, payload: [UInt8], attempt: Int, addedAt: Date, notBefore: Date? = nil
    ) {
        self.id = id
        self.queue = queue
        self.payload = payload
        self.attempt = attempt
        self.addedAt = addedAt
        self.notBefore = notBefore
    }
}

/// What may be said of a job when it is added.
public struct JobOptions: Hashable, Sendable {
    /// How long the job waits before it is due.
    public var delay: Duration
    /// While a job with this key waits in a queue, no other with the same key is added to it.
    public var key: String?

    public init(delay: Duration = .zero, key: String? = nil) {
        self.delay = delay
        self.key = key
    }
}

/// A job that nobody tries again by himself.
public struct DeadLetter: Hashable, Sendable {
    /// The run that was the last.
    public let job: QueueJob
    public let reason: String
    public let buriedAt: Date

    public init(job: QueueJob, reason: String, buriedAt: Date) {
        self.job = job
        self.reason = reason
        self.buriedAt = buriedAt
    }
}

/// How many jobs of a queue there are.
public struct QueueCounts: Hashable, Sendable {
    /// Due, and taken by nobody.
    public var waiting: Int
    public var delayed: Int
    public var running: Int
    public var dead: Int

    public init(waiting: Int = 0, delayed: Int = 0, running: Int = 0, dead: Int = 0) {
        self.waiting = waiting
        self.delayed = delayed
        self.running = running
        self.dead = dead
    }
}
