import PikkuGrammar
import Testing

@Suite struct CronExpressionTests {
    @Test(arguments: [
        ("* * * * *", "0 0 1 1 0", "59 23 31 12 6"),
        ("5 4 3 2 1", "5 4 3 2 1", "5 4 3 2 1"),
        ("1-3,7 0 1 1 0", "1 0 1 1 0", "7 0 1 1 0"),
        ("*/7 */5 */10 */5 */4", "0 0 1 1 0", "56 20 31 11 4"),
        ("10-40/15 8-18/2 1 jan Mon", "10 8 1 1 1", "40 18 1 1 1"),
        ("0 0 1 NOV-DEC FRI-SAT", "0 0 1 11 5", "0 0 1 12 6"),
        (" 0\t0  1 1 7 ", "0 0 1 1 0", "0 0 1 1 0"),
        ("@weekly", "0 0 1 1 0", "0 0 31 12 0"),
    ])
    func `holds the values of each field`(_ source: String, _ lowest: String, _ highest: String) throws {
        let cron = try CronExpression(source)
        let fields = [cron.minutes, cron.hours, cron.daysOfMonth, cron.months, cron.daysOfWeek]
        #expect(fields.map { "\($0.trailingZeroBitCount)" }.joined(separator: " ") == lowest)
        #expect(fields.map { "\(63 - $0.leadingZeroBitCount)" }.joined(separator: " ") == highest)
        #expect(cron.source == source)
    }

    @Test(arguments: [
        ("@hourly", "0 * * * *"), ("@daily", "0 0 * * *"), ("@midnight", "0 0 * * *"), ("@weekly", "0 0 * * 0"),
        ("@monthly", "0 0 1 * *"), ("@yearly", "0 0 1 1 *"), ("@annually", "0 0 1 1 *"),
        ("0 0 * * 5-7", "0 0 * * 0,5,6"),
        ("0 0 * * FRI-SUN", "0 0 * * 0,5,6"), ("0 0 * * SUN-MON", "0 0 * * 0,1"), ("0 0 * * 0-7/2", "0 0 * * 0,2,4,6"),
        ("00 01 01 01 *", "0 1 1 1 *"), ("0,0,1 0 * * *", "0-1 0 * * *"),
    ])
    func `two spellings of a schedule are the same`(_ one: String, _ other: String) throws {
        let one = try CronExpression(one)
        let other = try CronExpression(other)
        #expect(one.minutes == other.minutes)
        #expect(one.hours == other.hours)
        #expect(one.daysOfMonth == other.daysOfMonth)
        #expect(one.months == other.months)
        #expect(one.daysOfWeek == other.daysOfWeek)
        #expect(one.takesEitherDay == other.takesEitherDay)
    }

    /// The place of each mistake stands between `«` and `»`.
    @Test(arguments: [
        ("«»", "found 0"), ("«0 3 * *»", "found 4"), (" «0» ", "found 1"), ("0 3 * * * «*»", "seconds and years"),
        ("0 0 0 1 1 «* 2024»", "found 7"),
        ("«60» * * * *", "allowed are 0 to 59"), ("0 «24» * * *", "allowed are 0 to 23"),
        ("0 0 «0» * *", "allowed are 1 to 31"), ("0 0 1 «13» *", "1 to 12 and JAN to DEC"),
        ("0 0 1 1 «8»", "SUN to SAT"),
        ("0 0 1 «MON» *", "'MON' is no month"), ("0 0 1 1 «JAN»", "'JAN' is no day of the week"),
        ("«x» * * * *", "'x' is no minute"), ("«007» * * * *", "no minute"), ("«+1» * * * *", "no minute"),
        ("0 0 «?» * *", "write '*'"), ("0 0 «L» * *", "no day of the month"), ("0 0 * * «5#3»", "no day of the week"),
        ("1,«», * * * *", "a minute is missing"), ("«*»-5 * * * *", "'*' stands alone"),
        ("1-«» * * * *", "a minute is missing"), ("«»-5 * * * *", "a minute is missing"),
        ("«1-2-3» * * * *", "two ends"),
        ("0 «22-2» * * *", "write '22-23,0-2'"), ("0 0 * * «FRI-MON»", "write 'FRI-6,0-MON'"),
        ("*/«0» * * * *", "allowed are 1 to 59"), ("*/«60» * * * *", "allowed are 1 to 59"),
        ("*/«» * * * *", "missing"),
        ("*/«x» * * * *", "'x' is no step"), ("*/2«/3» * * * *", "only one step"),
        ("«5/15» * * * *", "write '5-59/15'"),
        ("«ü» * * * *", "'ü' is no minute"), ("«@dayly»", "'@daily'"), ("«@reboot»", "there is no '@reboot'"),
        ("@daily «* *»", "nothing may follow"), ("0 0 * * «*\n»", "day of the week"),
    ])
    func `refuses what is no schedule and says what is allowed`(_ marked: String, _ message: String) throws {
        let before = marked.prefix { $0 != "«" }
        let inside = marked.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }
        let source = marked.filter { $0 != "«" && $0 != "»" }
        let error = try #require(throws: GrammarError.self) { try CronExpression(source) }
        #expect(error.message.contains(message), "\(source)")
        #expect(error.range == before.utf8.count..<before.utf8.count + inside.utf8.count, "\(source): \(error)")
    }

    @Test(arguments: [
        ("0 0 30 2 *", true), ("0 0 31 2,4,6,9,11 *", true), ("0 0 30 2 */2", true), ("0 0 29 2 *", false),
        ("0 0 30 2 MON", false), ("0 0 30 2,3 *", false), ("0 0 31 * *", false), ("* * * * *", false),
    ])
    func `knows dates that no year has`(_ source: String, _ neverFires: Bool) throws {
        let cron = try CronExpression(source)
        #expect(cron.neverFires == neverFires)
        #expect((cron.next(after: CivilTime(year: 2024, month: 1, day: 1)) == nil) == neverFires)
    }

    @Test func `a verified schedule fires like any other, an invalid one never`() {
        let time = CivilTime(year: 2024, month: 2, day: 28, hour: 23, minute: 59)
        #expect(CronExpression(verified: "@daily").next(after: time) == CivilTime(year: 2024, month: 2, day: 29))
        #expect(CronExpression(verified: "nonsense").neverFires)
        #expect(CronExpression(verified: "nonsense").next(after: time) == nil)
    }
}
