/// Runs a function at the times of a cron expression. Nobody calls, so there is neither a session nor an input.
public func wireScheduler<Services: PikkuServices, Output: Sendable>(
    name: String,
    schedule: String,
    timeZone: String = "UTC",
    func wired: SessionlessFunction<Services, Void, Output>,
    allowsOverlap: Bool = false,
    middleware: [Middleware<Services>] = [],
    tags: [String] = [],
    summary: String? = nil,
    deprecated: Deprecation = false
) -> Wiring<Services> {
    Wiring(middleware: middleware)
}
