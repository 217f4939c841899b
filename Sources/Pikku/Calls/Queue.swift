/// Keeps jobs until a worker has done them, by the names of their queues.
///
/// What a queue promises:
/// - When ``add(_:to:options:)`` has returned, the queue is responsible for the job: it is run at least once, until a
///   worker has finished or buried it. When it has thrown, the job may still have been added.
/// - A job may run more than once: a worker that dies, or loses its lease, has not told how far it came. Functions
///   that take jobs should therefore do no harm when they see one again; ``QueueJob/id`` tells them.
/// - Jobs that are due are handed out in the order in which they were added, or became due. With several workers they
///   end in any order.
///
/// A job that ``next(of:)`` gives is leased: nobody else gets it until it is finished, tried again, given back or
/// buried, each of which ends the lease. A queue that outlives its workers, as one on another machine does, ends a
/// lease after ``leaseDuration`` unless it is renewed; the job is then due again, and what its former holder says of
/// it throws ``QueueError/leaseLost(id:)``. The identifier together with the number of the attempt names a lease.
public protocol Queue: Sendable {
    /// Adds a job, which is a whole JSON text, and returns its identifier.
    @discardableResult
    func add(_ payload: [UInt8], to queue: String, options: JobOptions) async throws -> String

    /// Suspends until a job is due and leases it; nil when the task is cancelled or the queue is closed.
    func next(of queue: String) async throws -> QueueJob?

    /// How long a lease lasts unless it is renewed; nil where leases end with the process that holds them.
    var leaseDuration: Duration? { get }

    /// Lets the lease last another ``leaseDuration`` from now.
    func renew(_ job: QueueJob) async throws

    /// The job is done.
    func finish(_ job: QueueJob) async throws

    /// The job has failed; it is due again after the delay.
    func retry(_ job: QueueJob, after delay: Duration, because reason: String) async throws

    /// The job was not run to its end, for no fault of its own; it is due at once, and the attempt is not counted.
    func giveBack(_ job: QueueJob) async throws

    /// The job has failed for good; it lies among the dead letters until somebody revives or drops it.
    func bury(_ job: QueueJob, because reason: String) async throws

    /// The dead letters of a queue, those buried first in front.
    func deadLetters(of queue: String, limit: Int) async throws -> [DeadLetter]

    /// Makes a dead letter due again, with all its attempts before it.
    func revive(_ id: String, of queue: String) async throws

    /// Forgets a dead letter.
    func drop(_ id: String, of queue: String) async throws

    /// How many jobs of a queue there are, for metrics.
    func counts(of queue: String) async throws -> QueueCounts
}

extension Queue {
    public var leaseDuration: Duration? { nil }
    public func renew(_ job: QueueJob) async throws {}

    @discardableResult
    public func add(_ payload: [UInt8], to queue: String) async throws -> String {
        try await add(payload, to: queue, options: JobOptions())
    }

    public func deadLetters(of queue: String) async throws -> [DeadLetter] {
        try await deadLetters(of: queue, limit: 100)
    }
}
