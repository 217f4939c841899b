extension TypeLinker {
    /// A Swift enum without a raw type, coded as Codable does it.
    mutating func casesShape(
        _ cases: [CaseDeclaration], _ declared: DeclaredType, index: Int
    ) -> TypeDefinition.Shape {
        let keys = declared.declaration.members.codingKeys
        reportUnknownKeys(declared, among: cases.map(\.name.text), kind: "case")
        var tags: [String: SourceLocation] = [:]
        var unionCases: [UnionCase] = []
        for declaration in cases {
            var tag = Name(declaration.name.text, at: declaration.name.location)
            if let keys {
                guard let key = keys.first(where: { $0.property == declaration.name.text }) else {
                    report(missingCaseKey(declaration))
                    continue
                }
                tag = key.wireName
            }
            if let first = tags.updateValue(tag.location, forKey: tag.text) {
                report(duplicateCase(tag, first: first))
                continue
            }
            unionCases.append(
                UnionCase(
                    tag: tag.text, swiftName: declaration.name.text,
                    payload: payload(of: declaration, index: index),
                    isLabeled: declaration.payload.map { $0.label != nil },
                    documentation: declaration.documentation,
                    deprecation: declaration.deprecation
                ))
        }
        return .union(Union(tagging: .external, cases: unionCases))
    }

    private mutating func payload(of declaration: CaseDeclaration, index: Int) -> [Property] {
        declaration.payload.enumerated().compactMap { position, value in
            if value.hasDefault { report(defaultOfPayload(value)) }
            guard let schema = data(value.type, in: definitions[index].context) else {
                definitions[index].isBroken = true
                return nil
            }
            let name = value.label ?? "_\(position)"
            return Property(name: name, swiftName: name, schema: schema, location: value.type.location)
        }
    }

    /// A manifest's `$union`: with a discriminator the members' objects hold it, else the tag stands outside.
    mutating func unionShape(
        _ discriminator: Name?, _ members: [UnionMemberDeclaration], _ declared: DeclaredType, index: Int
    ) -> TypeDefinition.Shape? {
        guard !members.isEmpty else {
            report(unsupportedType("a union without members", at: declared.location))
            return nil
        }
        var tags: [String: SourceLocation] = [:]
        var names: [String: SourceLocation] = [:]
        var cases: [UnionCase] = []
        for member in members {
            if let first = tags.updateValue(member.tag.location, forKey: member.tag.text) {
                report(duplicateCase(member.tag, first: first))
                continue
            }
            let swiftName = lowerCamelCase(member.tag.text)
            if let first = names.updateValue(member.tag.location, forKey: swiftName) {
                report(collidingCase(member.tag, swiftName, first: first))
                continue
            }
            let made =
                discriminator.map { internalCase(member, swiftName, discriminator: $0, index: index) }
                ?? externalCase(member, swiftName, position: cases.count, index: index)
            guard let made else {
                definitions[index].isBroken = true
                continue
            }
            cases.append(made)
        }
        let tagging: Union.Tagging = discriminator.map { .internal(property: $0.text) } ?? .external
        return .union(Union(tagging: tagging, cases: cases))
    }

    private mutating func internalCase(
        _ member: UnionMemberDeclaration, _ swiftName: String, discriminator: Name, index: Int
    ) -> UnionCase? {
        guard let schema = data(member.type, in: definitions[index].context) else { return nil }
        guard let object = declaredObject(schema), case .object(let properties) = object.declaration.kind else {
            report(notAnObject(member))
            return nil
        }
        if let property = properties.first(where: { $0.name.text == discriminator.text }) {
            report(takenDiscriminator(discriminator, property))
        }
        guard case .reference(let name) = schema.shape else { return nil }
        return UnionCase(tag: member.tag.text, swiftName: swiftName, type: name)
    }

    private mutating func externalCase(
        _ member: UnionMemberDeclaration, _ swiftName: String, position: Int, index: Int
    ) -> UnionCase? {
        if member.type.kind == .void { return UnionCase(tag: member.tag.text, swiftName: swiftName) }
        guard let schema = data(member.type, in: definitions[index].context) else { return nil }
        guard let object = declaredObject(schema), case .object(let declarations) = object.declaration.kind else {
            let payload = Property(name: "_0", swiftName: "_0", schema: schema, location: member.type.location)
            return UnionCase(tag: member.tag.text, swiftName: swiftName, payload: [payload], isLabeled: [false])
        }
        let context = TypeContext(place: object.innerPlace)
        let payload = properties(declarations, of: object, in: context, index: index) {
            .payload(case: position, $0)
        }
        return UnionCase(
            tag: member.tag.text, swiftName: swiftName, payload: payload, isLabeled: payload.map { _ in true })
    }

    /// The object type that a schema means, aliases followed; its definition may not be made yet.
    private func declaredObject(_ schema: Schema) -> DeclaredType? {
        guard case .reference(let name) = schema.shape, let definition = definition(named: name) else { return nil }
        var type = symbols.types[definition.declaration]
        for _ in 0..<16 {
            switch type.declaration.kind {
            case .object: return type.declaration.isReference ? nil : type
            case .alias(let target):
                guard case .named(let path, _) = target.kind,
                    case .found(let next) = symbols.type(path, from: type.outerPlace)
                else { return nil }
                type = symbols.types[next]
            case .enumeration, .union, .raw: return nil
            }
        }
        return nil
    }
}

private func missingCaseKey(_ declaration: CaseDeclaration) -> Diagnostic {
    Diagnostic(
        "missing-coding-key", .error, "'CodingKeys' leaves out '\(declaration.name.text)'",
        at: declaration.name.location)
}

private func defaultOfPayload(_ value: PayloadDeclaration) -> Diagnostic {
    Diagnostic(
        "payload-default", .error, "a default in a case's payload cannot be described; put a struct there",
        at: value.type.location)
}

private func notAnObject(_ member: UnionMemberDeclaration) -> Diagnostic {
    Diagnostic(
        "union-member-not-object", .error,
        "'\(member.tag.text)' must be a type with properties, beside which the tag stands",
        at: member.type.location
    )
}

private func takenDiscriminator(_ discriminator: Name, _ property: PropertyDeclaration) -> Diagnostic {
    Diagnostic(
        "discriminator-collision", .error, "a member has a property called '\(discriminator.text)' of its own",
        at: discriminator.location, notes: [Diagnostic.Note("the property is here", at: property.name.location)]
    )
}
