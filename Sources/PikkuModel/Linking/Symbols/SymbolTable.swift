/// Everything that the files declare, by name. Nothing in it changes once it is made.
final class SymbolTable: @unchecked Sendable {
    /// Sorted by place; what extensions add is merged in.
    let types: [DeclaredType]
    /// Sorted by place.
    let functions: [DeclaredFunction]
    private let paths: TypePaths
    private let functionsByPath: [[String]: [Int]]
    private let constantsByPath: [[String]: [ConstantDeclaration]]
    private let modules: Set<String>
    private var conforming: [RuntimeProtocol: [Int]] = [:]

    init(_ files: [ParsedFile], threads: Int) {
        modules = Set(files.map { moduleName(ofFile: $0.path) }).subtracting([""])
        ((types, paths), (functions, functionsByPath)) = concurrently(threads: threads) {
            let types =
                files
                .flatMap { $0.types.map(DeclaredType.init) + $0.errors.compactMap(DeclaredType.init(bodyOf:)) }
                .sorted { $0.location < $1.location }
            return (types, TypePaths(types))
        } _: {
            let functions =
                files
                .flatMap { $0.functions.map(DeclaredFunction.init) }
                .sorted { $0.declaration.name.location < $1.declaration.name.location }
            return (functions, Dictionary(grouping: functions.indices) { functions[$0].path })
        }
        constantsByPath = Dictionary(grouping: files.flatMap(\.constants)) { $0.scope + [$0.name.text] }
        for added in files.flatMap(\.extensions) { merge(added) }
        for (index, type) in types.enumerated() {
            for conformance in conformances(of: type) { conforming[conformance, default: []].append(index) }
        }
    }

    private func merge(_ added: ExtensionDeclaration) {
        let place = Place(file: added.location.path, scope: [], origin: .swift)
        guard case .found(let index) = type(added.extendedType, from: place) else { return }
        types[index].merge(added)
    }

    private func conformances(of type: DeclaredType) -> Set<RuntimeProtocol> {
        var conformances: Set<RuntimeProtocol> = []
        for inherited in type.declaration.inheritedTypes {
            guard case .named(let path, _) = inherited.kind,
                let conformance = path.last.flatMap(RuntimeProtocol.init), BuiltinType(path) != nil,
                case .none = self.type(path, from: type.outerPlace)
            else { continue }
            conformances.insert(conformance)
        }
        return conformances
    }
}

/// Where each path of types is declared, as indices into the sorted declarations.
private struct TypePaths: Sendable {
    private var outermost: [String: [Int]]
    private var nested: [[String]: [Int]] = [:]
    /// The last components of nested paths.
    private var nestedNames: Set<String> = []
    /// By the names that generated code gives to declared types.
    private(set) var indicesByDefinition: [String: [Int]]

    /// Tells the types what is declared around them.
    init(_ types: [DeclaredType]) {
        outermost = Dictionary(minimumCapacity: types.count)
        indicesByDefinition = Dictionary(minimumCapacity: types.count)
        for (index, type) in types.enumerated() {
            let name = type.declaration.name.text
            if type.path.count == 1 {
                outermost[name, default: []].append(index)
            } else {
                nested[type.path, default: []].append(index)
                nestedNames.insert(name)
            }
            indicesByDefinition[type.definitionName, default: []].append(index)
        }
        for type in types where !type.declaration.scope.isEmpty {
            type.outerParameters = parameters(around: type.declaration.scope, in: types)
        }
    }

    subscript(path: [String]) -> [Int] {
        (path.count == 1 ? outermost[path[0]] : nested[path]) ?? []
    }

    /// Whether a path that ends in a name may be found inside of a type. False for most, for which one look is enough.
    func isNested(_ name: String) -> Bool { nestedNames.contains(name) }

    private func parameters(around scope: [String], in types: [DeclaredType]) -> [String] {
        scope.indices.flatMap { end in
            self[Array(scope[...end])].first.map { types[$0].declaration.genericParameters } ?? []
        }
    }
}

/// A type with its names from the project's point of view. Nothing in it changes once the table is made.
final class DeclaredType: @unchecked Sendable {
    private(set) var declaration: TypeDeclaration
    let path: [String]
    /// What the definition is called that it has without arguments.
    let definitionName: String
    /// Generic parameters of the types around it, outermost first.
    fileprivate(set) var outerParameters: [String] = []

    init(_ declaration: TypeDeclaration) {
        self.declaration = declaration
        path = declaration.scope + [declaration.name.text]
        definitionName = PikkuModel.definitionName(ofPath: path)
    }

    /// The body of a manifest's error is an object of the error's name.
    fileprivate convenience init?(bodyOf error: ErrorDeclaration) {
        guard !error.properties.isEmpty else { return nil }
        var declaration = TypeDeclaration(
            name: error.name, scope: [], kind: .object(error.properties), origin: .manifest)
        declaration.documentation = error.documentation
        self.init(declaration)
    }

    var parameters: [String] { outerParameters + declaration.genericParameters }
    var location: SourceLocation { declaration.name.location }
    /// What names in its body see.
    var innerPlace: Place { Place(file: location.path, scope: path, origin: declaration.origin) }
    /// What the right-hand side of an alias and the list behind the colon see.
    var outerPlace: Place { Place(file: location.path, scope: declaration.scope, origin: declaration.origin) }

    fileprivate func merge(_ added: ExtensionDeclaration) {
        declaration.inheritedTypes += added.inheritedTypes
        declaration.members.codingKeys = declaration.members.codingKeys ?? added.members.codingKeys
        declaration.members.customCoding += added.members.customCoding
        declaration.members.initializers += added.members.initializers
        declaration.members.staticConstants += added.members.staticConstants
    }
}

/// A value that may be a function.
final class DeclaredFunction: Sendable {
    let declaration: FunctionDeclaration
    let path: [String]

    init(_ declaration: FunctionDeclaration) {
        self.declaration = declaration
        path = declaration.scope + [declaration.name.text]
    }

    /// What names in its initializer see.
    var place: Place {
        Place(file: declaration.name.location.path, scope: declaration.scope, origin: declaration.origin)
    }
}

// MARK: - Looking up

extension SymbolTable {
    enum Lookup {
        case none
        case found(Int)
        /// Declared in several modules, none of them the one of the reference.
        case ambiguous([Int])
    }

    /// The type that a path means at a place, from the innermost scope outward.
    func type(_ path: [String], from place: Place) -> Lookup {
        var path = path
        for _ in 0..<8 {
            if let found = declared(path, from: place) { return found }
            guard let expanded = expandingAlias(path, from: place) else { break }
            path = expanded
        }
        if path.count > 1, modules.contains(path[0]) {
            let inModule = paths[Array(path.dropFirst())].filter {
                moduleName(ofFile: types[$0].location.file) == path[0]
            }
            if let found = select(inModule, from: place) { return found }
        }
        guard path.count == 1, let indices = paths.indicesByDefinition[path[0]] else { return .none }
        // Swift knows a manifest's type by the name that it is emitted with.
        let visible = indices.filter { place.origin == .manifest || types[$0].declaration.origin == .manifest }
        return select(visible, from: place) ?? .none
    }

    /// The types that name a protocol of the runtime behind their colon, or behind that of an extension, as sorted
    /// indices.
    func types(conformingTo conformance: RuntimeProtocol) -> [Int] {
        conforming[conformance] ?? []
    }

    /// Declarations of functions (or what looks like one) that a path means at a place.
    func functions(_ path: [String], from place: Place) -> [Int] {
        scoped(path, from: place) { candidate in
            let visible = (functionsByPath[candidate] ?? []).filter {
                functions[$0].declaration.access.isVisibleInModule
                    || functions[$0].declaration.name.location.path == place.file
            }
            return visible.isEmpty ? nil : visible
        } ?? []
    }

    func constant(_ path: [String], from place: Place) -> ConstantDeclaration? {
        scoped(path, from: place) { candidate in
            guard let constants = constantsByPath[candidate] else { return nil }
            return constants.first { $0.name.location.path == place.file } ?? constants.first
        }
    }

    /// Everything that is declared under a path, in any file.
    func declarations(ofPath path: [String]) -> [DeclaredType] {
        paths[path].map { types[$0] }
    }

    func isDeclaredTwice(_ path: [String]) -> Bool { paths[path].count > 1 }

    /// How many generic parameters the type at a path declares itself.
    func parameterCount(ofPath path: [String]) -> Int {
        paths[path].first.map { types[$0].declaration.genericParameters.count } ?? 0
    }

    /// Names for suggestions.
    var typeNames: [String] { types.map { $0.path.joined(separator: ".") } }

    private func declared(_ path: [String], from place: Place) -> Lookup? {
        guard let name = path.last, paths.isNested(name) else { return select(paths[path], from: place) }
        return scoped(path, from: place) { select(paths[$0], from: place) }
    }

    private func scoped<Found>(_ path: [String], from place: Place, _ find: ([String]) -> Found?) -> Found? {
        for depth in stride(from: place.scope.count, through: 0, by: -1) {
            if let found = find(place.scope[..<depth] + path) { return found }
        }
        return nil
    }

    /// A file's own private type shadows others; Swift's declaration stands for a manifest's; the module's own come
    /// before those of other modules.
    private func select(_ indices: [Int], from place: Place) -> Lookup? {
        guard let first = indices.first else { return nil }
        if indices.count == 1 { return isVisible(first, from: place) ? .found(first) : nil }
        var candidates = indices.filter { isVisible($0, from: place) }
        narrow(&candidates) { !types[$0].declaration.access.isVisibleInModule }
        narrow(&candidates) { types[$0].declaration.origin == .swift }
        narrow(&candidates) { moduleName(ofFile: types[$0].location.file) == place.module }
        guard let first = candidates.first else { return nil }
        let modules = Set(candidates.map { moduleName(ofFile: types[$0].location.file) })
        return modules.count > 1 ? .ambiguous(candidates) : .found(first)
    }

    private func isVisible(_ index: Int, from place: Place) -> Bool {
        types[index].declaration.access.isVisibleInModule || types[index].location.path == place.file
    }

    private func narrow(_ candidates: inout [Int], to isPreferred: (Int) -> Bool) {
        let preferred = candidates.filter(isPreferred)
        if !preferred.isEmpty { candidates = preferred }
    }

    /// `Item.Status` where `typealias Item = Todo`.
    private func expandingAlias(_ path: [String], from place: Place) -> [String]? {
        guard path.count > 1 else { return nil }
        guard case .found(let index) = declared([path[0]], from: place),
            case .alias(let target) = types[index].declaration.kind,
            case .named(let aliased, let arguments) = target.kind, arguments.isEmpty
        else { return nil }
        return aliased + path.dropFirst()
    }
}
