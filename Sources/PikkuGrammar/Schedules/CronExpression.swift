/// A schedule of five fields: minute, hour, day of month, month, day of week (POSIX `crontab`, with steps, names and
/// `@daily` and its like).
///
/// Each field is a set of bits: bit 5 of ``minutes`` is set when the schedule fires at minute 5 of an hour.
public struct CronExpression: Hashable, Sendable {
    public let source: String
    /// Bits 0 to 59.
    public let minutes: UInt64
    /// Bits 0 to 23.
    public let hours: UInt64
    /// Bits 1 to 31.
    public let daysOfMonth: UInt64
    /// Bits 1 to 12.
    public let months: UInt64
    /// Bits 0 (Sunday) to 6.
    public let daysOfWeek: UInt64
    /// Whether a day needs to be in one of ``daysOfMonth`` and ``daysOfWeek`` only, since neither field begins with
    /// `*`; else it must be in both.
    public let takesEitherDay: Bool

    /// Throws with the place of the field or part of it that is wrong.
    public init(_ source: String) throws(GrammarError) {
        self.init(source, try CronParser.parse(source))
    }

    /// An expression that is known to be valid, as those in generated code are; any other never fires.
    public init(verified source: StaticString) {
        let source = "\(source)"
        self.init(source, (try? CronParser.parse(source)) ?? [:])
    }

    private init(_ source: String, _ fields: [CronField: CronField.Content]) {
        func values(_ field: CronField) -> UInt64 { fields[field]?.values ?? 0 }
        self.source = source
        minutes = values(.minute)
        hours = values(.hour)
        daysOfMonth = values(.dayOfMonth)
        months = values(.month)
        // 7 is Sunday as well as 0.
        daysOfWeek = (values(.dayOfWeek) | values(.dayOfWeek) >> 7) & 0x7F
        takesEitherDay = fields[.dayOfMonth]?.beginsWithStar == false && fields[.dayOfWeek]?.beginsWithStar == false
    }
}

extension CronExpression {
    /// Whether the calendar has no day that the schedule asks for, such as 30 February.
    public var neverFires: Bool {
        // Every date falls on each day of the week in some year, 29 February too.
        months.bits.allSatisfy { month in
            let lastDay = CivilTime.days(inMonth: month, of: leapYear)
            return daysOfMonth.firstBit(from: 1).map { $0 > lastDay } ?? true
        } && !(takesEitherDay && months != 0 && daysOfWeek != 0)
    }

    /// The first time after another at which the schedule fires, clocks never being changed; nil when it never does.
    public func next(after time: CivilTime) -> CivilTime? {
        guard !neverFires else { return nil }
        var year = time.year
        var month = max(1, time.month)
        // Where to begin, in the first day that is looked at.
        var first: (day: Int, hour: Int, minute: Int)? = (max(1, time.day), time.hour, time.minute &+ 1)
        // The calendar repeats after 400 years.
        while year <= time.year &+ 400 {
            if months.hasBit(month) {
                for day in stride(from: first?.day ?? 1, through: CivilTime.days(inMonth: month, of: year), by: 1) {
                    if fires(year: year, month: month, day: day),
                        let (hour, minute) = firstTime(fromHour: first?.hour ?? 0, minute: first?.minute ?? 0)
                    {
                        return CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)
                    }
                    first = nil
                }
            }
            first = nil
            year = month >= 12 ? year &+ 1 : year
            month = month >= 12 ? 1 : month + 1
        }
        return nil
    }

    private func fires(year: Int, month: Int, day: Int) -> Bool {
        let isDayOfMonth = daysOfMonth.hasBit(day)
        let isDayOfWeek = daysOfWeek.hasBit(CivilTime.weekday(year: year, month: month, day: day))
        return takesEitherDay ? isDayOfMonth || isDayOfWeek : isDayOfMonth && isDayOfWeek
    }

    /// The first time of a day from an hour and minute on.
    private func firstTime(fromHour hour: Int, minute: Int) -> (hour: Int, minute: Int)? {
        if hours.hasBit(hour), let minute = minutes.firstBit(from: minute) { return (hour, minute) }
        guard let hour = hours.firstBit(from: hour &+ 1), let minute = minutes.firstBit(from: 0) else { return nil }
        return (hour, minute)
    }
}

private let leapYear = 2000

extension UInt64 {
    fileprivate func hasBit(_ bit: Int) -> Bool { (self >> bit) & 1 == 1 }

    /// The lowest bit that is set, from one on.
    fileprivate func firstBit(from bit: Int) -> Int? {
        let bits = (self >> bit) << bit
        return bits == 0 ? nil : bits.trailingZeroBitCount
    }

    fileprivate var bits: [Int] { (0..<64).filter(hasBit) }
}
