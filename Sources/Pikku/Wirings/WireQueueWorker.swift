/// Runs a function for each job of a queue. Nobody calls, so there is no session.
///
/// - Parameters:
///   - concurrency: How many jobs run at once.
///   - retries: How often a failed job is tried again.
public func wireQueueWorker<Services: PikkuServices, Input: Sendable, Output: Sendable>(
    name: String,
    func wired: SessionlessFunction<Services, Input, Output>,
    concurrency: Int = 1,
    retries: Int = 3,
    middleware: [Middleware<Services>] = [],
    tags: [String] = [],
    summary: String? = nil,
    deprecated: Deprecation = false
) -> Wiring<Services> {
    Wiring(middleware: middleware)
}
