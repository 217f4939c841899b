/// A minute of the proleptic Gregorian calendar, in no particular time zone.
public struct CivilTime: Hashable, Sendable {
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int
    public var hour: Int
    public var minute: Int

    public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
    }
}

extension CivilTime: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day, left.hour, left.minute)
            < (right.year, right.month, right.day, right.hour, right.minute)
    }
}

extension CivilTime {
    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        case _: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 0 is Sunday.
    static func weekday(year: Int, month: Int, day: Int) -> Int {
        // Counted from 1 March, so that the leap day ends a year.
        let shiftedYear = month < 3 ? year &- 1 : year
        let shiftedMonth = month < 3 ? month + 9 : month - 3
        let daysBeforeMonth = (153 * shiftedMonth + 2) / 5
        let leapDays =
            flooredDivision(shiftedYear, 4) - flooredDivision(shiftedYear, 100)
            + flooredDivision(shiftedYear, 400)
        let days = shiftedYear % 7 + leapDays + daysBeforeMonth + day + 2
        return ((days % 7) + 7) % 7
    }

    private static func flooredDivision(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : (number + 1) / divisor - 1
    }
}
