import PikkuGrammar

extension CronExpression {
    /// Whether the day of the month leaves no day out.
    var takesAnyDayOfMonth: Bool { daysOfMonth.nonzeroBitCount == 31 }
    var takesAnyDayOfWeek: Bool { daysOfWeek.nonzeroBitCount == 7 }

    var takesLeapDayAlone: Bool {
        let february: UInt64 = 1 << 2
        let daysBefore29: UInt64 = 1 << 29 - 1
        return months == february && !takesEitherDay && daysOfMonth & daysBefore29 == 0
    }

    /// The fewest minutes between two runs; nil for a schedule that runs once an hour or less.
    var shortestPause: Int? {
        let minutes = (0..<60).filter { (self.minutes >> $0) & 1 == 1 }
        guard let first = minutes.first, let last = minutes.last else { return nil }
        let within = zip(minutes, minutes.dropFirst()).map { $1 - $0 }
        let hasNeighbours = (0..<24).contains { (hours >> $0) & 1 == 1 && (hours >> (($0 + 1) % 24)) & 1 == 1 }
        let across = hasNeighbours ? [first + 60 - last] : []
        return (within + across).min().flatMap { $0 < 60 ? $0 : nil }
    }
}
