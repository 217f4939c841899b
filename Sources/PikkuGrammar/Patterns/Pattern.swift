/// A regular expression of a portable subset of ECMA-262 (with the `u` flag): what only backtracking can match, and what
/// engines read differently, is refused.
///
/// Matches in time linear in the text, whatever the expression.
public struct Pattern: Sendable {
    public let source: String
    private let matcher: PatternMatcher

    /// Throws where the expression is invalid, or valid but outside the portable subset.
    public init(_ source: String) throws(GrammarError) {
        self.source = source
        matcher = PatternMatcher(try PatternParser.parse(source))
    }

    /// An expression that is known to be valid, as those in generated code are; any other matches nothing.
    public init(verified source: StaticString) {
        self.source = "\(source)"
        matcher = PatternMatcher((try? PatternParser.parse(self.source)) ?? .scalars(ScalarSet([])))
    }

    /// Whether the expression matches anywhere in a text, given as valid UTF-8.
    public func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        matcher.matches(text)
    }

    public func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8(matches)
    }
}

extension Pattern: Hashable {
    public static func == (left: Self, right: Self) -> Bool { left.source == right.source }

    public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// The fastest way to match an expression that its size allows; behind one reference, so that copies are cheap.
private indirect enum PatternMatcher: Sendable {
    case automaton(PatternAutomaton)
    case simulation(PatternProgram)

    init(_ expression: PatternNode) {
        let program = PatternProgram(expression)
        self = PatternAutomaton(program).map(Self.automaton) ?? .simulation(program)
    }

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .automaton(let automaton): automaton.matches(text)
        case .simulation(let program): program.matches(text)
        }
    }
}
