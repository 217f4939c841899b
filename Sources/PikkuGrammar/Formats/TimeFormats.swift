// RFC 3339.
extension ByteScanner {
    /// `full-date`
    mutating func takeDate() -> Bool {
        guard let year = takeNumber(digits: 4, in: 1...9999), take(UInt8(ascii: "-")),
            let month = takeNumber(digits: 2, in: 1...12), take(UInt8(ascii: "-"))
        else { return false }
        return takeNumber(digits: 2, in: 1...CivilTime.days(inMonth: month, of: year)) != nil
    }

    /// `date-time`
    mutating func takeDateTime() -> Bool {
        takeDate() && (take(UInt8(ascii: "T")) || take(UInt8(ascii: "t"))) && takeTime()
    }

    /// `full-time`
    mutating func takeTime() -> Bool {
        guard let hour = takeNumber(digits: 2, in: 0...23), take(UInt8(ascii: ":")),
            let minute = takeNumber(digits: 2, in: 0...59), take(UInt8(ascii: ":")),
            let second = takeNumber(digits: 2, in: 0...60)
        else { return false }
        if take(UInt8(ascii: ".")), !take(oneOrMore: \.isDigit) { return false }
        guard let offset = takeOffset() else { return false }
        // A leap second ends a day of UTC; which days have had one is a list that grows, not a matter of grammar.
        let minuteInUTC = (hour * 60 + minute - offset + minutesPerDay) % minutesPerDay
        return second < 60 || minuteInUTC == minutesPerDay - 1
    }

    /// `time-offset`, in minutes.
    private mutating func takeOffset() -> Int? {
        if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return 0 }
        let isNegative = take(UInt8(ascii: "-"))
        guard isNegative || take(UInt8(ascii: "+")),
            let hours = takeNumber(digits: 2, in: 0...23), take(UInt8(ascii: ":")),
            let minutes = takeNumber(digits: 2, in: 0...59)
        else { return nil }
        let offset = hours * 60 + minutes
        return isNegative ? -offset : offset
    }

    /// `duration`
    mutating func takeDuration() -> Bool {
        guard take(UInt8(ascii: "P")) else { return false }
        if take(UInt8(ascii: "T")) { return takeUnits("HMS") }
        let start = position
        if takeUnits("W") { return true }
        position = start
        return takeUnits("YMD") && (!take(UInt8(ascii: "T")) || takeUnits("HMS"))
    }

    /// Numbers with units that follow each other in the given order, from any of them on, without a gap.
    private mutating func takeUnits(_ units: StaticString) -> Bool {
        var allowed = 0..<units.utf8CodeUnitCount
        let start = position
        while let byte = next, byte.isDigit {
            take(anyNumberOf: \.isDigit)
            guard let unit = allowed.first(where: { next == units.utf8Start[$0] }) else { return false }
            position += 1
            allowed = unit + 1..<min(unit + 2, units.utf8CodeUnitCount)
        }
        return position > start
    }
}

private let minutesPerDay = 24 * 60
