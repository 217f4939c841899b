/// The cycles among definitions: the strongly connected components of who refers to whom.
struct Components {
    private let definitions: [Definition]
    private let indices: [String: Int]
    /// Only those with a cycle.
    private let cycles: [[Int]]

    init(of types: TypeLinker) {
        let definitions = types.definitions
        self.definitions = definitions
        indices = types.indicesByName
        cycles = Cycles(count: definitions.count) { definitions[$0].references }.components.map { $0.sorted() }
    }

    /// The definitions that are part of a cycle.
    var recursive: Set<Int> { Set(cycles.joined()) }

    /// Definitions no value of which ever ends: each needs another of the same cycle.
    func endlessValues(where isAsked: (Int) -> Bool) -> [Diagnostic] {
        cycles.filter { $0.allSatisfy(isAsked) }.compactMap { cycle in
            let endless = endless(in: cycle).compactMap { definitions[$0].type }.sorted { $0.location < $1.location }
            return endless.first.map { endlessValue($0, endless.dropFirst()) }
        }
    }

    private func endless(in cycle: [Int]) -> [Int] {
        if cycle.allSatisfy({ definitions[$0].type?.isAlias ?? false }) { return cycle }
        let members = Set(cycle)
        var users: [Int: [Int]] = [:]
        for user in cycle {
            for used in definitions[user].references where members.contains(used) {
                users[used, default: []].append(user)
            }
        }
        var endless = members
        var waiting = cycle
        while let index = waiting.popLast() {
            guard endless.contains(index), definitions[index].type?.ends({ !isIn(endless, $0) }) ?? true else {
                continue
            }
            endless.remove(index)
            waiting += users[index] ?? []
        }
        return endless.sorted()
    }

    private func isIn(_ members: Set<Int>, _ name: String) -> Bool {
        indices[name].map(members.contains) ?? false
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

    /// Whether some value ends, given which definitions have one that does.
    fileprivate func ends(_ hasEnd: (String) -> Bool) -> Bool {
        switch shape {
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

private func endlessValue(_ type: TypeDefinition, _ others: some Sequence<TypeDefinition>) -> Diagnostic {
    Diagnostic(
        "recursive-type", .error,
        "every '\(type.swiftName)' holds another one, without end; make the property an array or optional",
        at: type.location, notes: others.map { Diagnostic.Note("by way of '\($0.swiftName)'", at: $0.location) }
    )
}
