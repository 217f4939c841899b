internal import Foundation

/// When a schedule fires: a cron expression on the clocks of a time zone.
///
/// On the days when clocks are changed it does what cron and its successors do:
/// - A schedule of certain hours (`30 2 * * *`) fires once for each time that it names. A time that clocks skip fires
///   when they have skipped it, all of one gap together; a time that comes twice fires the first time.
/// - A schedule of every hour (`*/15 * * * *`) goes by the time that passes: what clocks skip is not made up for, and
///   what comes twice fires twice.
struct ScheduleTimes: Sendable {
    let cron: CronExpression
    let timeZone: TimeZone

    /// The first time after another; nil when there is none.
    func next(after date: Date) -> Date? {
        next(after: Int(clamping: date.timeIntervalSince1970)).map { Date(timeIntervalSince1970: Double($0)) }
    }

    private func next(after instant: Int) -> Int? {
        let first = nextFirst(after: instant)
        guard isEveryHour, let repeated = nextRepeated(after: instant) else { return first }
        return first.map { min($0, repeated) } ?? repeated
    }

    var isEveryHour: Bool { cron.hours == 0xFF_FFFF }

    /// The next time that clocks show for the first time.
    private func nextFirst(after instant: Int) -> Int? {
        var time = CivilTime(secondsSinceEpoch: instant + offset(at: instant))
        while let next = cron.next(after: time) {
            if let first = firstInstant(of: next), first > instant { return first }
            time = next
        }
        return nil
    }

    /// When clocks show a time, or have skipped it; nil for one that is skipped and not made up for.
    private func firstInstant(of time: CivilTime) -> Int? {
        let local = time.secondsSinceEpoch
        let (before, after) = (offset(at: local - secondsPerDay), offset(at: local + secondsPerDay))
        for offset in [max(before, after), min(before, after)] where self.offset(at: local - offset) == offset {
            return local - offset
        }
        guard !isEveryHour else { return nil }
        return change(in: local - max(before, after)...local - min(before, after))
    }

    /// The next time of those that clocks show again after they have been put back.
    private func nextRepeated(after instant: Int) -> Int? {
        let (before, after) = (offset(at: instant - secondsPerDay), offset(at: instant + secondsPerDay))
        guard after < before else { return nil }
        let change = change(in: instant - secondsPerDay...instant + secondsPerDay)
        let start = max(instant, change - 60) + after
        guard let next = cron.next(after: CivilTime(secondsSinceEpoch: start))?.secondsSinceEpoch,
            next < change + before
        else { return nil }
        return next - after
    }

    /// The first instant of a range with another offset than its lower bound, which its upper bound has.
    private func change(in range: ClosedRange<Int>) -> Int {
        let before = offset(at: range.lowerBound)
        var (low, high) = (range.lowerBound, range.upperBound)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(at: middle) == before { low = middle } else { high = middle }
        }
        return high
    }

    private func offset(at instant: Int) -> Int {
        timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
}

extension CivilTime {
    /// The minute in which a second of UTC falls, or of any clocks that are that far from it.
    init(secondsSinceEpoch seconds: Int) {
        let (days, second) = flooredDivision(seconds, secondsPerDay)
        // Counted from 1 March of the year 0, so that leap days end years.
        let (era, dayOfEra) = flooredDivision(days + daysToEpoch, daysPerEra)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: era * 400 + yearOfEra + (month < 3 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, hour: second / 3_600, minute: second % 3_600 / 60)
    }

    var secondsSinceEpoch: Int {
        let (era, yearOfEra) = flooredDivision(month < 3 ? year - 1 : year, 400)
        let shiftedMonth = month < 3 ? month + 9 : month - 3
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * daysPerEra + dayOfEra - daysToEpoch
        return days * secondsPerDay + hour * 3_600 + minute * 60
    }
}

private let secondsPerDay = 86_400
private let daysPerEra = 146_097
/// From 1 March of the year 0 to 1 January 1970.
private let daysToEpoch = 719_468

private func flooredDivision(_ number: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

extension Int {
    /// The whole seconds up to an instant, which is far from the ends of `Int` even when the given one is not.
    fileprivate init(clamping seconds: Double) {
        self = seconds > -1e11 ? Int(Swift.min(seconds, 1e11).rounded(.down)) : -100_000_000_000
    }
}
