/// Keeps jobs until a worker takes them.
public protocol Queue: Sendable {
    /// Adds a job, which is a whole JSON text, to the queue of this name.
    func add(_ job: [UInt8], to queue: String) async throws
}

/// Hands work to queue workers, typed by the input of the worker's function.
public struct QueuePublisher<Services: PikkuServices>: Sendable {
    let app: PikkuApp<Services>

    /// Throws ``QueueError`` for a queue that no worker is wired to, or a job of another type.
    public func add(_ queue: String, _ job: some Sendable) async throws {
        guard let worker = app.routes.queues.first(where: { $0.name == queue }) else {
            throw QueueError.unknownQueue(queue)
        }
        guard let backend = app.queue else { throw QueueError.noQueue }
        try await backend.add(worker.text(of: job), to: queue)
    }

    public func add(_ queue: String) async throws {
        try await add(queue, ())
    }
}

/// A mistake of the program, not of a caller.
public enum QueueError: Error, Hashable, Sendable {
    case unknownQueue(String)
    /// The job is not of the type that the worker takes.
    case wrongType(queue: String)
    /// The application runs without a ``Queue``.
    case noQueue
}
