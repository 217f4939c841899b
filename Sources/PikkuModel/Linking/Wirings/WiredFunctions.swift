/// Where a wiring names a function.
struct FunctionUse: Sendable {
    var function: String
    var location: SourceLocation
}

extension Linker {
    /// The function that a wiring names under a label.
    mutating func function(_ argument: ArgumentDeclaration, at place: Place) -> LinkedFunction? {
        function(argument.value, for: argument.label.text, at: place)
    }

    mutating func function(_ expression: Expression, for label: String, at place: Place) -> LinkedFunction? {
        guard let path = expression.path(origin: place.origin) else {
            report(unexpected(expression, label, "the name of a function"))
            return nil
        }
        let indices = symbols.functions(path, from: place)
        if let name = indices.compactMap({ functionNames[$0] }).first, let function = functions[name] {
            noteUse(of: function, at: expression.location)
            return function
        }
        if path.count == 1, let function = functions[path[0]] {
            noteUse(of: function, at: expression.location)
            return function
        }
        if let index = indices.first {
            let declared = symbols.functions[index]
            if !callees[index].isIncomplete {
                report(notAFunction(declared, unknownInitializer(of: declared), at: expression.location))
            }
            return nil
        }
        let functions = functions
        report(
            types.unresolved(
                "unresolved-function", "function", path.joined(separator: "."),
                among: functions.values.map { place.origin == .swift ? $0.function.swiftName : $0.function.name },
                at: expression.location))
        return nil
    }

    mutating func noteUse(of function: LinkedFunction, at location: SourceLocation) {
        uses.append(FunctionUse(function: function.function.name, location: location))
    }

    /// The type that a declared value is made with, where no input declares it.
    private func unknownInitializer(of declared: DeclaredFunction) -> TypeReference? {
        guard case .type(let reference) = declared.declaration.callee, case .named(let path, _) = reference.kind,
            case .none = symbols.type(path, from: declared.place), BuiltinType(path) == nil
        else { return nil }
        return reference
    }

    /// The one answer to who may call: what the function, its wiring and the groups around it demand.
    mutating func requiresSession(_ function: LinkedFunction?, _ context: WiringContext) -> Bool {
        var isRequired = function?.function.requiresSession ?? false
        for arguments in context.groupArguments {
            isRequired = isRequired || asksPermissions(arguments, at: context.place)
            isRequired = tightened(isRequired, by: arguments["session"], of: nil, at: context.place)
        }
        isRequired = isRequired || asksPermissions(context.arguments, at: context.place)
        return tightened(isRequired, by: context.arguments["session"], of: function, at: context.place)
    }

    /// A permission is asked about a session, so there must be one.
    private func asksPermissions(_ arguments: [String: ArgumentDeclaration], at place: Place) -> Bool {
        guard let argument = arguments["permissions"],
            case .array(let elements) = value(argument.value, at: place).kind
        else { return false }
        return !elements.isEmpty
    }

    mutating func tightened(
        _ isRequired: Bool, by argument: ArgumentDeclaration?, of function: LinkedFunction?, at place: Place
    ) -> Bool {
        guard let argument, let wanted = requiresSession(argument, at: place) else { return isRequired }
        if isRequired, !wanted { report(loosenedSession(argument, function)) }
        return isRequired || wanted
    }

    /// The permissions of the groups and the wiring that the function does not ask for itself.
    mutating func permissions(_ function: LinkedFunction?, _ context: WiringContext) -> [String] {
        var names: [String] = []
        for arguments in context.groupArguments + [context.arguments] {
            guard let argument = arguments["permissions"] else { continue }
            names += permissionNames(argument, at: context.place, of: .caller)
        }
        let own = function?.function.permissions ?? []
        return unique(names).filter { !own.contains($0) }
    }

    /// A transport that has one answer cannot stream.
    mutating func canAnswerOnce(_ function: LinkedFunction, over transport: String, at location: SourceLocation) -> Bool
    {
        guard case .stream = function.function.output else { return true }
        report(streamOutside(function.function, transport, at: location))
        return false
    }

    /// Nobody is logged in where no client calls.
    mutating func refuseSession(
        _ function: LinkedFunction, _ context: WiringContext, over transport: String, at location: SourceLocation
    ) {
        guard !function.function.requiresSession else {
            report(noSession(function.function, transport, at: location))
            return
        }
        guard requiresSession(function, context) else { return }
        report(noSession(ofGroups: context, transport, at: location))
    }

    /// Functions that generated code refers to must be visible to it.
    mutating func checkFunctionPlaces() {
        let invisible = uses.filter { functions[$0.function]?.access.isVisibleInModule == false }
        for (name, uses) in Dictionary(grouping: invisible, by: \.function) {
            guard let function = functions[name] else { continue }
            report(invisibleFunction(function.function, uses.map(\.location).sorted()))
        }
        checkFiles()
    }
}

extension Callee? {
    /// Whether it makes a function, but for the types that this works on.
    fileprivate var isIncomplete: Bool {
        if case .incomplete = self { true } else { false }
    }
}

private func notAFunction(
    _ declared: DeclaredFunction, _ unknown: TypeReference?, at location: SourceLocation
) -> Diagnostic {
    let name = declared.path.joined(separator: ".")
    let here = Diagnostic.Note("declared here", at: declared.declaration.name.location)
    guard let unknown, case .named(let path, let arguments) = unknown.kind else {
        return Diagnostic("unresolved-function", .error, "'\(name)' is no function", at: location, notes: [here])
    }
    let initializer = path.joined(separator: ".")
    var notes = [here]
    if path.count == 1, arguments.count == 2 {
        let type = initializer.lowercased().contains("sessionless") ? "SessionlessFunction" : "Function"
        let generic = "\(initializer)<Input: Sendable, Output: Sendable>"
        notes.append(
            Diagnostic.Note(
                "declare it with your type of services: 'typealias \(generic) = \(type)<AppServices, Input, Output>'",
                at: unknown.location))
    }
    return Diagnostic(
        "unresolved-function", .error,
        "'\(name)' is made with '\(initializer)', which no input declares, so it is not known as a function",
        at: location, notes: notes)
}

private func loosenedSession(_ argument: ArgumentDeclaration, _ function: LinkedFunction?) -> Diagnostic {
    Diagnostic(
        "session-loosened", .error, "what needs a session cannot be opened by a wiring or group around it",
        at: argument.value.location,
        notes: function.map { [Diagnostic.Note("the function is declared here", at: $0.function.location)] } ?? []
    )
}

private func streamOutside(_ function: Function, _ transport: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "stream-not-supported", .error,
        "'\(function.name)' streams its output, which \(transport) cannot; use GET, POST or a channel", at: location,
        notes: [Diagnostic.Note("declared here", at: function.location)]
    )
}

private func noSession(_ function: Function, _ transport: String, at location: SourceLocation) -> Diagnostic {
    let reason = function.permissions.isEmpty ? "needs a session" : "has permissions, so it needs a session"
    return Diagnostic(
        "session-not-available", .error, "'\(function.name)' \(reason); \(transport) never has one", at: location,
        notes: [Diagnostic.Note("declared here", at: function.location)]
    )
}

private func noSession(ofGroups context: WiringContext, _ transport: String, at location: SourceLocation) -> Diagnostic
{
    Diagnostic(
        "session-not-available", .error, "the group asks for a session; \(transport) never has one", at: location,
        notes: context.declaration.groups.map { Diagnostic.Note("the group is here", at: $0.location) }
    )
}

private func invisibleFunction(_ function: Function, _ places: [SourceLocation]) -> Diagnostic {
    Diagnostic(
        "function-not-visible", .error, "generated code cannot see '\(function.swiftName)'; make it internal",
        at: function.location, notes: places.map { Diagnostic.Note("wired here", at: $0) }
    )
}
