/// The steps of a program that can be reached at one place of a text.
struct PatternFrontier {
    /// The reachable steps that consume a character.
    private(set) var consuming: [(set: Int, next: Int)] = []
    private(set) var accepts = false
    private var pending: [Int] = []
    private var reached: StepSet

    init(_ program: PatternProgram) {
        reached = StepSet(count: program.steps.count)
    }

    /// Follows all that consumes nothing, from some steps on; stops as soon as the program accepts.
    mutating func follow(
        _ starts: [Int], in program: PatternProgram, between before: PatternNeighbour, and after: PatternNeighbour
    ) {
        reached.removeAll()
        accepts = false
        consuming.removeAll(keepingCapacity: true)
        for start in starts { reach(start) }
        while let step = pending.popLast() {
            switch program.steps[step] {
            case .consume(let set, let next):
                consuming.append((set, next))
            case .branch(let first, let second):
                reach(second)
                reach(first)
            case .assert(let assertion, let next):
                if assertion.holds(between: before, and: after) { reach(next) }
            case .accept:
                accepts = true
                pending.removeAll(keepingCapacity: true)
                return
            }
        }
    }

    /// How many steps were looked at.
    var work: Int { reached.members.count }

    private mutating func reach(_ step: Int) {
        if reached.insert(step) { pending.append(step) }
    }
}

/// Small numbers without repetition, in the order in which they came.
struct StepSet {
    private(set) var members: [Int] = []
    private var isMember: [Bool]

    init(count: Int) {
        isMember = Array(repeating: false, count: count)
    }

    /// Whether the number was not yet there.
    @discardableResult
    mutating func insert(_ member: Int) -> Bool {
        guard !isMember[member] else { return false }
        isMember[member] = true
        members.append(member)
        return true
    }

    mutating func removeAll() {
        for member in members { isMember[member] = false }
        members.removeAll(keepingCapacity: true)
    }
}
