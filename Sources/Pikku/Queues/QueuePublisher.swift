/// Hands work to queue workers, typed by the input of the worker's function.
public struct QueuePublisher<Services: PikkuServices>: Sendable {
    let app: PikkuApp<Services>

    /// Returns the job's identifier once the queue is responsible for it.
    ///
    /// Throws ``QueueError`` for a queue that no worker is wired to, or a job of another type.
    ///
    /// - Parameters:
    ///   - delay: How long the job waits before it is due.
    ///   - key: While a job with this key waits in the queue, no other is added: the identifier is the waiting one's.
    @discardableResult
    public func add(
        _ queue: String, _ job: some Sendable, delay: Duration = .zero, key: String? = nil
    ) async throws -> String {
        guard let worker = app.routes.queues.first(where: { $0.name == queue }) else {
            throw QueueError.unknownQueue(queue)
        }
        return try await app.queue.add(worker.text(of: job), to: queue, options: JobOptions(delay: delay, key: key))
    }

    /// For a function without input.
    @discardableResult
    public func add(_ queue: String, delay: Duration = .zero, key: String? = nil) async throws -> String {
        try await add(queue, (), delay: delay, key: key)
    }
}
