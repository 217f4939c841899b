/// A point in time on the clock of UTC, in the proleptic Gregorian calendar.
struct CivilTime {
    var year: Int
    var month: Int
    var day: Int
    var second: Int

    /// Seconds since 2001-01-01T00:00:00Z. The 60th second of a minute is the first of the next.
    var secondsSinceReference: Int { (daysSinceMarch(year, month, day) - referenceDay) * 86_400 + second }

    init(secondsSinceReference seconds: Int) {
        let day = floorDivide(seconds, by: 86_400)
        second = seconds - day * 86_400
        (year, month, self.day) = civilDate(day + referenceDay)
    }

    /// Reads the fields of a text that follows the format `date-time`, and what stands behind its seconds.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(text[$1] & 0x0F) } }
        year = number(0..<4)
        month = number(5..<7)
        day = number(8..<10)
        second = number(11..<13) * 3_600 + number(14..<16) * 60 + number(17..<19)
        let sign = text[text.count - 6]
        if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), text.count >= 25 {
            let offset = number(text.count - 5..<text.count - 3) * 60 + number(text.count - 2..<text.count)
            second += (sign == UInt8(ascii: "+") ? -offset : offset) * 60
        }
    }
}

/// The fraction of a second in a text that follows the format `date-time`; 0 without one.
func secondFraction(_ text: UnsafeBufferPointer<UInt8>) -> Double {
    guard text.count > 20, text[19] == UInt8(ascii: ".") else { return 0 }
    var digits = 0
    var scale = 1.0
    // More digits than these are below what a date can hold.
    for byte in text[20...].prefix(15) {
        let digit = byte &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        digits = digits * 10 + Int(digit)
        scale *= 10
    }
    return Double(digits) / scale
}

private let referenceDay = daysSinceMarch(2001, 1, 1)

private let daysPerEra = 146_097

/// Days since 0000-03-01: years are counted from March, so that a leap day ends one.
private func daysSinceMarch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let era = floorDivide(year, by: 400)
    let yearOfEra = year - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return era * daysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
}

/// The inverse of ``daysSinceMarch``.
private func civilDate(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let era = floorDivide(days, by: daysPerEra)
    let dayOfEra = days - era * daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
}

private func floorDivide(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : (number + 1) / divisor - 1
}
