/// Resolves types to definitions, each made when something first refers to it.
///
/// A definition keeps its own diagnostics: a struct that no function reaches may hold what it likes.
struct TypeLinker: Sendable {
    let symbols: SymbolTable
    /// In the order of discovery: what functions, errors, events and manifests reach, then the others.
    var definitions: [Definition] = []
    private var indicesByKey: [DefinitionKey: Int] = [:]
    /// Of types without arguments, by their declarations.
    private var plainIndices: [Int?]
    /// Shapes of types without arguments, by their declarations; see ``MadeType``.
    var madeAhead: [MadeType?] = []
    /// What was asked for since this was last emptied; nil where nobody wants to know.
    var requests: [DefinitionRequest]?
    /// The first of a name wins; a second one is a collision, or the same type in Swift and a manifest.
    private(set) var indicesByName: [String: Int] = [:]
    /// Definitions without a shape; the last is next, so that a growing generic type shows at once.
    private var pending: [Int] = []
    private var unsettled: [Int] = []
    /// Of each definition when all were last settled, whether a file is anywhere in it.
    var fileHolders: [Bool] = []
    /// Generic types whose instantiation never ends.
    private var endlessTypes: Set<Int> = []
    /// Of the definition in work, or of the place that refers to types.
    var diagnostics: [Diagnostic] = []
    var constrained: [ConstrainedPlace] = []
    /// How many more names are compared with all others; a source with thousands of wrong ones has another problem.
    var suggestionsLeft = 100
    /// Bounds what one reference may expand to through generic aliases.
    var expansions = 0

    init(symbols: SymbolTable) {
        self.symbols = symbols
        plainIndices = Array(repeating: nil, count: symbols.types.count)
    }

    func definition(named name: String) -> Definition? {
        indicesByName[name].map { definitions[$0] }
    }
}

/// A declared type with its generic arguments filled in.
///
/// Changed by one linker only, and read by others only while that one waits.
final class Definition: @unchecked Sendable {
    let name: String
    let swiftName: String
    /// An index into ``SymbolTable/types``.
    let declaration: Int
    let context: TypeContext
    /// Nil until it is made, and when it cannot describe data.
    var type: TypeDefinition?
    /// Something is wrong with it, so that what is missing in it says nothing.
    var isBroken = false
    var diagnostics: [Diagnostic] = []
    /// Waiting for the definitions that their types refer to.
    var values: [PendingValue] = []
    var constrained: [ConstrainedPlace] = []
    /// Reported when the type travels into a function.
    var inputDiagnostics: [Diagnostic] = []
    /// The definitions that a value may hold parts of, as indices into ``TypeLinker/definitions``.
    var references: [Int] = []
    /// Whether a file stands in its own properties.
    var holdsFileItself = false

    init(name: String, swiftName: String, declaration: Int, context: TypeContext) {
        self.name = name
        self.swiftName = swiftName
        self.declaration = declaration
        self.context = context
    }
}

private struct DefinitionKey: Hashable {
    var declaration: Int
    var arguments: [Schema]
}

extension TypeLinker {
    /// The name of the definition that a declared type with these arguments has; nil when there is no end to them.
    mutating func define(_ declaration: Int, arguments: [Schema] = []) -> String? {
        requests?.append(DefinitionRequest(declaration: declaration, arguments: arguments))
        if let known = index(of: declaration, arguments) { return definitions[known].name }
        let declared = symbols.types[declaration]
        let name = declared.definitionName + suffix(ofArguments: arguments.map(\.nameInDefinitions))
        guard name.utf8.count <= longestDefinitionName, !endlessTypes.contains(declaration) else {
            endlessTypes.insert(declaration)
            diagnostics.append(endlessType(declared))
            return nil
        }
        let bindings = zip(declared.parameters, arguments).map { ($0, TypeContext.Binding.resolved($1)) }
        let index = definitions.count
        definitions.append(
            Definition(
                name: name,
                swiftName: swiftName(of: declared, arguments: arguments),
                declaration: declaration,
                context: TypeContext(
                    place: declared.innerPlace,
                    bindings: Dictionary(bindings) { _, inner in inner }
                )
            ))
        if arguments.isEmpty {
            plainIndices[declaration] = index
        } else {
            indicesByKey[DefinitionKey(declaration: declaration, arguments: arguments)] = index
        }
        if indicesByName[name] == nil { indicesByName[name] = index }
        pending.append(index)
        return name
    }

    func index(of declaration: Int, _ arguments: [Schema] = []) -> Int? {
        if arguments.isEmpty { return plainIndices[declaration] }
        return indicesByKey[DefinitionKey(declaration: declaration, arguments: arguments)]
    }

    /// Makes every definition that is referred to and checks what its constraints and defaults say.
    mutating func settle() {
        while let index = pending.popLast() {
            make(index)
            unsettled.append(index)
        }
        for index in unsettled.sorted() {
            checkConstraints(ofDefinition: index)
            resolveValues(of: definitions[index], areTypesMade: true)
        }
        unsettled = []
        findFileHolders()
    }

    /// A manifest declares nothing but data, so that each of its types counts as used; so does what Swift declares
    /// under the same name.
    mutating func requireManifestTypes() {
        for (index, type) in symbols.types.enumerated() where type.declaration.origin == .manifest {
            if case .found(let swift) = symbols.type(type.path, from: type.outerPlace),
                symbols.types[swift].parameters.isEmpty
            {
                _ = define(swift)
            }
            _ = define(index)
        }
    }

    /// The types that nothing reaches, as far as they can describe data; what is wrong with the others is not said.
    mutating func addUnreachedTypes() {
        let reached = definitions.count
        let ofServices = symbols.serviceTypes
        for (index, type) in symbols.types.enumerated()
        where type.parameters.isEmpty && !type.declaration.isReference && !ofServices.contains(index) {
            if case .alias = type.declaration.kind { continue }
            _ = define(index)
        }
        settle()
        dropBroken(from: reached)
    }

    /// Removes unreached definitions that have errors, share a name, or refer to such.
    private mutating func dropBroken(from reached: Int) {
        var dropped: [Int] = []
        for index in reached..<definitions.count {
            let definition = definitions[index]
            definition.diagnostics = []
            if indicesByName[definition.name] != index {
                definition.type = nil
            } else if definition.isBroken || definition.type == nil {
                dropped.append(index)
            }
        }
        let isUser = users(of: dropped)
        for index in reached..<definitions.count where isUser[index] { definitions[index].type = nil }
    }

    private mutating func make(_ index: Int) {
        let definition = definitions[index]
        if !adopt(into: definition) { makeAlone(index) }
        guard let type = definition.type else { return }
        definition.references = type.referencedNames.compactMap { indicesByName[$0] }
        definition.holdsFileItself = type.holdsFile
    }

    /// With diagnostics and constraints of its own.
    mutating func makeAlone(_ index: Int) {
        let outer = (diagnostics, constrained)
        (diagnostics, constrained) = ([], [])
        makeShape(ofDefinition: index)
        let definition = definitions[index]
        definition.diagnostics += diagnostics
        definition.constrained = constrained
        resolveValues(of: definition, areTypesMade: false)
        if !diagnostics.isEmpty { definition.isBroken = true }
        (diagnostics, constrained) = outer
    }
}

/// What a file system still takes as a name, with what emitters put behind it.
private let longestDefinitionName = 180

private func endlessType(_ type: DeclaredType) -> Diagnostic {
    Diagnostic(
        "endless-generic", .error,
        "'\(type.path.joined(separator: "."))' refers to itself with ever larger arguments, so its types have no end",
        at: type.location
    )
}
