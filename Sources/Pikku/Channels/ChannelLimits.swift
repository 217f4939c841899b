/// What one connection of a channel may cost.
public struct ChannelLimits: Hashable, Sendable {
    /// How many frames are answered at the same time; 1 answers them in order. Further ones wait for their turn.
    public var concurrentCalls: Int
    /// How many events may wait for a peer that is slow; one more ends the connection.
    public var bufferedEvents: Int
    /// How many bytes of events may wait, unless a single event is longer; and how many of frames, each with a
    /// kilobyte for itself, before no further one is read.
    public var bufferedBytes: Int

    public init(concurrentCalls: Int = 16, bufferedEvents: Int = 1024, bufferedBytes: Int = 1 << 20) {
        self.concurrentCalls = max(1, concurrentCalls)
        self.bufferedEvents = max(1, bufferedEvents)
        self.bufferedBytes = max(0, bufferedBytes)
    }
}
