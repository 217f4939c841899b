import PikkuModel

extension Project {
    /// The types in some schemas that no client is ever sent, sorted: the validators do not write them.
    func typesWithoutWriter(in schemas: [Schema]) -> [TypeDefinition] {
        var names: Set<String> = []
        var open = schemas.flatMap(\.references)
        while let name = open.popLast() {
            guard let type = type(named: name), !type.usage.contains(.output), names.insert(name).inserted
            else { continue }
            open += type.references
        }
        return types.filter { names.contains($0.name) }
    }
}

extension TypeDefinition {
    fileprivate var references: [String] {
        switch shape {
        case .object(let properties): properties.flatMap(\.schema.references)
        case .union(let union):
            union.cases.flatMap { unionCase in
                unionCase.payload.flatMap(\.schema.references) + [unionCase.type].compactMap(\.self)
            }
        case .alias(let schema): schema.references
        case .enumeration, .raw: []
        }
    }
}
