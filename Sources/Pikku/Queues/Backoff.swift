/// Waiting ever longer from failure to failure, and never quite as long as the others.
public struct Backoff: Hashable, Sendable {
    /// After the first failure.
    public var base: Duration
    /// How much longer each wait is than the one before.
    public var factor: Double
    public var maximum: Duration
    /// Which part of each wait is random, from 0 to 1, so that jobs which failed together do not come back together.
    public var jitter: Double

    public init(
        base: Duration = .seconds(1), factor: Double = 2, maximum: Duration = .seconds(300), jitter: Double = 0.5
    ) {
        self.base = base
        self.factor = factor
        self.maximum = maximum
        self.jitter = jitter
    }

    /// How long to wait after so many failures; 1 for the first.
    public func delay(after failures: Int) -> Duration {
        var generator = SystemRandomNumberGenerator()
        return delay(after: failures, using: &generator)
    }

    public func delay(after failures: Int, using generator: inout some RandomNumberGenerator) -> Duration {
        var delay = min(base, maximum)
        var rest = failures - 1
        while rest > 0, delay < maximum, factor > 1 {
            delay = min(delay * factor, maximum)
            rest -= 1
        }
        return max(.zero, delay * (1 - min(max(jitter, 0), 1) * .random(in: 0...1, using: &generator)))
    }
}
