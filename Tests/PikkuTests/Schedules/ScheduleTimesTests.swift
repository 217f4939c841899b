import Foundation
import PikkuGrammar
import TestSupport
import Testing

@testable import Pikku

/// Times are written with their offset from UTC, as clocks of the zone show them.
@Suite(.patient) struct ScheduleTimesTests {
    @Test(arguments: [
        ("0 3 * * *", "UTC", "2024-02-28T03:00:00Z", ["2024-02-29T03:00:00Z", "2024-03-01T03:00:00Z"]),
        ("0 0 29 2 *", "UTC", "2024-02-29T00:00:00Z", ["2028-02-29T00:00:00Z"]),
        ("0 0 29 2 *", "America/New_York", "2096-03-01T00:00:00Z", ["2104-02-29T00:00:00-05:00"]),
        ("59 23 31 12 *", "Asia/Tokyo", "2024-01-01T00:00:00Z", ["2024-12-31T23:59:00+09:00"]),
        ("30 5 * * *", "Asia/Kolkata", "2024-01-01T00:00:00Z", ["2024-01-02T05:30:00+05:30"]),
        ("* * * * *", "UTC", "2024-01-01T00:00:59Z", ["2024-01-01T00:01:00Z", "2024-01-01T00:02:00Z"]),
        ("0 0 1 1 *", "UTC", "1969-06-01T00:00:00Z", ["1970-01-01T00:00:00Z", "1971-01-01T00:00:00Z"]),
    ])
    func `follows the calendar and the offset of the zone`(
        _ cron: String, _ zone: String, _ start: String, _ expected: [String]
    ) throws {
        #expect(try times(cron, zone, start, expected.count) == expected.map(date))
    }

    @Test(arguments: [
        // In the gap: once, at its end.
        (
            "30 2 * * *", "Europe/Berlin", "2024-03-30T12:00:00Z",
            ["2024-03-31T03:00:00+02:00", "2024-04-01T02:30:00+02:00"]
        ),
        (
            "*/10 2 * * *", "Europe/Berlin", "2024-03-31T00:30:00Z",
            ["2024-03-31T03:00:00+02:00", "2024-04-01T02:00:00+02:00"]
        ),
        // The end of the gap is a time of its own.
        (
            "0 2,3 * * *", "Europe/Berlin", "2024-03-31T00:30:00Z",
            ["2024-03-31T03:00:00+02:00", "2024-04-01T02:00:00+02:00"]
        ),
        (
            "0 0 * * *", "Africa/Cairo", "2024-04-25T12:00:00Z",
            ["2024-04-26T01:00:00+03:00", "2024-04-27T00:00:00+03:00"]
        ),
        ("15 2 * * *", "Australia/Lord_Howe", "2024-10-05T12:00:00Z", ["2024-10-06T02:30:00+11:00"]),
        // A whole day was left out.
        (
            "0 9 * * *", "Pacific/Apia", "2011-12-29T20:00:00Z",
            ["2011-12-31T00:00:00+14:00", "2011-12-31T09:00:00+14:00"]
        ),
        // Repeated: once, the first time.
        (
            "30 2 * * *", "Europe/Berlin", "2024-10-26T12:00:00Z",
            ["2024-10-27T02:30:00+02:00", "2024-10-28T02:30:00+01:00"]
        ),
        ("30 2 * * *", "Europe/Berlin", "2024-10-27T02:30:00+02:00", ["2024-10-28T02:30:00+01:00"]),
        ("30 2 * * *", "Europe/Berlin", "2024-10-27T02:15:00+01:00", ["2024-10-28T02:30:00+01:00"]),
        (
            "*/30 1-2 * * *", "America/New_York", "2024-11-03T04:00:00Z",
            [
                "2024-11-03T01:00:00-04:00", "2024-11-03T01:30:00-04:00", "2024-11-03T02:00:00-05:00",
                "2024-11-03T02:30:00-05:00",
            ]
        ),
    ])
    func `a time of certain hours comes once`(
        _ cron: String, _ zone: String, _ start: String, _ expected: [String]
    ) throws {
        #expect(try times(cron, zone, start, expected.count) == expected.map(date))
    }

    @Test(arguments: [
        (
            "30 * * * *", "Europe/Berlin", "2024-03-31T00:00:00Z",
            ["2024-03-31T01:30:00+01:00", "2024-03-31T03:30:00+02:00"]
        ),
        (
            "@hourly", "Europe/Berlin", "2024-03-31T00:30:00Z",
            ["2024-03-31T03:00:00+02:00", "2024-03-31T04:00:00+02:00"]
        ),
        (
            "30 * * * *", "Europe/Berlin", "2024-10-27T00:00:00Z",
            ["2024-10-27T02:30:00+02:00", "2024-10-27T02:30:00+01:00", "2024-10-27T03:30:00+01:00"]
        ),
        (
            "0 * * * *", "Europe/Berlin", "2024-10-27T00:30:00Z",
            ["2024-10-27T02:00:00+01:00", "2024-10-27T03:00:00+01:00"]
        ),
        ("*/20 * * * *", "Australia/Lord_Howe", "2024-04-06T14:40:00Z", ["2024-04-07T01:40:00+10:30"]),
    ])
    func `a schedule of every hour goes by the time that passes`(
        _ cron: String, _ zone: String, _ start: String, _ expected: [String]
    ) throws {
        #expect(try times(cron, zone, start, expected.count) == expected.map(date))
    }

    /// Every minute of two days, by what clocks show, around each kind of change.
    @Test(arguments: [
        ("Europe/Berlin", "2024-03-30T12:00:00Z"), ("Europe/Berlin", "2024-10-26T12:00:00Z"),
        ("America/New_York", "2024-11-02T12:00:00Z"), ("Australia/Lord_Howe", "2024-04-06T00:00:00Z"),
        ("Australia/Lord_Howe", "2024-10-05T00:00:00Z"), ("Africa/Casablanca", "2024-04-13T12:00:00Z"),
        ("Pacific/Apia", "2011-12-29T00:00:00Z"), ("America/Sao_Paulo", "2018-02-17T12:00:00Z"),
    ])
    func `agrees with looking at the clock each minute`(_ zone: String, _ start: String) throws {
        for cron in ["* * * * *", "*/15 * * * *", "30 * * * *", "0 2 * * *", "*/10 0-3 * * *", "30 1,23 * * *"] {
            let cron = try CronExpression(cron)
            let times = ScheduleTimes(cron: cron, timeZone: try #require(TimeZone(identifier: zone)))
            let expected = Watch(times: times).dates(from: date(start), minutes: 3 * 24 * 60)
            var found: [Date] = []
            while let next = times.next(after: found.last ?? date(start)), next <= date(start) + 3 * 86_400 {
                found.append(next)
            }
            #expect(found == expected, "\(cron.source) \(zone)")
        }
    }

    @Test func `minutes of the calendar count as seconds do`() {
        for days in stride(from: -800_000, through: 800_000, by: 97) {
            let seconds = days * 86_400 + 3_661
            let time = CivilTime(secondsSinceEpoch: seconds)
            #expect(time.secondsSinceEpoch == seconds - 1)
            #expect(time.hour == 1 && time.minute == 1)
        }
        #expect(CivilTime(secondsSinceEpoch: -1) == CivilTime(year: 1969, month: 12, day: 31, hour: 23, minute: 59))
        #expect(
            CivilTime(secondsSinceEpoch: 951_825_600) == CivilTime(year: 2000, month: 2, day: 29, hour: 12, minute: 0))
    }

    @Test(arguments: [-1e300, -1e12, -62_135_769_600, 64_092_211_200, 1e12, .infinity, .nan])
    func `is total`(_ seconds: TimeInterval) throws {
        let times = ScheduleTimes(cron: try CronExpression("30 2 * * *"), timeZone: .gmt)
        _ = times.next(after: Date(timeIntervalSince1970: seconds))
    }

    private func times(_ cron: String, _ zone: String, _ start: String, _ count: Int) throws -> [Date] {
        let times = ScheduleTimes(cron: try CronExpression(cron), timeZone: try #require(TimeZone(identifier: zone)))
        var dates: [Date] = []
        while dates.count < count, let next = times.next(after: dates.last ?? date(start)) { dates.append(next) }
        return dates
    }
}

/// Somebody who looks at a clock on the wall each minute.
private struct Watch {
    let times: ScheduleTimes

    func dates(from start: Date, minutes: Int) -> [Date] {
        var shown: Set<CivilTime> = Set((0..<1_500).map { civil(start - Double($0) * 60) })
        var last = civil(start)
        var dates: [Date] = []
        for minute in 1...minutes {
            let date = start + Double(minute) * 60
            let time = civil(date)
            let skipped = minutesBetween(last, time)
            let isFirst = shown.insert(time).inserted
            let makesUp = times.cron.hours != 0xFF_FFFF && skipped.contains(where: fires)
            if (fires(time) && (isFirst || times.cron.hours == 0xFF_FFFF)) || makesUp { dates.append(date) }
            last = time
        }
        return dates
    }

    private func civil(_ date: Date) -> CivilTime {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = times.timeZone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        return CivilTime(
            year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0, hour: parts.hour ?? 0,
            minute: parts.minute ?? 0)
    }

    private func minutesBetween(_ last: CivilTime, _ time: CivilTime) -> [CivilTime] {
        stride(from: last.secondsSinceEpoch + 60, to: time.secondsSinceEpoch, by: 60)
            .map(CivilTime.init(secondsSinceEpoch:))
    }

    private func fires(_ time: CivilTime) -> Bool {
        times.cron.next(after: CivilTime(secondsSinceEpoch: time.secondsSinceEpoch - 60)) == time
    }
}

func date(_ text: String) -> Date {
    (try? Date(text, strategy: .iso8601)) ?? .distantPast
}
