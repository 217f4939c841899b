import PikkuGrammar
import PikkuModel

/// Spells what the runtime's readers check as calls of the functions that an emitted file has below its types.
struct TypeScriptChecks {
    let project: Project
    let direction: Direction
    /// What the expressions so far call.
    private(set) var support: TypeScriptSupport

    init(project: Project, direction: Direction, support: TypeScriptSupport) {
        self.project = project
        self.direction = direction
        self.support = support
    }

    /// The expression of a definition's check.
    mutating func check(_ type: TypeDefinition) -> TypeScriptCode {
        switch type.shape {
        case .object(let properties): return object(properties)
        case .enumeration(let cases): return enumeration(cases)
        case .union(let union): return self.union(union)
        case .alias(let schema): return check(schema)
        case .raw: return plain(.anything)
        }
    }

    private mutating func object(_ properties: [Property]) -> TypeScriptCode {
        let members = properties.map { property -> TypeScriptCode.Member in
            let check = check(property.schema)
            let mayLack = property.schema.isOptional || property.isRequired(for: direction)
            return (TypeScriptText.memberName(property.name), mayLack ? check : call(.withDefault, check))
        }
        return call(.object, .lines(members))
    }

    private mutating func enumeration(_ cases: [EnumerationCase]) -> TypeScriptCode {
        var areNumbers = false
        let values = cases.map { enumerationCase -> String in
            switch enumerationCase.rawValue {
            case .string(let text): return TypeScriptText.literal(text)
            case .integer(let number):
                areNumbers = true
                return String(number)
            }
        }
        // The function compares with the limits of 64 bits first, as the readers do.
        if areNumbers { _ = support.use(.int64) }
        return call(areNumbers ? .integers : .names, .list(values))
    }

    private mutating func union(_ union: Union) -> TypeScriptCode {
        let members = union.cases.map { unionCase -> TypeScriptCode.Member in
            let check = unionCase.type.map(reference) ?? object(unionCase.payload)
            return (TypeScriptText.memberName(unionCase.tag), check)
        }
        switch union.tagging {
        case .external: return call(.union, .lines(members))
        case .internal(let property):
            return call(.discriminated, .text(TypeScriptText.literal(property)), .lines(members))
        }
    }

    private func reference(_ name: String) -> TypeScriptCode { .text("check" + project.name(of: name, for: direction)) }
}

extension TypeScriptChecks {
    private mutating func check(_ schema: Schema) -> TypeScriptCode {
        switch schema.shape {
        case .reference(let name):
            let target = schema.constraints.isEmpty ? schema : project.withoutAliases(schema)
            if case .reference = target.shape { return reference(name) }
            return check(target)
        case .optional(let wrapped): return call(.optional, check(wrapped))
        case .array(let element), .set(let element):
            return call(.array, check(element), limits: itemLimits(schema.constraints))
        case .map(let key, let value):
            var limits = propertyLimits(schema.constraints)
            if case .integer(let width) = key { limits.insert(("names", .text(support.use(width))), at: 0) }
            return call(.map, check(value), limits: limits)
        case .primitive(let primitive): return check(primitive, schema.constraints)
        }
    }

    private mutating func check(_ primitive: Primitive, _ constraints: Constraints) -> TypeScriptCode {
        switch primitive {
        case .string: return string(constraints)
        case .dateTime: return format(.dateTime)
        case .uuid: return format(.uuid)
        case .uri: return format(.uri)
        case .bytes: return plain(.base64)
        case .boolean: return plain(.boolean)
        case .any: return plain(.anything)
        case .integer(let width):
            let limits = IntegerConstraints(constraints, width).all.map { keyword, value -> TypeScriptCode.Member in
                // Only a limit may be a bigint, whose comparison with a number is exact.
                let isExact = value.magnitude <= 1 << 53 || keyword == "multipleOf"
                return (keyword, .text(isExact ? "\(value)" : "\(value)n"))
            }
            return call(.integer, .text(support.use(width)), limits: limits)
        case .number(let width):
            return call(width == .float ? .float : .number, limits: numberLimits(constraints))
        case .file:
            let types = constraints.mediaTypes.isEmpty ? nil : constraints.mediaTypes.map(TypeScriptText.literal)
            return call(
                .file,
                limits: members([
                    ("maxSize", constraints.maxSize.map { .text("\($0)") }), ("mediaTypes", types.map { .list($0) }),
                ]))
        }
    }

    private mutating func string(_ constraints: Constraints) -> TypeScriptCode {
        if let format = constraints.format { support.use(format) }
        return call(
            .string,
            limits: members([
                ("format", constraints.format.map { .text($0.swiftName) }),
                ("minLength", constraints.minLength.map { .text("\($0)") }),
                ("maxLength", constraints.maxLength.map { .text("\($0)") }),
                ("pattern", constraints.pattern.map { .text(TypeScriptText.pattern($0)) }),
            ]))
    }

    private mutating func format(_ format: StringFormat) -> TypeScriptCode {
        var constraints = Constraints()
        constraints.format = format
        return string(constraints)
    }

    private mutating func plain(_ function: TypeScriptSupport.Function) -> TypeScriptCode {
        support.use(function)
        return .text(function.rawValue)
    }

    private mutating func call(_ function: TypeScriptSupport.Function, _ arguments: TypeScriptCode...) -> TypeScriptCode
    {
        support.use(function)
        return .call(function.rawValue, arguments)
    }

    private mutating func call(
        _ function: TypeScriptSupport.Function, _ argument: TypeScriptCode? = nil, limits: [TypeScriptCode.Member]
    ) -> TypeScriptCode {
        support.use(function)
        return .call(function.rawValue, [argument, limits.isEmpty ? nil : .object(limits)].compactMap(\.self))
    }
}

private func itemLimits(_ constraints: Constraints) -> [TypeScriptCode.Member] {
    members([
        ("minItems", constraints.minItems.map { .text("\($0)") }),
        ("maxItems", constraints.maxItems.map { .text("\($0)") }),
        ("uniqueItems", constraints.uniqueItems ? .text("true") : nil),
    ])
}

private func propertyLimits(_ constraints: Constraints) -> [TypeScriptCode.Member] {
    members([
        ("minProperties", constraints.minProperties.map { .text("\($0)") }),
        ("maxProperties", constraints.maxProperties.map { .text("\($0)") }),
    ])
}

private func numberLimits(_ constraints: Constraints) -> [TypeScriptCode.Member] {
    members([
        ("minimum", constraints.minimum.map { .text($0) }),
        ("maximum", constraints.maximum.map { .text($0) }),
        ("exclusiveMinimum", constraints.exclusiveMinimum.map { .text($0) }),
        ("exclusiveMaximum", constraints.exclusiveMaximum.map { .text($0) }),
        ("multipleOf", constraints.multipleOf.map { .text($0) }),
    ])
}

private func members(_ members: [(String, TypeScriptCode?)]) -> [TypeScriptCode.Member] {
    members.compactMap { name, value in value.map { (name, $0) } }
}
