extension Linker {
    /// Definitions of one name: the same type in Swift and in a manifest must agree; anything else is a collision.
    mutating func mergeDeclarations() {
        for index in types.definitions.indices {
            let second = types.definitions[index]
            guard let firstIndex = types.indicesByName[second.name], firstIndex != index else { continue }
            let first = types.definitions[firstIndex]
            let declarations = (
                symbols.types[first.declaration].declaration, symbols.types[second.declaration].declaration
            )
            guard declarations.0.origin != declarations.1.origin else {
                if first.declaration != second.declaration || first.swiftName != second.swiftName {
                    report(definitionCollision(first.name, declarations.0.name, declarations.1.name))
                }
                continue
            }
            guard let mine = first.type, let theirs = second.type, !first.isBroken, !second.isBroken else { continue }
            let isFirstSwift = mine.origin == .swift
            let (swift, manifest) = isFirstSwift ? (mine, theirs) : (theirs, mine)
            if let difference = difference(swift, manifest) {
                report(conflict("type", swift.name, difference, swift.location, manifest.location))
            }
            types.merge(swift, manifest: manifest, into: firstIndex, dropping: index)
        }
    }
}

extension TypeLinker {
    fileprivate mutating func merge(
        _ type: TypeDefinition, manifest: TypeDefinition, into index: Int, dropping other: Int
    ) {
        var type = type
        if type.documentation.isEmpty { type.documentation = manifest.documentation }
        type.deprecation = type.deprecation ?? manifest.deprecation
        definitions[index].type = type
        definitions[other].type = nil
    }
}

/// What two declarations of one type do not agree on; nil when they do.
private func difference(_ swift: TypeDefinition, _ manifest: TypeDefinition) -> String? {
    switch (swift.shape, manifest.shape) {
    case (.object(let mine), .object(let theirs)): return difference(mine, theirs)
    case (.enumeration(let mine), .enumeration(let theirs)):
        return Set(mine.map(\.rawValue)) == Set(theirs.map(\.rawValue)) ? nil : "the cases differ"
    case (.alias(let mine), .alias(let theirs)): return mine == theirs ? nil : "they stand for different types"
    case (.raw(let mine), .raw(let theirs)): return mine == theirs ? nil : "the schemas differ"
    case (.union(let mine), .union(let theirs)): return difference(mine, theirs)
    case (.object, _), (.enumeration, _), (.alias, _), (.raw, _), (.union, _):
        return "they are of different kinds"
    }
}

private func difference(_ mine: [Property], _ theirs: [Property]) -> String? {
    let others = Dictionary(theirs.map { ($0.name, $0) }) { first, _ in first }
    for property in mine {
        guard let other = others[property.name] else { return "only one has '\(property.name)'" }
        if property.schema.isOptional != other.schema.isOptional { return "'\(property.name)' is optional in only one" }
        if property.schema.unwrapped.shape != other.schema.unwrapped.shape {
            return "the types of '\(property.name)' differ"
        }
        if property.schema != other.schema { return "the constraints of '\(property.name)' differ" }
        if property.defaultValue != other.defaultValue { return "the defaults of '\(property.name)' differ" }
    }
    let names = Set(mine.map(\.name))
    return theirs.first { !names.contains($0.name) }.map { "only one has '\($0.name)'" }
}

private func difference(_ mine: Union, _ theirs: Union) -> String? {
    guard mine.tagging == theirs.tagging else { return "the cases are told apart differently" }
    let others = Dictionary(theirs.cases.map { ($0.tag, $0) }) { first, _ in first }
    for unionCase in mine.cases {
        guard let other = others[unionCase.tag] else { return "only one has the case '\(unionCase.tag)'" }
        if unionCase.type != other.type || difference(unionCase.payload, other.payload) != nil {
            return "the case '\(unionCase.tag)' differs"
        }
    }
    return mine.cases.count == theirs.cases.count ? nil : "the cases differ"
}

private func definitionCollision(_ name: String, _ first: Name, _ second: Name) -> Diagnostic {
    Diagnostic(
        "name-collision", .error, "'\(second.text)' is called '\(name)' outside of Swift, as another type is",
        at: second.location, notes: [Diagnostic.Note("the other is declared here", at: first.location)]
    )
}
