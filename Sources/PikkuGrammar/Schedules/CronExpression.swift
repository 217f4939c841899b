/// A schedule of five fields: minute, hour, day of month, month, day of week (POSIX `crontab`, with steps, names and
/// `@daily` and its like).
public struct CronExpression: Hashable, Sendable {
    public let source: String

    /// Throws with the place of the field or part of it that is wrong.
    public init(_ source: String) throws(GrammarError) {
        self.source = source
    }
}
