internal import Foundation

/// Which times of a schedule have come, by a clock that may jump.
struct DueTimes {
    let times: ScheduleTimes
    /// Nil when there is none.
    private(set) var next: Date?
    /// Up to which the times have been dealt with.
    private var seen: Date

    init(_ times: ScheduleTimes, after now: Date) {
        self.times = times
        next = times.next(after: now)
        seen = now
    }

    /// The time that has come and the first of those that have been missed, if any; each is told once.
    mutating func take(at now: Date) -> (due: Date?, missed: Date?) {
        if isPutBack(now) { self = DueTimes(times, after: now) }
        seen = max(seen, now)
        guard let first = next, first <= now else { return (nil, nil) }
        next = times.next(after: now)
        let recent = times.next(after: max(first - 1, now - latest))
        guard let recent, recent <= now else { return (nil, first) }
        return (recent, first < recent ? first : nil)
    }

    /// Whether times that have been dealt with count again. A small correction must not run a schedule twice, nor may a
    /// schedule of certain hours run twice a night; a clock that was wrong by days must not stop it for days.
    private func isPutBack(_ now: Date) -> Bool {
        seen.timeIntervalSince(now) > (times.isEveryHour ? latest : hoursOfCorrection)
    }
}

/// How many seconds after its time a run may begin.
private let latest: TimeInterval = 60
private let hoursOfCorrection: TimeInterval = 3 * 3_600
