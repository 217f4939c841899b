extension TypeLinker {
    mutating func enumerationShape(
        _ cases: [CaseDeclaration], _ declared: DeclaredType, index: Int
    ) -> TypeDefinition.Shape? {
        guard !cases.isEmpty else {
            report(unsupportedType("an enum without cases", at: declared.location))
            return nil
        }
        guard let raw = rawType(of: declared) else { return casesShape(cases, declared, index: index) }
        switch raw {
        case .string: return .enumeration(uniqueCases(cases.map { stringCase($0, declared) }, cases))
        case .integer: return .enumeration(uniqueCases(integerCases(cases), cases))
        case .boolean, .number, .dateTime, .uuid, .uri, .bytes, .any, .file:
            report(unsupportedType("an enum with '\(raw.swiftName)' values", at: declared.location))
            return nil
        }
    }

    /// The first type behind the colon that is no protocol.
    private func rawType(of declared: DeclaredType) -> Primitive? {
        for inherited in declared.declaration.inheritedTypes {
            switch inherited.kind {
            case .primitive(let primitive): return primitive
            case .named(let path, _): if let primitive = primitive(path, from: declared.outerPlace) { return primitive }
            case .optional, .array, .dictionary, .void, .unsupported: continue
            }
        }
        return nil
    }

    private func primitive(_ path: [String], from place: Place) -> Primitive? {
        var (path, place) = (path, place)
        for _ in 0..<16 {
            switch symbols.type(path, from: place) {
            case .ambiguous: return nil
            case .none:
                guard case .primitive(let primitive) = BuiltinType(path) else { return nil }
                return primitive
            case .found(let index):
                let type = symbols.types[index]
                guard case .alias(let target) = type.declaration.kind, case .named(let next, _) = target.kind else {
                    return nil
                }
                (path, place) = (next, type.outerPlace)
            }
        }
        return nil
    }

    private mutating func stringCase(_ declaration: CaseDeclaration, _ declared: DeclaredType) -> EnumerationCase {
        var text = declaration.name.text
        if let value = declaration.rawValue {
            if case .string(let raw) = value.kind { text = raw } else { report(invalidRawValue(value, "a string")) }
        }
        return enumerationCase(declaration, .string(text), origin: declared.declaration.origin)
    }

    /// As Swift counts: from zero, and on from the last value that is written.
    private mutating func integerCases(_ cases: [CaseDeclaration]) -> [EnumerationCase] {
        var next: Int64? = 0
        return cases.map { declaration in
            if let value = declaration.rawValue {
                guard case .number(let text) = value.kind, let number = Int64(text) else {
                    report(invalidRawValue(value, "a whole number that 'Int64' holds"))
                    // Unlike that of any other case, so that nothing else is said of it.
                    return enumerationCase(declaration, .string(declaration.name.text), origin: .swift)
                }
                next = number
            } else if next == nil {
                let place = Expression(.null, at: declaration.name.location)
                report(invalidRawValue(place, "a whole number that 'Int64' holds"))
            }
            let value = next ?? 0
            next = value == Int64.max ? nil : value + 1
            return enumerationCase(declaration, .integer(value), origin: .swift)
        }
    }

    private func enumerationCase(
        _ declaration: CaseDeclaration, _ value: EnumerationCase.RawValue, origin: Origin
    ) -> EnumerationCase {
        EnumerationCase(
            swiftName: origin == .swift ? declaration.name.text : lowerCamelCase(declaration.name.text),
            rawValue: value,
            documentation: declaration.documentation,
            deprecation: declaration.deprecation
        )
    }

    private mutating func uniqueCases(
        _ cases: [EnumerationCase], _ declarations: [CaseDeclaration]
    ) -> [EnumerationCase] {
        var values: [EnumerationCase.RawValue: SourceLocation] = [:]
        var names: [String: SourceLocation] = [:]
        for (value, declaration) in zip(cases, declarations) {
            let location = declaration.name.location
            if let first = values.updateValue(location, forKey: value.rawValue) {
                report(duplicateCase(declaration.name, first: first))
            } else if let first = names.updateValue(location, forKey: value.swiftName) {
                report(collidingCase(declaration.name, value.swiftName, first: first))
            }
        }
        return cases
    }
}

private func invalidRawValue(_ value: Expression, _ expected: String) -> Diagnostic {
    Diagnostic("invalid-raw-value", .error, "the raw value is not \(expected)", at: value.location)
}

func duplicateCase(_ name: Name, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "duplicate-case", .error, "another case has the value of '\(name.text)'", at: name.location,
        notes: [Diagnostic.Note("first declared here", at: first)]
    )
}

func collidingCase(_ name: Name, _ swiftName: String, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "name-collision", .error, "'\(name.text)' becomes '\(swiftName)' in Swift, as another case does",
        at: name.location,
        notes: [Diagnostic.Note("the other is here", at: first)]
    )
}
