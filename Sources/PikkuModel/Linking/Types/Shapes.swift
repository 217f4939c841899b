extension TypeLinker {
    /// Fills in a definition from its declaration.
    mutating func makeShape(ofDefinition index: Int) {
        let definition = definitions[index]
        let declared = symbols.types[definition.declaration]
        checkDeclaration(declared)
        guard let shape = shape(of: declared, index: index) else {
            definition.isBroken = true
            return
        }
        var keywords: [KeywordDeclaration] = []
        if case .alias(let target) = declared.declaration.kind {
            keywords = declared.declaration.keywords + target.writtenKeywords
        }
        definition.type = TypeDefinition(
            name: definition.name,
            swiftName: definition.swiftName,
            shape: shape,
            documentation: declared.declaration.documentation,
            deprecation: declared.declaration.deprecation,
            declaredName: declared.declaration.name.text,
            caseLocations: declared.declaration.kind.caseLocations,
            keywords: keywords,
            origin: declared.declaration.origin,
            location: declared.location
        )
    }

    private mutating func checkDeclaration(_ declared: DeclaredType) {
        if let first = symbols.duplicates(of: declared).first {
            report(duplicateType(declared, first: first))
        }
        if !declared.declaration.access.isVisibleInModule { report(invisibleType(declared)) }
    }

    private mutating func shape(of declared: DeclaredType, index: Int) -> TypeDefinition.Shape? {
        let context = definitions[index].context
        if let schema = declared.declaration.keywords.first(where: { $0.keyword == SchemaKeyword.schema.rawValue }) {
            return rawShape(schema.value, at: schema.valueLocation, in: context)
        }
        if let custom = declared.declaration.members.customCoding.min() {
            report(opaqueType(declared, custom))
            return nil
        }
        if declared.declaration.isReference {
            report(unsupportedType("a class", at: declared.location, remark: "make '\(declared.name)' a struct"))
            return nil
        }
        switch declared.declaration.kind {
        case .object(let properties):
            refuseKeywords(declared.declaration.keywords, on: "a type with properties")
            return objectShape(properties, declared, index: index)
        case .enumeration(let cases):
            refuseKeywords(declared.declaration.keywords, on: "an enumeration")
            return enumerationShape(cases, declared, index: index)
        case .alias(let target):
            let outer = TypeContext(place: declared.outerPlace, bindings: context.bindings)
            guard let schema = data(target, in: outer) else { return nil }
            return .alias(constrain(schema, by: declared.declaration.keywords, origin: declared.declaration.origin))
        case .union(let discriminator, let members):
            refuseKeywords(declared.declaration.keywords, on: "a union")
            return unionShape(discriminator, members, declared, index: index)
        case .raw(let schema):
            return rawShape(schema, at: declared.location, in: context)
        }
    }

    private mutating func refuseKeywords(_ keywords: [KeywordDeclaration], on what: String) {
        for keyword in keywords {
            report(
                Diagnostic(
                    "constraint-not-applicable", .error, "'\(keyword.keyword)' says nothing of \(what)",
                    at: keyword.location))
        }
    }

    /// Raw JSON Schema, or the name of a declared type whose schema stands for this one's.
    private mutating func rawShape(
        _ schema: JSONLiteral, at location: SourceLocation, in context: TypeContext
    ) -> TypeDefinition.Shape? {
        switch schema {
        case .object, .boolean: return .raw(schema)
        case .string(let name):
            if jsonTypes.contains(name) { return .raw(.object([.init("type", .string(name))])) }
            let path = name.split(separator: ".").map(String.init)
            let reference = TypeReference(.named(path, arguments: []), at: location)
            guard let target = data(reference, in: context) else { return nil }
            guard case .reference(let name) = target.shape else {
                report(invalidSchema(at: location))
                return nil
            }
            return .raw(.object([.init("$ref", .string(name + schemaFileSuffix))]))
        case .null, .number, .array:
            report(invalidSchema(at: location))
            return nil
        }
    }
}

extension DeclaredType {
    /// For messages.
    var name: String { path.joined(separator: ".") }
}

extension SymbolTable {
    /// Where the same type is declared before, in the same language and module.
    fileprivate func duplicates(of declared: DeclaredType) -> [SourceLocation] {
        guard declared.declaration.access.isVisibleInModule, isDeclaredTwice(declared.path) else { return [] }
        return declarations(ofPath: declared.path).filter { other in
            other.declaration.origin == declared.declaration.origin
                && other.declaration.access.isVisibleInModule
                && other.outerPlace.module == declared.outerPlace.module
        }
        .map(\.location).filter { $0 != declared.location }
    }
}

private let jsonTypes: Set = ["string", "integer", "number", "boolean", "object", "array"]

extension TypeDeclaration.Kind {
    fileprivate var caseLocations: [SourceLocation] {
        switch self {
        case .enumeration(let cases): cases.map(\.name.location)
        case .union(_, let members): members.map(\.tag.location)
        case .object, .alias, .raw: []
        }
    }
}

private func duplicateType(_ type: DeclaredType, first: SourceLocation) -> Diagnostic {
    let places = [type.location, first].sorted()
    return Diagnostic(
        "duplicate-type", .error, "'\(type.name)' is declared twice", at: places[1],
        notes: [Diagnostic.Note("first declared here", at: places[0])]
    )
}

private func invisibleType(_ type: DeclaredType) -> Diagnostic {
    Diagnostic(
        "type-not-visible", .error,
        "generated code cannot see '\(type.name)'; make it and the types around it internal",
        at: type.location
    )
}

private func opaqueType(_ type: DeclaredType, _ custom: SourceLocation) -> Diagnostic {
    Diagnostic(
        "opaque-type", .error, "'\(type.name)' codes itself, so its JSON is unknown; document it with '- schema:'",
        at: type.location, notes: [Diagnostic.Note("coded by hand here", at: custom)]
    )
}

private func invalidSchema(at location: SourceLocation) -> Diagnostic {
    Diagnostic("invalid-schema", .error, "a schema is a JSON object or the name of a declared type", at: location)
}
