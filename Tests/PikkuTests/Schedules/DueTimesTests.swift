import Foundation
import PikkuGrammar
import Testing

@testable import Pikku

/// A clock that jumps, as `time due missed`.
@Suite struct DueTimesTests {
    @Test(arguments: [
        ("a run is late by less than a minute", "0 3 * * *", ["03:00:59 03:00", "03:01:59"]),
        ("a run is late by a minute", "0 3 * * *", ["03:01:00 missed 03:00", "03:02:00"]),
        ("each time is told once", "* * * * *", ["02:50:30", "02:51:00 02:51", "02:51:01", "02:52:00 02:52"]),
        ("a jump forward makes up for nothing", "* * * * *", ["06:00:20 06:00 missed 02:51", "06:01:00 06:01"]),
        ("a jump forward past the only time", "0 3 * * *", ["04:30:00 missed 03:00", "04:31:00"]),
        (
            "a small correction runs nothing twice", "* * * * *",
            ["02:51:00 02:51", "02:50:59", "02:51:00", "02:52:00 02:52"]
        ),
        (
            "every hour goes on when the clock is put back", "0 * * * *",
            ["03:00:00 03:00", "02:30:00", "03:00:00 03:00"]
        ),
        (
            "certain hours wait when the clock is put back a little", "0 3 * * *",
            ["03:00:00 03:00", "02:30:00", "03:00:00"]
        ),
        (
            "a clock that was wrong by much counts anew", "0 3 * * *",
            ["23:00:00 missed 03:00", "02:59:00", "03:00:00 03:00"]
        ),
    ])
    func `takes what has come`(_ what: String, _ cron: String, _ steps: [String]) throws {
        let times = ScheduleTimes(cron: try CronExpression(cron), timeZone: .gmt)
        var due = DueTimes(times, after: time("02:50:00"))
        let taken = steps.map { step in
            let now = String(step.prefix(8))
            let (date, missed) = due.take(at: time(now))
            return now + (date.map { " " + text($0) } ?? "") + (missed.map { " missed " + text($0) } ?? "")
        }
        #expect(taken == steps, "\(what)")
    }

    private func time(_ text: String) -> Date { date("2024-05-05T\(text)Z") }
    private func text(_ date: Date) -> String { String(date.ISO8601Format().dropFirst(11).prefix(5)) }
}
