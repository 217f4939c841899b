/// Why a queue does not do what it was asked.
public enum QueueError: Error, Hashable, Sendable {
    /// No worker is wired to a queue of this name.
    case unknownQueue(String)
    /// The job is not of the type that the worker takes.
    case wrongType(queue: String)
    /// The queue holds as many jobs as it may.
    case full(queue: String)
    /// The job is no longer the caller's: its lease has ended.
    case leaseLost(id: String)
    /// There is no dead letter with this identifier.
    case noDeadLetter(id: String)
    /// The queue takes and gives no more jobs.
    case closed
}
