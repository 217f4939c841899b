import PikkuGrammar

/// What can be told of an expression without a text.
struct PatternExpression: Sendable {
    private let root: PatternNode

    /// Nil for what ``Pattern`` refuses.
    init?(_ source: String) {
        guard let root = PatternNode(source) else { return nil }
        self.root = root
    }

    /// Whether every match begins where the text does.
    var isAnchoredAtStart: Bool { root.isAnchored(at: .start) }
    /// Whether every match ends where the text does.
    var isAnchoredAtEnd: Bool { root.isAnchored(at: .end) }

    /// The length of the longest text that fits, in scalars; nil where there is none.
    var maximumLength: Int? {
        isAnchoredAtStart && isAnchoredAtEnd ? root.maximumLength : nil
    }

    /// Whether what fits are the decimal digits of a number of any length.
    var isWholeNumber: Bool {
        isAnchoredAtStart && isAnchoredAtEnd && root.maximumLength == nil && root.takesOnly(.digits)
    }

    /// The parts that make engines which try one way after the other, such as those of browsers, take far too long
    /// for texts that do not fit; in the order of the source.
    var hazards: [PatternHazard] {
        let exponential = PatternAmbiguity.exponential(in: root)
        return exponential.isEmpty ? PatternAmbiguity.polynomial(in: root) : exponential
    }
}

/// A part of an expression that can divide the same text in many ways.
struct PatternHazard: Hashable, Sendable {
    enum Growth: Hashable, Sendable {
        /// Each further character multiplies the time.
        case exponential
        /// The time grows with the square of the length, or more.
        case polynomial
    }

    let growth: Growth
    /// The repetition, as UTF-8 offsets in the source.
    let range: Range<Int>
    /// An earlier repetition that takes the same characters; nil where one is enough.
    let rival: Range<Int>?
}

extension PatternNode {
    fileprivate func isAnchored(at edge: PatternAssertion) -> Bool {
        switch self {
        case .empty, .scalars: return false
        case .assertion(let assertion): return assertion == edge
        case .alternatives(let nodes): return nodes.allSatisfy { $0.isAnchored(at: edge) }
        case .repetition(let node, let minimum, _, _): return minimum > 0 && node.isAnchored(at: edge)
        case .sequence(let nodes):
            for node in edge == .start ? nodes : nodes.reversed() {
                if node.isAnchored(at: edge) { return true }
                if node.maximumLength != 0 { return false }
            }
            return false
        }
    }

    fileprivate var maximumLength: Int? {
        switch self {
        case .empty, .assertion: 0
        case .scalars: 1
        case .sequence(let nodes):
            nodes.reduce(0) { sum, node in sum.flatMap { sum in node.maximumLength.map { sum + $0 } } }
        case .alternatives(let nodes):
            nodes.reduce(0) { longest, node in
                longest.flatMap { longest in node.maximumLength.map { max(longest, $0) } }
            }
        case .repetition(let node, _, let maximum, _):
            maximum.flatMap { maximum in
                node.maximumLength.flatMap { length in
                    let (product, isTooLarge) = length.multipliedReportingOverflow(by: maximum)
                    return isTooLarge ? nil : product
                }
            }
        }
    }

    fileprivate func takesOnly(_ set: ScalarSet) -> Bool {
        switch self {
        case .empty, .assertion: true
        case .scalars(let own): own.intersection(set) == own
        case .sequence(let nodes), .alternatives(let nodes): nodes.allSatisfy { $0.takesOnly(set) }
        case .repetition(let node, _, _, _): node.takesOnly(set)
        }
    }
}
