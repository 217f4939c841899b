/// What a declaration without generic parameters describes: that follows from what is declared alone, so that it can be
/// found out on another thread, before anything refers to the type.
struct MadeType: Sendable {
    fileprivate var type: TypeDefinition
    fileprivate var values: [PendingValue]
    fileprivate var constrained: [ConstrainedPlace]
    fileprivate var inputDiagnostics: [Diagnostic]
    /// In the order in which the type itself asks for them when it is made in its turn.
    fileprivate var requests: [DefinitionRequest]
}

/// A declared type that something refers to.
struct DefinitionRequest: Sendable {
    /// An index into ``SymbolTable/types``.
    var declaration: Int
    var arguments: [Schema]
}

extension TypeLinker {
    /// Those of the declarations that can be made ahead. Nil for the others, also for all with something to report:
    /// what is said of them may depend on what was said before.
    static func make(_ declarations: Range<Int>, of symbols: SymbolTable) -> [MadeType?] {
        var linker = TypeLinker(symbols: symbols)
        return declarations.map { linker.makeAhead($0) }
    }

    private mutating func makeAhead(_ declaration: Int) -> MadeType? {
        guard symbols.types[declaration].parameters.isEmpty, define(declaration) != nil,
            let index = index(of: declaration)
        else { return nil }
        requests = []
        makeAlone(index)
        let definition = definitions[index]
        guard !definition.isBroken, let type = definition.type else { return nil }
        return MadeType(
            type: type, values: definition.values, constrained: definition.constrained,
            inputDiagnostics: definition.inputDiagnostics, requests: requests ?? [])
    }

    /// False where the definition was not made ahead, or refers to one that turned out to have no end.
    mutating func adopt(into definition: Definition) -> Bool {
        guard definition.context.bindings.isEmpty, madeAhead.indices.contains(definition.declaration),
            let made = madeAhead[definition.declaration]
        else { return false }
        madeAhead[definition.declaration] = nil
        for request in made.requests where define(request.declaration, arguments: request.arguments) == nil {
            return false
        }
        definition.type = made.type
        definition.values = made.values
        definition.constrained = made.constrained
        definition.inputDiagnostics = made.inputDiagnostics
        return true
    }
}
