import PikkuGrammar
import PikkuModel

/// The places of an expression that take a character, and the ways of an engine from each to the next (Glushkov's
/// automaton), several ways being told from one.
struct PatternPositions {
    struct Step {
        var target: Int
        /// Whether more than one way leads there without a character between.
        var isManifold: Bool
    }

    private(set) var sets: [ScalarSet] = []
    private(set) var steps: [[Step]] = []
    /// Of each position the innermost repetition around it that has no end.
    private(set) var loops: [Range<Int>?] = []
    /// After which positions a match may end whatever follows.
    private(set) var canEnd: [Bool] = []
    private var enclosing: [Range<Int>] = []
    private let longestCount: Int

    /// Nil when the positions are too many.
    ///
    /// - Parameter longestCount: How many optional repetitions are still told one by one; more count as endless.
    init?(_ node: PatternNode, longestCount: Int) {
        self.longestCount = longestCount
        let fragment = add(node)
        guard sets.count <= Self.limit else { return nil }
        canEnd = Array(repeating: false, count: sets.count)
        for exit in fragment.exits where exit.assertions.isEmpty { canEnd[exit.position] = true }
    }

    private static let limit = 1_500

    /// Where a part can be entered or left.
    fileprivate struct Crossing {
        var position: Int
        var assertions: Set<PatternAssertion> = []
        var isManifold = false
    }

    /// A way through a part that takes nothing.
    fileprivate struct Passage: Hashable {
        var assertions: Set<PatternAssertion> = []
        var isManifold = false
    }

    fileprivate struct Fragment {
        var entries: [Crossing] = []
        var exits: [Crossing] = []
        var passages: [Passage] = []
    }

    private mutating func add(_ node: PatternNode) -> Fragment {
        guard sets.count <= Self.limit else { return Fragment() }
        switch node {
        case .empty: return Fragment(passages: [Passage()])
        case .assertion(let assertion): return Fragment(passages: [Passage(assertions: [assertion])])
        case .scalars(let set):
            sets.append(set)
            steps.append([])
            loops.append(enclosing.last)
            let crossing = Crossing(position: sets.count - 1)
            return Fragment(entries: [crossing], exits: [crossing])
        case .sequence(let nodes):
            return nodes.reduce(Fragment(passages: [Passage()])) { join($0, add($1)) }
        case .alternatives(let nodes):
            var whole = Fragment()
            for fragment in nodes.map({ add($0) }) {
                whole.entries += fragment.entries
                whole.exits += fragment.exits
                whole.passages += fragment.passages
            }
            return whole
        case .repetition(let node, let minimum, let maximum, let range):
            if let maximum, maximum - minimum <= longestCount { return add(node, minimum, maximum) }
            enclosing.append(range)
            var fragment = add(node)
            enclosing.removeLast()
            link(fragment.exits, fragment.entries)
            if minimum == 0 { fragment.passages = [Passage()] }
            return fragment
        }
    }

    /// A counted repetition, written out: `x{1,3}` as `x(x(x)?)?`.
    private mutating func add(_ node: PatternNode, _ minimum: Int, _ maximum: Int) -> Fragment {
        var rest = Fragment(passages: [Passage()])
        for count in 0..<maximum {
            guard sets.count <= Self.limit else { return rest }
            rest = join(add(node), rest)
            if count < maximum - minimum {
                // A round that takes nothing is none.
                rest.passages = [Passage()]
            }
        }
        return rest
    }

    private mutating func join(_ first: Fragment, _ second: Fragment) -> Fragment {
        link(first.exits, second.entries)
        let entries = first.passages.flatMap { passage in second.entries.map { $0.behind(passage) } }
        let exits = second.passages.flatMap { passage in first.exits.map { $0.behind(passage) } }
        let passages = first.passages.flatMap { passage in
            second.passages.map {
                Passage(
                    assertions: passage.assertions.union($0.assertions),
                    isManifold: passage.isManifold || $0.isManifold)
            }
        }
        return Fragment(entries: first.entries + entries, exits: exits + second.exits, passages: merged(passages))
    }

    private func merged(_ passages: [Passage]) -> [Passage] {
        guard passages.count > 1 else { return passages }
        let groups = Dictionary(grouping: passages, by: \.assertions)
        return groups.map { Passage(assertions: $0, isManifold: $1.count > 1 || $1[0].isManifold) }
    }

    private mutating func link(_ exits: [Crossing], _ entries: [Crossing]) {
        for exit in exits {
            for entry in entries {
                let assertions = exit.assertions.union(entry.assertions)
                guard assertions.allSatisfy({ $0.canHold(between: sets[exit.position], sets[entry.position]) }) else {
                    continue
                }
                let isManifold = exit.isManifold || entry.isManifold
                if let known = steps[exit.position].firstIndex(where: { $0.target == entry.position }) {
                    steps[exit.position][known].isManifold = true
                } else {
                    steps[exit.position].append(Step(target: entry.position, isManifold: isManifold))
                }
            }
        }
    }
}

extension PatternPositions.Crossing {
    fileprivate func behind(_ passage: PatternPositions.Passage) -> Self {
        Self(
            position: position, assertions: assertions.union(passage.assertions),
            isManifold: isManifold || passage.isManifold)
    }
}

extension PatternAssertion {
    /// Whether it may hold between two characters of some sets.
    fileprivate func canHold(between before: ScalarSet, _ after: ScalarSet) -> Bool {
        let word = ScalarSet.wordCharacters
        let mayBeWord = (before.overlaps(word), after.overlaps(word))
        let mayBeOther = (before.overlaps(word.inverted), after.overlaps(word.inverted))
        return switch self {
        case .start, .end: false
        case .wordBoundary: mayBeWord.0 && mayBeOther.1 || mayBeOther.0 && mayBeWord.1
        case .noWordBoundary: mayBeWord.0 && mayBeWord.1 || mayBeOther.0 && mayBeOther.1
        }
    }
}

extension PatternPositions {
    /// The positions that can be come back to.
    var cycles: [[Int]] { Cycles(count: sets.count) { steps[$0].map(\.target) }.components }
}
