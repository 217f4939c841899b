/// An expression as a graph of steps, in which each path from the start to ``Step/accept`` spells a match.
struct PatternProgram: Sendable {
    enum Step: Sendable {
        case consume(set: Int, next: Int)
        case branch(Int, Int)
        case assert(PatternAssertion, next: Int)
        case accept
    }

    private(set) var steps: [Step] = [.accept]
    /// Each once.
    private(set) var sets: [ScalarSet] = []
    private(set) var start = 0
    private(set) var looksAtWords = false
    private var indices: [ScalarSet: Int] = [:]

    init(_ expression: PatternNode) {
        start = add(expression, before: 0)
        indices = [:]
    }

    private mutating func add(_ step: Step) -> Int {
        steps.append(step)
        return steps.count - 1
    }

    /// Adds what matches a node and then goes on at `next`; returns where it begins.
    private mutating func add(_ node: PatternNode, before next: Int) -> Int {
        switch node {
        case .empty:
            return next
        case .scalars(let set):
            return add(.consume(set: index(of: set), next: next))
        case .assertion(let assertion):
            if assertion == .wordBoundary || assertion == .noWordBoundary { looksAtWords = true }
            return add(.assert(assertion, next: next))
        case .sequence(let nodes):
            return nodes.reversed().reduce(next) { add($1, before: $0) }
        case .alternatives(let nodes):
            let branches = nodes.map { add($0, before: next) }
            return branches.dropLast().reversed().reduce(branches[branches.count - 1]) { add(.branch($1, $0)) }
        case .repetition(let node, let minimum, let maximum, _):
            var start = next
            if let maximum {
                for _ in minimum..<maximum { start = add(.branch(add(node, before: start), next)) }
            } else {
                start = add(.accept)
                steps[start] = .branch(add(node, before: start), next)
            }
            for _ in 0..<minimum { start = add(node, before: start) }
            return start
        }
    }

    private mutating func index(of set: ScalarSet) -> Int {
        if let index = indices[set] { return index }
        sets.append(set)
        indices[set] = sets.count - 1
        return sets.count - 1
    }
}

/// What an assertion can see on one side of a place in a text.
enum PatternNeighbour: Hashable, Sendable {
    /// The text begins or ends here.
    case edge
    case wordCharacter
    case other
}

extension PatternAssertion {
    func holds(between before: PatternNeighbour, and after: PatternNeighbour) -> Bool {
        switch self {
        case .start: before == .edge
        case .end: after == .edge
        case .wordBoundary: (before == .wordCharacter) != (after == .wordCharacter)
        case .noWordBoundary: (before == .wordCharacter) == (after == .wordCharacter)
        }
    }
}
