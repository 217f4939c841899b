import Foundation

/// When a call that failed is made again.
///
/// Only calls that may be made twice are: by method (RFC 9110, section 9.2.2), or because the request carries an
/// `Idempotency-Key`. The wait is random below a limit that doubles with each attempt, so that many clients which failed
/// together do not come back together.
public struct RetryPolicy: Hashable, Sendable {
    /// With the first one; 1 for none but that.
    public var attempts: Int
    /// The limit of the first wait.
    public var firstDelay: Duration
    public var longestDelay: Duration
    /// The longest `Retry-After` that is waited for: a refusal that names a longer one is final.
    public var longestRetryAfter: Duration
    /// Refusals that may be gone a moment later.
    public var statuses: Set<Int>

    public init(
        attempts: Int = 3, firstDelay: Duration = .milliseconds(200), longestDelay: Duration = .seconds(10),
        longestRetryAfter: Duration = .seconds(60), statuses: Set<Int> = [408, 429, 502, 503, 504]
    ) {
        self.attempts = attempts
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
        self.longestRetryAfter = longestRetryAfter
        self.statuses = statuses
    }

    public static let never = RetryPolicy(attempts: 1)
}

extension RetryPolicy {
    /// How long to wait behind an attempt that failed; nil where another one would not help.
    ///
    /// - Parameter attempt: 1 for the first.
    func delay(behind attempt: Int, _ error: ClientError, in environment: ClientEnvironment) -> Duration? {
        guard attempt < attempts else { return nil }
        switch error {
        case .refused(let problem):
            guard statuses.contains(problem.status) else { return nil }
            guard let wished = problem.headers.retryAfter(now: environment.now()) else { break }
            return wished <= longestRetryAfter ? wished : nil
        case .timedOut, .transport: break
        case .unreadableAnswer, .invalidInput, .cancelled, .interrupted: return nil
        }
        return backoff(attempt, environment.random())
    }

    /// - Parameter random: From 0 up to 1.
    func backoff(_ attempt: Int, _ random: Double) -> Duration {
        let limit = min(firstDelay * (1 << min(max(attempt - 1, 0), 30)), longestDelay)
        return limit * random
    }
}

extension TransportRequest {
    var isIdempotent: Bool {
        ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"].contains(method) || headers["Idempotency-Key"] != nil
    }
}

extension HeaderFields {
    /// `Retry-After` (RFC 9110, section 10.2.3), in seconds or as a date; nil without one.
    func retryAfter(now: Date) -> Duration? {
        guard let text = self["Retry-After"] else { return nil }
        if let seconds = Int(text) { return seconds >= 0 ? .seconds(seconds) : nil }
        return httpDate(text).map { .seconds(max(0, $0.timeIntervalSince(now))) }
    }
}

/// A date as HTTP has it (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
func httpDate(_ text: String) -> Date? {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == ":" })
    guard parts.count == 8, parts[7] == "GMT", let month = months.firstIndex(of: String(parts[2])),
        let day = Int(parts[1]), let year = Int(parts[3]), let hour = Int(parts[4]), let minute = Int(parts[5]),
        let second = Int(parts[6]), (1...31).contains(day), hour < 24, minute < 60, second <= 60
    else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.date(
        from: DateComponents(year: year, month: month + 1, day: day, hour: hour, minute: minute, second: second))
}

private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
