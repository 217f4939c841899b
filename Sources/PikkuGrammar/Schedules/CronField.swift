enum CronField: CaseIterable {
    case minute, hour, dayOfMonth, month, dayOfWeek

    struct Content {
        var values: UInt64 = 0
        var beginsWithStar = false
    }

    var bounds: ClosedRange<Int> {
        switch self {
        case .minute: 0...59
        case .hour: 0...23
        case .dayOfMonth: 1...31
        case .month: 1...12
        case .dayOfWeek: 0...7
        }
    }

    /// Those of the values from the lower bound on.
    var names: [String] {
        switch self {
        case .minute, .hour, .dayOfMonth: []
        case .month: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
        case .dayOfWeek: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
        }
    }

    var title: String {
        switch self {
        case .minute: "minute"
        case .hour: "hour"
        case .dayOfMonth: "day of the month"
        case .month: "month"
        case .dayOfWeek: "day of the week"
        }
    }

    var allowedValues: String {
        switch self {
        case .minute: "0 to 59"
        case .hour: "0 to 23"
        case .dayOfMonth: "1 to 31"
        case .month: "1 to 12 and JAN to DEC"
        case .dayOfWeek: "0 (Sunday) to 7 (Sunday again) and SUN to SAT"
        }
    }
}
