import PikkuGrammar
import Testing
import TestSupport

@Suite(.patient) struct CronNextTests {
    @Test(arguments: [
        ("0 0 29 2 *", CivilTime(year: 1896, month: 2, day: 29), CivilTime(year: 1904, month: 2, day: 29)),
        ("0 0 29 2 *", CivilTime(year: 2000, month: 3, day: 1), CivilTime(year: 2004, month: 2, day: 29)),
        (
            "59 23 31 12 *", CivilTime(year: 2024, month: 12, day: 31, hour: 23, minute: 59),
            CivilTime(year: 2025, month: 12, day: 31, hour: 23, minute: 59)
        ),
        // A Friday or the 13th, not a Friday the 13th.
        ("0 0 13 * FRI", CivilTime(year: 2024, month: 9, day: 1), CivilTime(year: 2024, month: 9, day: 6)),
        // Every second day, if it is a Monday: a field that begins with a star does not widen the other.
        ("0 0 */2 * MON", CivilTime(year: 2024, month: 9, day: 1), CivilTime(year: 2024, month: 9, day: 9)),
        // The leap days that are Sundays, Tuesdays, Thursdays or Saturdays.
        ("0 0 29 2 */2", CivilTime(year: 1896, month: 3, day: 1), CivilTime(year: 1908, month: 2, day: 29)),
        ("0 12 * * 0", CivilTime(year: -1, month: 12, day: 31), CivilTime(year: 0, month: 1, day: 2, hour: 12)),
    ])
    func `finds the next time`(_ source: String, _ time: CivilTime, _ expected: CivilTime) throws {
        #expect(try CronExpression(source).next(after: time) == expected)
    }

    @Test func `agrees with stepping minute by minute`() throws {
        var random = SeededGenerator(seed: 3)
        var compared = 0
        for _ in 0..<60 {
            let source = randomSchedule(using: &random)
            let cron = try CronExpression(source)
            var clock = Clock(
                time: CivilTime(
                    year: random.pick([1899, 1999, 2000, 2023, 2024]), month: random.pick([1, 2, 6, 12]),
                    day: random.pick([1, 27, 28]), hour: random.pick([0, 22, 23]), minute: random.pick([0, 30, 59])
                )
            )
            var expected = cron.next(after: clock.time)
            for _ in 0..<100_000 {
                clock.tick()
                guard cron.fires(at: clock) else { continue }
                #expect(clock.time == expected, "\(source)")
                compared += 1
                guard clock.time == expected else { break }
                expected = cron.next(after: clock.time)
            }
            #expect(expected.map { $0 > clock.time } ?? cron.neverFires, "\(source)")
        }
        #expect(compared > 1_000)
    }

    @Test func `is total`() throws {
        let cron = try CronExpression("* * * * *")
        for number in [Int.min, -1, 0, 13, 60, Int.max] {
            _ = cron.next(after: CivilTime(year: number, month: number, day: number, hour: number, minute: number))
            _ = cron.next(after: CivilTime(year: 2024, month: number, day: number, hour: number, minute: number))
            _ = cron.next(after: CivilTime(year: number, month: 1, day: 1))
        }
    }

    private func randomSchedule(using random: inout SeededGenerator) -> String {
        [
            random.pick(["*", "0", "*/15", "59", "5,10-12", "17"]), random.pick(["*", "0", "*/6", "22-23", "3,23"]),
            random.pick(["*", "*", "1", "*/2", "28-31", "13", "29"]), random.pick(["*", "*", "1-3", "FEB", "*/4"]),
            random.pick(["*", "*", "0", "MON-FRI", "*/3", "7"]),
        ].joined(separator: " ")
    }
}

/// A calendar that knows only how to go on by a minute.
private struct Clock {
    var time: CivilTime
    var weekday: Int

    /// The day of the week is counted from Saturday, 1 January 1898.
    init(time: CivilTime) {
        self.init(start: CivilTime(year: 1898, month: 1, day: 1))
        while (self.time.year, self.time.month, self.time.day) != (time.year, time.month, time.day) { nextDay() }
        self.time = time
    }

    private init(start: CivilTime) {
        time = start
        weekday = 6
    }

    mutating func tick() {
        time.minute += 1
        guard time.minute == 60 else { return }
        time.minute = 0
        time.hour += 1
        guard time.hour == 24 else { return }
        time.hour = 0
        nextDay()
    }

    private mutating func nextDay() {
        weekday = (weekday + 1) % 7
        time.day += 1
        let isLeap = time.year % 400 == 0 || (time.year % 4 == 0 && time.year % 100 != 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard time.day > days[time.month - 1] else { return }
        time.day = 1
        time.month += 1
        guard time.month > 12 else { return }
        time.month = 1
        time.year += 1
    }
}

extension CronExpression {
    fileprivate func fires(at clock: Clock) -> Bool {
        func has(_ values: UInt64, _ value: Int) -> Bool { values & (1 << UInt64(value)) != 0 }
        let isDayOfMonth = has(daysOfMonth, clock.time.day)
        let isDayOfWeek = has(daysOfWeek, clock.weekday)
        return has(minutes, clock.time.minute) && has(hours, clock.time.hour) && has(months, clock.time.month)
            && (takesEitherDay ? isDayOfMonth || isDayOfWeek : isDayOfMonth && isDayOfWeek)
    }
}
