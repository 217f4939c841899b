import PikkuGrammar

extension TypeLinker {
    /// Whether keywords say something of the types they stand at, and can be satisfied together.
    mutating func checkConstraints(ofDefinition index: Int) {
        let definition = definitions[index]
        for place in definition.constrained {
            let found = problems(place)
            definition.diagnostics += found
            if !found.isEmpty { definition.isBroken = true }
        }
        definition.constrained = []
    }

    /// Keywords at inputs, outputs and events, which belong to no definition.
    mutating func checkOwnConstraints() {
        diagnostics += constrained.flatMap(problems)
        constrained = []
    }

    func problems(_ place: ConstrainedPlace) -> [Diagnostic] {
        let underlying = underlying(place.schema)
        if case .unknown = underlying.kind { return [] }
        if let wrong = place.keywords.first(where: { !$0.keyword.applies(to: underlying.kind) }) {
            return [notApplicable(wrong.declaration, swiftName(of: place.schema.unwrapped))]
        }
        if case .primitive(.integer(let width)) = underlying.kind {
            let wrong = place.keywords.first { !isWithin(width, $0.keyword, $0.declaration) }
            if let wrong { return [outOfWidth(wrong.declaration, width)] }
        }
        return contradictions(underlying.constraints, place.keywords)
    }

    private func isWithin(
        _ width: IntegerWidth, _ keyword: SchemaKeyword, _ declaration: KeywordDeclaration
    ) -> Bool {
        guard keyword.isOfNumbers, case .number(let text) = declaration.value, let number = DecimalNumber(text) else {
            return true
        }
        return number.isInteger && width.bounds.contains(number)
    }
}

extension SchemaKeyword {
    fileprivate var isOfNumbers: Bool {
        switch self {
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf: true
        case .format, .pattern, .minLength, .maxLength, .minItems, .maxItems, .uniqueItems, .minProperties,
            .maxProperties, .maxSize, .mediaTypes, .default, .example, .examples, .schema:
            false
        }
    }

    fileprivate func applies(to kind: Underlying.Kind) -> Bool {
        switch self {
        case .format, .pattern, .minLength, .maxLength: kind.isString
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf: kind.isNumber
        case .minItems, .maxItems, .uniqueItems: kind.isArray
        case .minProperties, .maxProperties: kind.isMap
        case .maxSize, .mediaTypes: kind.isFile
        case .default, .example, .examples, .schema: false
        }
    }
}

extension Underlying.Kind {
    fileprivate var isString: Bool {
        if case .primitive(.string) = self { true } else { false }
    }
    fileprivate var isFile: Bool {
        if case .primitive(.file) = self { true } else { false }
    }
    fileprivate var isMap: Bool {
        if case .map = self { true } else { false }
    }
    fileprivate var isNumber: Bool {
        switch self {
        case .primitive(.integer), .primitive(.number): true
        case .primitive, .array, .set, .map, .definition, .unknown: false
        }
    }
    fileprivate var isArray: Bool {
        switch self {
        case .array, .set: true
        case .primitive, .map, .definition, .unknown: false
        }
    }
}

private func contradictions(
    _ constraints: Constraints, _ keywords: [(keyword: SchemaKeyword, declaration: KeywordDeclaration)]
) -> [Diagnostic] {
    for (low, high) in facingKeywords {
        guard let lowest = constraints.limit(low), let highest = constraints.limit(high) else { continue }
        let isOpen = low == .exclusiveMinimum || high == .exclusiveMaximum
        guard highest < lowest || isOpen && highest == lowest else { continue }
        let involved = keywords.filter { $0.keyword == low || $0.keyword == high }.map(\.declaration)
        guard let last = involved.last else { continue }
        return [contradiction(last, involved.dropLast(), "'\(low.rawValue)' is \(lowest.text)", high, highest)]
    }
    return []
}

/// Pairs of which one bounds from below what the other bounds from above.
private let facingKeywords: [(low: SchemaKeyword, high: SchemaKeyword)] = [
    (.minimum, .maximum), (.minimum, .exclusiveMaximum),
    (.exclusiveMinimum, .maximum), (.exclusiveMinimum, .exclusiveMaximum),
    (.minLength, .maxLength), (.minItems, .maxItems), (.minProperties, .maxProperties),
]

extension Constraints {
    /// What a keyword that bounds from below or above says; nil where it says nothing.
    fileprivate func limit(_ keyword: SchemaKeyword) -> DecimalNumber? {
        switch keyword {
        case .minimum: minimum.flatMap(DecimalNumber.init)
        case .exclusiveMinimum: exclusiveMinimum.flatMap(DecimalNumber.init)
        case .maximum: maximum.flatMap(DecimalNumber.init)
        case .exclusiveMaximum: exclusiveMaximum.flatMap(DecimalNumber.init)
        case .minLength: minLength.map { DecimalNumber($0) }
        case .maxLength: maxLength.map { DecimalNumber($0) }
        case .minItems: minItems.map { DecimalNumber($0) }
        case .maxItems: maxItems.map { DecimalNumber($0) }
        case .minProperties: minProperties.map { DecimalNumber($0) }
        case .maxProperties: maxProperties.map { DecimalNumber($0) }
        case .format, .pattern, .multipleOf, .uniqueItems, .maxSize, .mediaTypes, .default, .example, .examples,
            .schema:
            nil
        }
    }
}

private func notApplicable(_ declaration: KeywordDeclaration, _ type: String) -> Diagnostic {
    Diagnostic(
        "constraint-not-applicable", .error, "'\(declaration.keyword)' says nothing of '\(type)'",
        at: declaration.location)
}

private func outOfWidth(_ declaration: KeywordDeclaration, _ width: IntegerWidth) -> Diagnostic {
    Diagnostic(
        "invalid-constraint", .error,
        "'\(declaration.keyword)' of '\(width.swiftName)' takes a whole number of that type",
        at: declaration.valueLocation
    )
}

private func contradiction(
    _ declaration: KeywordDeclaration, _ others: some Sequence<KeywordDeclaration>, _ low: String,
    _ high: SchemaKeyword, _ highest: DecimalNumber
) -> Diagnostic {
    Diagnostic(
        "contradictory-constraints", .error, "no value fits: \(low) and '\(high.rawValue)' is \(highest.text)",
        at: declaration.location, notes: others.map { Diagnostic.Note("'\($0.keyword)' is here", at: $0.location) }
    )
}
