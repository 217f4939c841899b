extension TypeLinker {
    /// What a spelling means; nil when it was reported that it means nothing.
    mutating func resolve(_ reference: TypeReference, in context: TypeContext) -> ResolvedType? {
        expansions = 0
        return resolve(reference, in: context, depth: 0)
    }

    /// A spelling that must stand for data: `Void` and streams are none.
    mutating func data(_ reference: TypeReference, in context: TypeContext) -> Schema? {
        expansions = 0
        return data(reference, in: context, depth: 0)
    }

    private mutating func data(_ reference: TypeReference, in context: TypeContext, depth: Int) -> Schema? {
        switch resolve(reference, in: context, depth: depth) {
        case .data(let schema): return schema
        case .void:
            report(unsupportedType("'Void'", at: reference.location))
            return nil
        case .stream:
            report(unsupportedType("a stream", at: reference.location, remark: "only a function's output streams"))
            return nil
        case nil: return nil
        }
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    private mutating func resolve(_ reference: TypeReference, in context: TypeContext, depth: Int) -> ResolvedType? {
        expansions += 1
        guard depth <= deepestType, expansions <= mostExpansions else {
            if expansions <= mostExpansions || depth > deepestType { report(endlessSpelling(at: reference.location)) }
            expansions = mostExpansions + 1
            return nil
        }
        guard let type = resolveKind(of: reference, in: context, depth: depth) else { return nil }
        guard !reference.keywords.isEmpty, case .data(let schema) = type else { return type }
        return .data(constrain(schema, by: reference.keywords, origin: context.place.origin))
    }

    private mutating func resolveKind(
        of reference: TypeReference, in context: TypeContext, depth: Int
    ) -> ResolvedType? {
        switch reference.kind {
        case .named(let path, let arguments):
            return resolve(path, arguments, at: reference.location, in: context, depth: depth)
        case .primitive(let primitive): return .data(Schema(.primitive(primitive)))
        case .optional(let wrapped): return optional(wrapped, at: reference.location, in: context, depth: depth)
        case .array(let element): return data(element, in: context, depth: depth + 1).map { .data(Schema(.array($0))) }
        case .dictionary(let key, let value): return map(key, value, in: context, depth: depth)
        case .void: return .void
        case .nestedInGeneric:
            report(nestedInGeneric(at: reference.location))
            return nil
        case .unsupported(let what):
            report(unsupportedType(what, at: reference.location))
            return nil
        }
    }

    private mutating func resolve(
        _ path: [String], _ arguments: [TypeReference], at location: SourceLocation, in context: TypeContext, depth: Int
    ) -> ResolvedType? {
        if path.count == 1, arguments.isEmpty, let binding = context.bindings[path[0]] {
            switch binding {
            case .resolved(let schema): return .data(schema)
            case .written(let argument, let outer): return resolve(argument, in: outer, depth: depth + 1)
            }
        }
        switch symbols.type(path, from: context.place) {
        case .found(let index):
            return declared(index, arguments, at: location, in: context, depth: depth)
        case .ambiguous(let indices):
            report(ambiguousType(path, indices.map { symbols.types[$0].location }, at: location))
            return nil
        case .none:
            guard let type = BuiltinType(path) else {
                report(unresolvedType(path, at: location))
                return nil
            }
            return builtin(type, path, arguments, at: location, in: context, depth: depth)
        }
    }

    private mutating func builtin(
        _ type: BuiltinType, _ path: [String], _ arguments: [TypeReference], at location: SourceLocation,
        in context: TypeContext, depth: Int
    ) -> ResolvedType? {
        let expected: ClosedRange<Int>
        switch type {
        case .primitive, .void: expected = 0...0
        case .array, .set, .optional: expected = 1...1
        case .dictionary: expected = 2...2
        case .stream: expected = 1...2
        case .function, .permission, .wirings, .errorProtocol, .servicesProtocol:
            report(unsupportedType("'\(path.joined(separator: "."))'", at: location))
            return nil
        }
        guard expected.contains(arguments.count) else {
            report(wrongArguments(path, expected: expected.lowerBound, found: arguments.count, at: location))
            return nil
        }
        switch type {
        case .primitive(let primitive): return .data(Schema(.primitive(primitive)))
        case .void: return .void
        case .optional: return optional(arguments[0], at: location, in: context, depth: depth)
        case .array: return data(arguments[0], in: context, depth: depth + 1).map { .data(Schema(.array($0))) }
        case .set: return data(arguments[0], in: context, depth: depth + 1).map { .data(Schema(.set($0))) }
        case .dictionary: return map(arguments[0], arguments[1], in: context, depth: depth)
        case .stream(let isThrowing):
            return data(arguments[0], in: context, depth: depth + 1).map {
                .stream(element: $0, isThrowing: isThrowing)
            }
        case .function, .permission, .wirings, .errorProtocol, .servicesProtocol: return nil
        }
    }

    private mutating func declared(
        _ index: Int, _ written: [TypeReference], at location: SourceLocation, in context: TypeContext, depth: Int
    ) -> ResolvedType? {
        let type = symbols.types[index]
        let outer = type.outerParameters.compactMap { context.bindings[$0] }
        guard outer.count == type.outerParameters.count else {
            report(nestedInGeneric(at: location))
            return nil
        }
        let own = type.declaration.genericParameters
        guard own.count == written.count else {
            report(wrongArguments(type.path, expected: own.count, found: written.count, at: location))
            return nil
        }
        if case .alias(let target) = type.declaration.kind, isTransparent(index) {
            var bindings = context.bindings.filter { type.outerParameters.contains($0.key) }
            for (name, argument) in zip(own, written) { bindings[name] = .written(argument, context) }
            let inner = TypeContext(place: type.outerPlace, bindings: bindings)
            guard let resolved = resolve(target, in: inner, depth: depth + 1) else { return nil }
            guard case .data(let schema) = resolved, !type.declaration.keywords.isEmpty else { return resolved }
            return .data(constrain(schema, by: type.declaration.keywords, origin: type.declaration.origin))
        }
        var arguments: [Schema] = []
        for binding in outer {
            switch binding {
            case .resolved(let schema): arguments.append(schema)
            case .written(let argument, let place):
                guard let schema = data(argument, in: place, depth: depth + 1) else { return nil }
                arguments.append(schema)
            }
        }
        for argument in written {
            guard let schema = data(argument, in: context, depth: depth + 1) else { return nil }
            arguments.append(schema)
        }
        return define(index, arguments: arguments).map { .data(Schema(.reference($0))) }
    }

    private mutating func optional(
        _ wrapped: TypeReference, at location: SourceLocation, in context: TypeContext, depth: Int
    ) -> ResolvedType? {
        guard let schema = data(wrapped, in: context, depth: depth + 1) else { return nil }
        guard !schema.isOptional else {
            report(nestedOptional(at: location))
            return nil
        }
        return .data(Schema(.optional(schema)))
    }

    private mutating func map(
        _ key: TypeReference, _ value: TypeReference, in context: TypeContext, depth: Int
    ) -> ResolvedType? {
        guard let keySchema = data(key, in: context, depth: depth + 1) else { return nil }
        guard let mapKey = mapKey(keySchema, in: context) else {
            report(unsupportedKey(swiftName(of: keySchema), at: key.location))
            return nil
        }
        return data(value, in: context, depth: depth + 1).map { .data(Schema(.map(key: mapKey, value: $0))) }
    }

    /// Codable writes a dictionary as an object for keys of exactly these two types.
    private mutating func mapKey(_ schema: Schema, in context: TypeContext) -> Schema.MapKey? {
        var schema = schema
        for _ in 0..<deepestType {
            switch schema.shape {
            case .primitive(.string): return .string
            case .primitive(.integer(.int)): return .integer(.int)
            case .reference(let name):
                guard let definition = definition(named: name),
                    case .alias(let target) = symbols.types[definition.declaration].declaration.kind
                else { return nil }
                let outer = TypeContext(
                    place: symbols.types[definition.declaration].outerPlace, bindings: definition.context.bindings)
                guard let resolved = data(target, in: outer, depth: 1) else { return nil }
                schema = resolved
            case .primitive, .array, .set, .map, .optional: return nil
            }
        }
        return nil
    }

    /// Whether an alias means its target and has no definition of its own: a generic one, one that generated code
    /// cannot see, a second name for a built-in type of the same name, and one for what is not plain data.
    func isTransparent(_ index: Int) -> Bool {
        let alias = symbols.types[index].declaration
        if !symbols.types[index].parameters.isEmpty || !alias.access.isVisibleInModule { return true }
        var index = index
        for _ in 0..<deepestType {
            let type = symbols.types[index]
            guard case .alias(let target) = type.declaration.kind else { return false }
            switch target.kind {
            case .optional, .void, .unsupported: return true
            case .primitive, .array, .dictionary: return false
            case .named(let path, _):
                switch symbols.type(path, from: type.outerPlace) {
                case .found(let next): index = next
                case .ambiguous: return false
                case .none:
                    if path.last == alias.name.text { return true }
                    switch BuiltinType(path) {
                    case .optional, .void, .stream: return true
                    case .function, .permission, .wirings, .errorProtocol, .servicesProtocol, nil: return true
                    case .primitive, .array, .set, .dictionary: return false
                    }
                }
            }
        }
        return false
    }
}

/// Levels of arrays, optionals, arguments and aliases in one spelling.
private let deepestType = 64
private let mostExpansions = 2_000
