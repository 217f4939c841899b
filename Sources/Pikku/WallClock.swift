#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What tells queues and schedules the time, and wakes them.
public protocol WallClock: Sendable {
    /// The time of day, which may jump either way.
    var now: Date { get }

    /// Suspends until a time; throws when cancelled. It may return early or late: the time is looked at again.
    func sleep(until date: Date) async throws
}

/// The clock of the machine.
public struct SystemWallClock: WallClock {
    public init() {}

    public var now: Date { Date() }

    /// Sleeps a minute at most, so that a clock that was set forward is noticed.
    public func sleep(until date: Date) async throws {
        try await Task.sleep(for: .seconds(min(max(0, date.timeIntervalSince(now)), 60)), clock: .continuous)
    }
}

extension Date {
    /// A duration without end leads to the distant future.
    func advanced(by duration: Duration) -> Date {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
        return min(addingTimeInterval(seconds), .distantFuture)
    }
}
