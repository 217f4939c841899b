/// Why a text does not follow a grammar, and where in it.
public struct GrammarError: Error, Hashable, Sendable {
    /// One sentence without a full stop, lower case at the start.
    public var message: String
    /// UTF-8 offsets in the text that was parsed; empty for a point.
    public var range: Range<Int>

    public init(_ message: String, at range: Range<Int>) {
        self.message = message
        self.range = range
    }
}
