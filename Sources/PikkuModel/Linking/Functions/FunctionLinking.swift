struct LinkedFunction: Sendable {
    var function: Function
    var access: AccessLevel
    /// Something is wrong with its types, so that what does not fit them says nothing.
    var isBroken: Bool
    /// Where the manifest declares the same function.
    var manifestLocation: SourceLocation?
    /// `expose: true`: an RPC wiring under its own name.
    var exposure: SourceLocation?
    /// The type that gives it services.
    var services: WrittenType?
}

/// A piece of work that needs nothing but what is declared.
private enum Beginning: Sendable {
    case functions
    /// As indices into ``SymbolTable/types``.
    case types(Range<Int>)
}

private enum Begun: Sendable {
    case functions(Linker)
    case types([MadeType?])
}

extension Linker {
    /// Other threads make types meanwhile, which functions only name.
    mutating func linkFunctions(_ files: [ParsedFile]) {
        guard threads > 1 else { return linkFunctionsAlone(files) }
        let (start, symbols) = (self, symbols)
        let beginnings = [.functions] + symbols.types.indices.batches(of: 128).map(Beginning.types)
        let results = beginnings.concurrentMap(threads: threads) { beginning -> Begun in
            switch beginning {
            case .functions:
                var linker = start
                linker.linkFunctionsAlone(files)
                return .functions(linker)
            case .types(let declarations): return .types(TypeLinker.make(declarations, of: symbols))
            }
        }
        var made: [MadeType?] = []
        for result in results {
            switch result {
            case .functions(let linker): self = linker
            case .types(let types): made += types
            }
        }
        types.madeAhead = made
    }

    private mutating func linkFunctionsAlone(_ files: [ParsedFile]) {
        callees = symbols.functions.map(symbols.callee)
        linkErrors(files)
        linkPermissions(files)
        for named in namedFunctions() {
            let linked = link(named)
            functionNames[named.index] = named.name
            guard let known = functions[named.name] else {
                functions[named.name] = linked
                continue
            }
            if known.function.origin == linked.function.origin || known.manifestLocation != nil {
                report(duplicateFunction(linked.function, first: known.function.location))
            } else {
                functions[named.name] = merged(known, linked)
            }
        }
    }

    private mutating func link(_ named: NamedFunction) -> LinkedFunction {
        let declaration = named.declaration
        let place = named.declared.place
        var isBroken = false
        let input = input(named, isBroken: &isBroken)
        let output = output(named, isBroken: &isBroken)
        let arguments = arguments(declaration.arguments, of: "a function", known: functionLabels)
        let permissions = arguments["permissions"].map {
            permissionNames($0, at: place, of: isBroken ? .unknown : .input(input))
        }
        let errors = arguments["errors"].map { errorNames($0, at: place) }
        var documentation = declaration.documentation
        if let summary = arguments["summary"].flatMap({ string($0, at: place) }) {
            documentation.summary = summary.text
        }
        let isExposed = arguments["expose"].flatMap { boolean($0, at: place) } ?? false
        let identifier = named.version.map { named.isLatest ? named.base : "\(named.base)V\($0)" } ?? named.base
        let function = Function(
            name: named.name, identifier: portableIdentifier(identifier),
            swiftName: place.origin == .swift
                ? named.declared.path.joined(separator: ".") : lowerCamelCase(declaration.name.text),
            input: input, output: output, requiresSession: requiresSession(named, permissions: permissions ?? []),
            permissions: permissions ?? [], errors: errors ?? [],
            tags: unique(arguments["tags"].map { strings($0, at: place).map(\.text) } ?? []),
            version: named.version, documentation: documentation,
            deprecation: deprecation(arguments["deprecated"], declaration.deprecation, at: place),
            arguments: WrittenArguments(own: arguments),
            isVisibleOutsideModule: declaration.access.isVisibleOutsideModule, origin: declaration.origin,
            location: declaration.name.location
        )
        return LinkedFunction(
            function: function, access: declaration.access, isBroken: isBroken,
            exposure: isExposed ? arguments["expose"]?.label.location : nil, services: named.services)
    }

    private mutating func input(_ named: NamedFunction, isBroken: inout Bool) -> Schema? {
        guard let input = named.input else { return nil }
        switch types.resolve(input.reference, in: input.context) {
        case .data(let schema):
            guard schema.isOptional else { return schema }
            report(
                unsupportedType("an optional input", at: input.reference.location, remark: "use optional properties"))
        case .void: return nil
        case .stream:
            report(unsupportedType("a stream", at: input.reference.location, remark: "only an output streams"))
        case nil: break
        }
        isBroken = true
        return nil
    }

    private mutating func output(_ named: NamedFunction, isBroken: inout Bool) -> Function.Output {
        guard let output = named.output else { return .none }
        switch types.resolve(output.reference, in: output.context) {
        case .data(let schema): return .value(schema)
        case .void: return .none
        case .stream(let element, let isThrowing): return .stream(element: element, isThrowing: isThrowing)
        case nil:
            isBroken = true
            return .none
        }
    }

    /// A permission is asked about a session, so a function with permissions needs one whatever it is made of.
    private mutating func requiresSession(_ named: NamedFunction, permissions: [String]) -> Bool {
        let isAsked = !permissions.isEmpty
        guard let expression = named.session else { return named.requiresSession || isAsked }
        let argument = ArgumentDeclaration(label: Name("session", at: expression.location), value: expression)
        let wanted = requiresSession(argument, at: named.declared.place) ?? true
        if isAsked, !wanted { report(permissionsWithoutSession(named.declaration, at: expression.location)) }
        return wanted || isAsked
    }

    /// `deprecated: true` or a message; what an attribute says stands first.
    mutating func deprecation(_ argument: ArgumentDeclaration?, _ declared: String?, at place: Place) -> String? {
        guard declared == nil, let argument else { return declared }
        if case .boolean(let isDeprecated) = value(argument.value, at: place).kind { return isDeprecated ? "" : nil }
        return string(argument, at: place)?.text
    }

    private mutating func merged(_ first: LinkedFunction, _ second: LinkedFunction) -> LinkedFunction {
        let (swift, manifest) = first.function.origin == .swift ? (first, second) : (second, first)
        if !swift.isBroken, !manifest.isBroken, let difference = difference(swift.function, manifest.function) {
            report(
                conflict(
                    "function", swift.function.name, difference, swift.function.location, manifest.function.location))
        }
        var result = swift
        result.manifestLocation = manifest.function.location
        result.exposure = swift.exposure ?? manifest.exposure
        if swift.function.documentation.isEmpty { result.function.documentation = manifest.function.documentation }
        result.function.tags = unique(swift.function.tags + manifest.function.tags)
        return result
    }
}

func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
}

private let functionLabels = [
    "tags", "permissions", "errors", "version", "expose", "deprecated", "summary", "middleware",
]

private func difference(_ swift: Function, _ manifest: Function) -> String? {
    if swift.input != manifest.input { return "the inputs differ" }
    if !swift.output.agrees(with: manifest.output) { return "the outputs differ" }
    if swift.requiresSession != manifest.requiresSession { return "only one of them requires a session" }
    if Set(swift.permissions) != Set(manifest.permissions) { return "the permissions differ" }
    if swift.errors != manifest.errors { return "the errors differ" }
    return nil
}

extension Function.Output {
    /// A manifest does not say whether a stream throws.
    fileprivate func agrees(with other: Self) -> Bool {
        if case .stream(let mine, _) = self, case .stream(let theirs, _) = other {
            mine == theirs
        } else {
            self == other
        }
    }
}

private func permissionsWithoutSession(_ declaration: FunctionDeclaration, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "session-loosened", .error,
        "'\(declaration.name.text)' has permissions, so it needs a session", at: location)
}

private func duplicateFunction(_ function: Function, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "duplicate-function", .error, "another function is named '\(function.name)'", at: function.location,
        notes: [Diagnostic.Note("first declared here", at: first)]
    )
}
