import PikkuModel

/// The types that values of some schemas may hold, each with what leads there first.
struct Reach {
    /// By the name of the type.
    private(set) var sources: [String: Diagnostic.Note] = [:]

    init(_ project: Project, from roots: [(schema: Schema, source: Diagnostic.Note)]) {
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

extension Reach {
    /// Some properties of the types, with what leads to each.
    func properties(
        in project: Project, where isWanted: (Property) -> Bool
    ) -> [(property: Property, source: Diagnostic.Note)] {
        var found: [(property: Property, source: Diagnostic.Note)] = []
        for type in project.types {
            guard let source = sources[type.name] else { continue }
            for property in type.properties where isWanted(property) { found.append((property, source)) }
        }
        return found
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
