import PikkuGrammar
import PikkuModel

/// Finds the loops that can take the same text in more than one way. An engine that goes back tries all of them before
/// it gives up (Weideman and others, 2016).
enum PatternAmbiguity {
    /// Loops in which two ways lead from a position to itself over the same text.
    static func exponential(in root: PatternNode) -> [PatternHazard] {
        var hazards: [PatternHazard] = []
        collect(in: root, canEndBehind: true, &hazards)
        return hazards
    }

    /// A loop behind which a match may end takes what it can, and never goes back.
    private static func collect(in node: PatternNode, canEndBehind: Bool, _ hazards: inout [PatternHazard]) {
        switch node {
        case .empty, .scalars, .assertion: break
        case .alternatives(let nodes):
            for node in nodes { collect(in: node, canEndBehind: canEndBehind, &hazards) }
        case .sequence(let nodes):
            var canEnd = canEndBehind
            var ends: [Bool] = []
            for node in nodes.reversed() {
                ends.append(canEnd)
                canEnd = canEnd && node.canTakeNothing
            }
            for (node, canEnd) in zip(nodes, ends.reversed()) { collect(in: node, canEndBehind: canEnd, &hazards) }
        case .repetition(let body, let minimum, let maximum, let range):
            let known = hazards.count
            collect(in: body, canEndBehind: canEndBehind && minimum <= 1, &hazards)
            let isLoop = maximum.map { $0 - minimum > longestCount } ?? true
            guard hazards.count == known, !canEndBehind, isLoop, isAmbiguous(node) else { return }
            hazards.append(PatternHazard(growth: .exponential, range: range, rival: nil))
        }
    }

    /// As many ways as these few repetitions give are soon tried.
    private static let longestCount = 24

    private static func isAmbiguous(_ loop: PatternNode) -> Bool {
        guard let positions = PatternPositions(loop, longestCount: longestCount) else { return false }
        return positions.cycles.contains { component in
            let members = Set(component)
            let isManifold = component.contains { position in
                positions.steps[position].contains { $0.isManifold && members.contains($0.target) }
            }
            return isManifold || haveTwoWays(component, members, positions)
        }
    }

    /// Whether two copies of an engine at the same position can part and meet there again.
    private static func haveTwoWays(_ component: [Int], _ members: Set<Int>, _ positions: PatternPositions) -> Bool {
        let count = component.count
        guard count > 1, count <= 300 else { return false }
        let numbers = Dictionary(component.enumerated().map { ($1, $0) }) { first, _ in first }
        let targets = component.map { position in
            positions.steps[position].compactMap { numbers[$0.target] }
        }
        let overlaps = component.map { first in
            component.map { positions.sets[first].overlaps(positions.sets[$0]) }
        }
        let pairs = Cycles(count: count * count) { pair in
            targets[pair / count].flatMap { first in
                targets[pair % count].compactMap { second in
                    overlaps[first][second] ? first * count + second : nil
                }
            }
        }
        return pairs.components.contains { component in
            let isMeeting = component.contains { $0 / count == $0 % count }
            return isMeeting && component.contains { $0 / count != $0 % count }
        }
    }
}

extension PatternNode {
    /// Whether nothing, at any place of a text, is a match.
    fileprivate var canTakeNothing: Bool {
        switch self {
        case .empty: true
        case .scalars, .assertion: false
        case .sequence(let nodes): nodes.allSatisfy(\.canTakeNothing)
        case .alternatives(let nodes): nodes.contains(where: \.canTakeNothing)
        case .repetition(let node, let minimum, _, _): minimum == 0 || node.canTakeNothing
        }
    }
}
