/// Works out the states of an automaton: each is a set of steps that the program may be at, and what lies before.
struct PatternAutomatonBuilder {
    private(set) var rows: [UInt16] = []
    private(set) var acceptsAtEnd: [Bool] = []

    private let program: PatternProgram
    private let classes: ScalarClasses
    private let startsAnywhere: Bool
    private var frontier: PatternFrontier
    private var members: StepSet
    private var states: [State] = []
    private var numbers: [State: Int] = [:]
    private var work = 0

    private struct State: Hashable {
        /// Sorted.
        var steps: [Int]
        var before: PatternNeighbour
    }

    init(_ program: PatternProgram, classes: ScalarClasses) {
        self.program = program
        self.classes = classes
        frontier = PatternFrontier(program)
        members = StepSet(count: program.steps.count)
        startsAnywhere = Self.canStart(program, behind: .wordCharacter) || Self.canStart(program, behind: .other)
    }

    /// False when the states or the work to find them are too many.
    mutating func build() -> Bool {
        let width = classes.count
        // State 0 has lost and state 1 has won, whatever follows.
        for number in [0, 1] {
            states.append(State(steps: [], before: .edge))
            rows += Array(repeating: UInt16(row(of: number)), count: width)
            acceptsAtEnd.append(number == 1)
        }
        _ = number(of: State(steps: [program.start], before: .edge))
        var next = 2
        while next < states.count {
            guard states.count <= Self.stateLimit, row(of: states.count) <= Int(UInt16.max), work <= Self.workLimit
            else { return false }
            addRow(of: states[next])
            next += 1
        }
        return true
    }

    private static let stateLimit = 2_000
    private static let workLimit = 200_000

    private func row(of state: Int) -> Int { PatternAutomaton.asciiCount + state * classes.count }

    private mutating func addRow(of state: State) {
        var targets = Array(repeating: 0, count: classes.count)
        for after in [PatternNeighbour.wordCharacter, .other] {
            if after == .wordCharacter, !program.looksAtWords { continue }
            frontier.follow(state.steps, in: program, between: state.before, and: after)
            for (index, scalar) in classes.representatives.enumerated() where program.neighbour(scalar) == after {
                targets[index] = frontier.accepts ? 1 : target(of: scalar, before: after)
                work += frontier.consuming.count + 1
            }
            work += frontier.work
        }
        rows += targets.map { UInt16(truncatingIfNeeded: row(of: $0)) }
        frontier.follow(state.steps, in: program, between: state.before, and: .edge)
        acceptsAtEnd.append(frontier.accepts)
    }

    /// The state behind a character, from where the frontier is.
    private mutating func target(of scalar: UInt32, before: PatternNeighbour) -> Int {
        members.removeAll()
        for (set, next) in frontier.consuming where program.sets[set].contains(scalar) { members.insert(next) }
        if startsAnywhere { members.insert(program.start) }
        guard !members.members.isEmpty else { return 0 }
        return number(of: State(steps: members.members.sorted(), before: before))
    }

    private mutating func number(of state: State) -> Int {
        if let number = numbers[state] { return number }
        states.append(state)
        numbers[state] = states.count - 1
        return states.count - 1
    }

    /// Whether a match may begin elsewhere than at the start of a text.
    private static func canStart(_ program: PatternProgram, behind before: PatternNeighbour) -> Bool {
        var frontier = PatternFrontier(program)
        return [PatternNeighbour.edge, .wordCharacter, .other].contains { after in
            frontier.follow([program.start], in: program, between: before, and: after)
            return frontier.accepts || !frontier.consuming.isEmpty
        }
    }
}
