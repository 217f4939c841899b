import PikkuModel

/// The types that values of some schemas may hold, each with what leads there first.
struct Reach {
    /// By the name of the type.
    private(set) var sources: [String: Diagnostic.Note] = [:]

    init(_ project: LintedProject, from roots: [(schema: Schema, source: Diagnostic.Note)]) {
        for (schema, source) in roots {
            var waiting = [schema.referencedName].compactMap(\.self)
            while let name = waiting.popLast() {
                guard sources[name] == nil, let type = project.type(named: name) else { continue }
                sources[name] = source
                waiting += type.referencedNames
            }
        }
    }
}

extension LintedProject {
    /// Those of some properties that values of some schemas may hold, each with what leads there.
    func reached(
        _ properties: [TravellingProperty], from roots: @autoclosure () -> [(schema: Schema, source: Diagnostic.Note)]
    ) -> [(property: Property, source: Diagnostic.Note)] {
        guard !properties.isEmpty else { return [] }
        let sources = Reach(self, from: roots()).sources
        return properties.compactMap { travelling in
            sources[travelling.type.name].map { (travelling.property, $0) }
        }
    }
}

extension TypeDefinition {
    /// Those of an object, or of all payloads of a union.
    var properties: [Property] {
        switch shape {
        case .object(let properties): properties
        case .union(let union): union.cases.flatMap(\.payload)
        case .enumeration, .alias, .raw: []
        }
    }
}
