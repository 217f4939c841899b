package import PikkuModel

extension Project {
    /// A definition and all that its values can hold.
    package func reachable(from type: TypeDefinition) -> [TypeDefinition] {
        closure(from: type) { schemas(of: $0).flatMap(\.references) }
    }

    /// Whether a value of an object type would hold, in place, another of its own through a property.
    func holdsItself(_ type: TypeDefinition, through property: Property) -> Bool {
        directReferences(property.schema).contains { name in
            guard let target = self.type(named: name) else { return false }
            return closure(from: target) { inner in
                // Recursive enumerations are indirect themselves.
                if case .union = inner.shape { return [] }
                return schemas(of: inner).flatMap(directReferences)
            }.contains { $0.name == type.name }
        }
    }

    private func closure(from type: TypeDefinition, _ next: (TypeDefinition) -> [String]) -> [TypeDefinition] {
        var found = [type]
        var names: Set<String> = [type.name]
        var index = 0
        while index < found.count {
            for name in next(found[index]) where names.insert(name).inserted {
                if let type = self.type(named: name) { found.append(type) }
            }
            index += 1
        }
        return found
    }

    /// The definitions whose values are held in place: not those in arrays, sets and maps.
    private func directReferences(_ schema: Schema) -> [String] {
        switch withoutAliases(schema.unwrapped).shape {
        case .reference(let name): [name]
        case .optional(let wrapped): directReferences(wrapped)
        case .primitive, .array, .set, .map: []
        }
    }
}

/// The schemas of the values that a value of a definition holds.
func schemas(of type: TypeDefinition) -> [Schema] {
    switch type.shape {
    case .object(let properties): properties.map(\.schema)
    case .union(let union):
        union.cases.flatMap { unionCase in
            unionCase.payload.map(\.schema) + (unionCase.type.map { [Schema(.reference($0))] } ?? [])
        }
    case .alias(let schema): [schema]
    case .enumeration, .raw: []
    }
}

extension Schema {
    /// The names of the definitions that a value refers to.
    package var references: [String] {
        switch shape {
        case .primitive: []
        case .reference(let name): [name]
        case .array(let inner), .set(let inner), .map(_, let inner), .optional(let inner): inner.references
        }
    }

    /// Whether a value is a file, or a collection of files.
    var holdsFile: Bool {
        switch shape {
        case .primitive(let primitive): primitive == .file
        case .reference: false
        case .array(let inner), .set(let inner), .map(_, let inner), .optional(let inner): inner.holdsFile
        }
    }
}
