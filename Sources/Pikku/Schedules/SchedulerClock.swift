public import Foundation

/// What a ``Scheduler`` reads the time from, and waits by.
public protocol SchedulerClock: Sendable {
    /// The time of day, which may jump either way.
    var now: Date { get }

    /// Suspends for as long as it is until a time from now; throws when cancelled.
    func sleep(until date: Date) async throws
}

/// The clock of the machine.
public struct SystemSchedulerClock: SchedulerClock {
    public init() {}

    public var now: Date { Date() }

    public func sleep(until date: Date) async throws {
        try await Task.sleep(for: .seconds(max(0, date.timeIntervalSince(now))), clock: .continuous)
    }
}
