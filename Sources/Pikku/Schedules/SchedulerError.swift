/// Why there can be no scheduler for a table of routes.
public enum SchedulerError: Error, Hashable, Sendable {
    case invalidExpression(String, schedule: String, reason: String)
    /// The calendar has no such day.
    case neverFires(String, schedule: String)
    /// Not known here and now: time zones come with the system.
    case unknownTimeZone(String, schedule: String)
}

extension SchedulerError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .invalidExpression(let expression, let schedule, let reason):
            "the schedule '\(schedule)' cannot run at '\(expression)': \(reason)"
        case .neverFires(let expression, let schedule):
            "the schedule '\(schedule)' never runs: no year has a day of '\(expression)'"
        case .unknownTimeZone(let name, let schedule):
            "the schedule '\(schedule)' runs by the clocks of '\(name)', which this system does not know"
        }
    }
}
