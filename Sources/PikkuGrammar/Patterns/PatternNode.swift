/// What an expression says; groups are gone, since only whether it matches is asked.
package indirect enum PatternNode: Hashable, Sendable {
    case empty
    case scalars(ScalarSet)
    case assertion(PatternAssertion)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// Without a maximum, any number of times. The range is that of the source, quantifier included.
    case repetition(PatternNode, minimum: Int, maximum: Int?, at: Range<Int>)

    /// How large an expression may be once its repetitions are written out.
    static let sizeLimit = 20_000

    /// An upper bound of the steps of its program, cut off above the limit.
    var size: Int {
        let size =
            switch self {
            case .empty, .scalars, .assertion: 1
            case .sequence(let nodes): nodes.reduce(0) { Self.cut($0 + $1.size) }
            case .alternatives(let nodes): nodes.reduce(0) { Self.cut($0 + $1.size + 1) }
            case .repetition(let node, let minimum, let maximum, _):
                // What may be left out takes a branch more.
                max(1, node.size * Self.cut(minimum) + (node.size + 1) * Self.cut(maximum.map { $0 - minimum } ?? 1))
            }
        return Self.cut(size)
    }

    private static func cut(_ size: Int) -> Int { min(size, sizeLimit + 1) }
}

extension PatternNode {
    /// Nil for what ``Pattern`` refuses.
    package init?(_ source: String) {
        guard let node = try? PatternParser.parse(source) else { return nil }
        self = node
    }
}

package enum PatternAssertion: Hashable, Sendable {
    case start
    case end
    case wordBoundary
    case noWordBoundary
}
