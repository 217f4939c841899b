import PikkuGrammar

extension PatternAmbiguity {
    /// Pairs of loops between which a text can be divided anywhere, so that each place is tried.
    static func polynomial(in root: PatternNode) -> [PatternHazard] {
        guard let positions = PatternPositions(root, longestCount: 255) else { return [] }
        let components = positions.cycles
        var search = DivisionSearch(positions, components)
        var hazards: [PatternHazard] = []
        for (second, component) in components.enumerated() {
            // Where a match may end at any time the engine never goes back.
            guard !component.contains(where: { positions.canEnd[$0] }) else { continue }
            for first in components.indices where first != second {
                guard let place = search.division(of: first, second), let range = positions.loops[place.second],
                    let rival = positions.loops[place.first]
                else { continue }
                hazards.append(PatternHazard(growth: .polynomial, range: range, rival: rival == range ? nil : rival))
                break
            }
        }
        return hazards.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

/// Looks for a text that one loop takes, another loop takes as well, and that leads from the first to the second.
private struct DivisionSearch {
    private let positions: PatternPositions
    private let components: [[Int]]
    /// The component of each position that is in a loop.
    private var membership: [Int: Int] = [:]
    private var budget = 100_000

    init(_ positions: PatternPositions, _ components: [[Int]]) {
        self.positions = positions
        self.components = components
        for (index, component) in components.enumerated() {
            for position in component { membership[position] = index }
        }
    }

    /// Where an engine is in the first loop, on its way, and in the second loop.
    private struct State: Hashable {
        var first: Int
        var way: Int
        var second: Int
    }

    mutating func division(of first: Int, _ second: Int) -> (first: Int, second: Int)? {
        guard components[first].count * components[second].count <= 400 else { return nil }
        for start in components[first] {
            for end in components[second] where canDivide(start, first, end, second) { return (start, end) }
        }
        return nil
    }

    private mutating func canDivide(_ start: Int, _ first: Int, _ end: Int, _ second: Int) -> Bool {
        let goal = State(first: start, way: end, second: end)
        var waiting = [State(first: start, way: start, second: end)]
        var seen = Set(waiting)
        while let state = waiting.popLast() {
            for mine in targets(of: state.first, in: first) {
                for theirs in targets(of: state.second, in: second) {
                    let shared = positions.sets[mine].intersection(positions.sets[theirs])
                    guard !shared.ranges.isEmpty else { continue }
                    for step in positions.steps[state.way] where positions.sets[step.target].overlaps(shared) {
                        budget -= 1
                        guard budget > 0 else { return false }
                        let next = State(first: mine, way: step.target, second: theirs)
                        if next == goal { return true }
                        if seen.insert(next).inserted { waiting.append(next) }
                    }
                }
            }
        }
        return false
    }

    private func targets(of position: Int, in component: Int) -> [Int] {
        positions.steps[position].map(\.target).filter { membership[$0] == component }
    }
}
