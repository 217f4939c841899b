/// The cycles among definitions: the strongly connected components of who refers to whom.
struct Components: Sendable {
    private let types: [TypeDefinition]
    private let indices: [String: Int]
    private let references: [[Int]]
    /// Only those with a cycle, each sorted by name.
    let cycles: [[Int]]

    init(of all: [TypeDefinition]) {
        types = all.sorted { $0.name < $1.name }
        let indices = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
        self.indices = indices
        let references = types.map { type in type.referencedNames.compactMap { indices[$0] } }
        cycles = Cycles(count: types.count) { references[$0] }.components.map { $0.sorted() }
        self.references = references
    }

    var recursiveNames: Set<String> {
        Set(cycles.joined().map { types[$0].name })
    }

    /// Definitions no value of which ever ends: each needs another of the same cycle.
    func endlessValues() -> [Diagnostic] {
        cycles.compactMap { cycle in
            let endless = endless(in: cycle)
            guard let first = endless.min(by: { types[$0].location < types[$1].location }) else { return nil }
            let others = endless.filter { $0 != first }.map { types[$0] }.sorted { $0.location < $1.location }
            return endlessValue(types[first], others)
        }
    }

    private func endless(in cycle: [Int]) -> [Int] {
        if cycle.allSatisfy({ types[$0].isAlias }) { return cycle }
        let members = Set(cycle)
        var users: [Int: [Int]] = [:]
        for user in cycle {
            for used in references[user] where members.contains(used) { users[used, default: []].append(user) }
        }
        var endless = members
        var waiting = cycle
        while let index = waiting.popLast() {
            guard endless.contains(index), ends(types[index], { !isIn(endless, $0) }) else { continue }
            endless.remove(index)
            waiting += users[index] ?? []
        }
        return endless.sorted()
    }

    private func isIn(_ members: Set<Int>, _ name: String) -> Bool {
        indices[name].map(members.contains) ?? false
    }

    /// Whether some value ends, given which definitions have one that does.
    private func ends(_ type: TypeDefinition, _ hasEnd: (String) -> Bool) -> Bool {
        switch type.shape {
        case .object(let properties): properties.allSatisfy { $0.schema.ends(hasEnd) }
        case .alias(let schema): schema.ends(hasEnd)
        case .union(let union):
            union.cases.contains { unionCase in
                unionCase.payload.allSatisfy { $0.schema.ends(hasEnd) } && (unionCase.type.map(hasEnd) ?? true)
            }
        case .enumeration, .raw: true
        }
    }
}

extension Schema {
    /// Arrays, sets, maps and optionals may be empty.
    fileprivate func ends(_ hasEnd: (String) -> Bool) -> Bool {
        if case .reference(let name) = shape { hasEnd(name) } else { true }
    }
}

extension TypeDefinition {
    fileprivate var isAlias: Bool {
        if case .alias = shape { true } else { false }
    }
}

private func endlessValue(_ type: TypeDefinition, _ others: [TypeDefinition]) -> Diagnostic {
    Diagnostic(
        "recursive-type", .error,
        "every '\(type.swiftName)' holds another one, without end; make the property an array or optional",
        at: type.location, notes: others.map { Diagnostic.Note("by way of '\($0.swiftName)'", at: $0.location) }
    )
}
