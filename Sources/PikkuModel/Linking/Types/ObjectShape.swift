/// A default or an example, whose type may not be made yet.
struct PendingValue: Sendable {
    enum Target: Hashable, Sendable {
        case property(Int)
        case payload(case: Int, Int)
    }
    enum Value: Sendable {
        case expression(Expression, Place)
        case literal(JSONLiteral, SourceLocation)
    }

    var target: Target
    var isExample: Bool
    var value: Value
}

extension TypeLinker {
    mutating func objectShape(
        _ declarations: [PropertyDeclaration], _ declared: DeclaredType, index: Int
    ) -> TypeDefinition.Shape {
        let properties = properties(declarations, of: declared, in: definitions[index].context, index: index) {
            .property($0)
        }
        if declared.declaration.origin == .swift {
            definitions[index].inputDiagnostics += initializerProblems(declarations, properties, declared)
        }
        return .object(properties)
    }

    /// The properties that travel, in the order declared.
    mutating func properties(
        _ declarations: [PropertyDeclaration], of declared: DeclaredType, in context: TypeContext, index: Int,
        target: (Int) -> PendingValue.Target
    ) -> [Property] {
        var properties: [Property] = []
        properties.reserveCapacity(declarations.count)
        var wireNames: [String: SourceLocation] = Dictionary(minimumCapacity: declarations.count)
        var swiftNames: [String: SourceLocation] = [:]
        reportUnknownKeys(declared, among: declarations.lazy.map(\.name.text), kind: "property")
        for declaration in declarations {
            guard let wireName = wireName(of: declaration, in: declared) else { continue }
            if declaration.isConstant, declaration.defaultValue != nil {
                report(constantProperty(declaration))
                continue
            }
            if declared.declaration.access.isVisibleInModule, !declaration.access.isVisibleInModule {
                report(invisibleProperty(declaration, declared))
            }
            if let first = wireNames.updateValue(declaration.name.location, forKey: wireName.text) {
                report(duplicateProperty(wireName, first: first))
                continue
            }
            var swiftName = declaration.name.text
            if declared.declaration.origin == .manifest {
                swiftName = lowerCamelCase(swiftName)
                if let first = swiftNames.updateValue(declaration.name.location, forKey: swiftName) {
                    report(collidingProperty(declaration, swiftName, first: first))
                }
            }
            guard let schema = schema(of: declaration, in: context) else {
                definitions[index].isBroken = true
                continue
            }
            for value in values(of: declaration, in: context) {
                definitions[index].values.append(
                    PendingValue(target: target(properties.count), isExample: value.isExample, value: value.value))
            }
            properties.append(
                Property(
                    name: wireName.text, swiftName: swiftName, schema: schema,
                    documentation: declaration.documentation, deprecation: declaration.deprecation,
                    keywords: declaration.keywords.followed(by: declaration.type.writtenKeywords),
                    writtenDefault: declaration.defaultValue, defaultExtent: declaration.defaultExtent,
                    location: declaration.name.location, nameLocation: wireName.location
                ))
        }
        return properties
    }

    /// The name that `CodingKeys` gives; nil for a property that they leave out.
    private mutating func wireName(of property: PropertyDeclaration, in declared: DeclaredType) -> Name? {
        guard let keys = declared.declaration.members.codingKeys else { return property.name }
        if let key = keys.first(where: { $0.property == property.name.text }) { return key.wireName }
        if property.defaultValue == nil, !isImplicitlyNil(property) { report(missingKey(property)) }
        return nil
    }

    /// `var note: String?` begins as nil.
    private func isImplicitlyNil(_ property: PropertyDeclaration) -> Bool {
        guard case .optional = property.type.kind else { return false }
        return !property.isConstant
    }

    private mutating func schema(of property: PropertyDeclaration, in context: TypeContext) -> Schema? {
        guard var schema = data(property.type, in: context) else { return nil }
        if property.isOptional {
            guard !schema.isOptional else {
                report(nestedOptional(at: property.type.location))
                return nil
            }
            schema = Schema(.optional(schema))
        }
        let constraints = property.keywords.filter { !valuedKeywords.contains($0.keyword) }
        return constrain(schema, by: constraints, origin: context.place.origin)
    }

    private mutating func values(
        of property: PropertyDeclaration, in context: TypeContext
    ) -> [(isExample: Bool, value: PendingValue.Value)] {
        var values: [(Bool, PendingValue.Value)] = []
        if let value = property.defaultValue { values.append((false, .expression(value, context.place))) }
        for keyword in property.keywords {
            switch SchemaKeyword(rawValue: keyword.keyword) {
            case .default where property.defaultValue != nil: report(secondDefault(keyword))
            case .default: values.append((false, .literal(keyword.value, keyword.valueLocation)))
            case .example: values.append((true, .literal(keyword.value, keyword.valueLocation)))
            case .examples:
                guard case .array(let examples) = keyword.value else {
                    report(notAList(keyword))
                    continue
                }
                values += examples.map { (true, .literal($0, keyword.valueLocation)) }
            case .format, .pattern, .minLength, .maxLength, .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum,
                .multipleOf, .minItems, .maxItems, .uniqueItems, .minProperties, .maxProperties, .maxSize, .mediaTypes,
                .schema, nil:
                continue
            }
        }
        return values
    }

    /// Generated readers call the initializer that takes the travelling properties in order.
    private func initializerProblems(
        _ declarations: [PropertyDeclaration], _ properties: [Property], _ declared: DeclaredType
    ) -> [Diagnostic] {
        let members = declared.declaration.members
        let hidden = declarations.first { declaration in
            !declaration.access.isVisibleInModule && !(declaration.isConstant && declaration.defaultValue != nil)
                && !properties.contains { $0.location == declaration.name.location }
        }
        guard members.hidesMemberwiseInitializer || hidden != nil else { return [] }
        let labels = properties.map(\.swiftName)
        if members.initializers.contains(labels) { return [] }
        return [missingInitializer(declared, labels, hidden: members.hidesMemberwiseInitializer ? nil : hidden)]
    }

    mutating func reportUnknownKeys(_ declared: DeclaredType, among names: some Sequence<String>, kind: String) {
        guard let keys = declared.declaration.members.codingKeys else { return }
        let known = Set(names)
        for key in keys where !known.contains(key.property) {
            report(
                .unresolved(
                    "unknown-coding-key", "\(kind) of '\(declared.name)'", key.property, among: names,
                    at: key.wireName.location))
        }
    }
}

extension [KeywordDeclaration] {
    /// Without a copy where there is nothing to add, as is the rule.
    fileprivate func followed(by others: [KeywordDeclaration]) -> [KeywordDeclaration] {
        others.isEmpty ? self : self + others
    }
}

/// Those whose values are values of the property.
private let valuedKeywords: Set = [
    SchemaKeyword.default.rawValue, SchemaKeyword.example.rawValue, SchemaKeyword.examples.rawValue,
]

private func constantProperty(_ property: PropertyDeclaration) -> Diagnostic {
    Diagnostic(
        "constant-property", .error,
        "'\(property.name.text)' is a constant with a value, so it can never be read; make it a 'var' or 'static'",
        at: property.name.location
    )
}

private func invisibleProperty(_ property: PropertyDeclaration, _ type: DeclaredType) -> Diagnostic {
    Diagnostic(
        "property-not-visible", .error,
        "generated code cannot see '\(property.name.text)' of '\(type.name)'; make it internal",
        at: property.name.location
    )
}

private func duplicateProperty(_ name: Name, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "duplicate-property", .error, "another property is called '\(name.text)' too", at: name.location,
        notes: [Diagnostic.Note("first declared here", at: first)]
    )
}

private func collidingProperty(_ property: PropertyDeclaration, _ name: String, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "name-collision", .error, "'\(property.name.text)' becomes '\(name)' in Swift, as another property does",
        at: property.name.location, notes: [Diagnostic.Note("the other is here", at: first)]
    )
}

private func missingKey(_ property: PropertyDeclaration) -> Diagnostic {
    Diagnostic(
        "missing-coding-key", .error, "'CodingKeys' leaves out '\(property.name.text)', which has no default",
        at: property.name.location
    )
}

private func secondDefault(_ keyword: KeywordDeclaration) -> Diagnostic {
    Diagnostic("invalid-default", .error, "the property has a default already", at: keyword.location)
}

private func notAList(_ keyword: KeywordDeclaration) -> Diagnostic {
    Diagnostic("invalid-example", .error, "'examples' takes a list", at: keyword.valueLocation)
}

private func missingInitializer(
    _ type: DeclaredType, _ labels: [String], hidden: PropertyDeclaration?
) -> Diagnostic {
    let wanted = "init(\(labels.map { "\($0):" }.joined()))"
    return Diagnostic(
        "missing-initializer", .error, "generated code needs '\(wanted)' to make a '\(type.name)'",
        at: type.location,
        notes: hidden.map {
            [Diagnostic.Note("'\($0.name.text)' hides the memberwise initializer", at: $0.name.location)]
        } ?? [
            Diagnostic.Note("initializers in the type's body take the memberwise one away; an extension's do not"),
            Diagnostic.Note("generated code cannot call one that is private, failable, throwing, async or of an actor"),
        ]
    )
}
