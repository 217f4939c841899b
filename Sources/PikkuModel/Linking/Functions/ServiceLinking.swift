extension Linker {
    /// The type that gives functions their services: the only one there is, or the one that the functions name.
    mutating func linkServices() -> Project.Services? {
        let candidates = symbols.types.filter { type in
            type.declaration.origin == .swift && type.parameters.isEmpty
                && symbols.conforms(type, to: .servicesProtocol)
        }
        let swiftFunctions = functions.values.filter { $0.function.origin == .swift }
            .sorted { $0.function.location < $1.function.location }
        guard let first = candidates.first else {
            if let function = swiftFunctions.first { report(noServices(function.function)) }
            return nil
        }
        let named = Set(swiftFunctions.compactMap { $0.services.flatMap(declaredPath) })
        let used = candidates.count == 1 ? [first] : candidates.filter { named.contains($0.path) }
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
        for (index, type) in types.enumerated() where conforms(type, to: .servicesProtocol) {
            result.insert(index)
            var (path, place) = (["Session"], type.innerPlace)
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
