extension Linker {
    /// The type that gives functions their services: the only one there is, or the one that the functions name.
    mutating func linkServices() -> Project.Services? {
        let candidates = symbols.types(conformingTo: .services).map { symbols.types[$0] }
            .filter { $0.declaration.origin == .swift && $0.parameters.isEmpty }
        let swiftFunctions = functions.values.filter { $0.function.origin == .swift }
        guard let first = candidates.first else {
            let function = swiftFunctions.map(\.function).min { $0.location < $1.location }
            if let function { report(noServices(function)) }
            return nil
        }
        let used: [DeclaredType]
        if candidates.count == 1 {
            used = [first]
        } else {
            let named = Set(swiftFunctions.compactMap { $0.services.flatMap(declaredPath) })
            used = candidates.filter { named.contains($0.path) }
        }
        guard used.count <= 1 else {
            report(severalServices(used))
            return nil
        }
        let services = used.first ?? first
        if !services.declaration.access.isVisibleInModule { report(invisibleServices(services)) }
        return Project.Services(swiftName: services.name, location: services.location)
    }

    private func declaredPath(_ type: WrittenType) -> [String]? {
        var type = type
        for _ in 0..<16 {
            type = type.argument
            guard case .named(let path, _) = type.reference.kind else { return nil }
            guard case .found(let index) = symbols.type(path, from: type.context.place) else { return nil }
            let declared = symbols.types[index]
            guard case .alias(let target) = declared.declaration.kind else { return declared.path }
            type = WrittenType(reference: target, context: TypeContext(place: declared.outerPlace))
        }
        return nil
    }
}

extension SymbolTable {
    /// The types of services and of sessions, which stay on the server.
    var serviceTypes: Set<Int> {
        var result: Set<Int> = []
        for index in types(conformingTo: .services) {
            result.insert(index)
            var (path, place) = (["Session"], types[index].innerPlace)
            for _ in 0..<16 {
                guard case .found(let session) = self.type(path, from: place) else { break }
                result.insert(session)
                guard case .alias(let target) = types[session].declaration.kind, case .named(let next, _) = target.kind
                else { break }
                (path, place) = (next, types[session].outerPlace)
            }
        }
        return result
    }
}

private func noServices(_ function: Function) -> Diagnostic {
    Diagnostic(
        "no-services", .error, "no type conforms to 'PikkuServices', so nothing can call '\(function.name)'",
        at: function.location)
}

private func severalServices(_ types: [DeclaredType]) -> Diagnostic {
    Diagnostic(
        "ambiguous-services", .error, "functions are given services of different types", at: types[0].location,
        notes: types.dropFirst().map { Diagnostic.Note("another one is declared here", at: $0.location) }
    )
}

private func invisibleServices(_ type: DeclaredType) -> Diagnostic {
    Diagnostic(
        "type-not-visible", .error, "generated code cannot see '\(type.name)'; make it internal", at: type.location)
}
