/// Everything that the files declare, by name.
struct SymbolTable: Sendable {
    /// Sorted by place; what extensions add is merged in.
    private(set) var types: [DeclaredType] = []
    /// Sorted by place.
    private(set) var functions: [FunctionDeclaration] = []
    private var typesByPath: [[String]: [Int]] = [:]
    private var manifestNames: [String: [Int]] = [:]
    private var functionsByPath: [[String]: [Int]] = [:]
    private var constantsByPath: [[String]: [ConstantDeclaration]] = [:]
    private var modules: Set<String> = []

    init(_ files: [ParsedFile]) {
        modules = Set(files.map { moduleName(ofFile: $0.path) }).subtracting([""])
        add(files.flatMap(\.types) + files.flatMap(\.errors).compactMap(TypeDeclaration.init(bodyOf:)))
        for declared in files.flatMap(\.extensions) { merge(declared) }
        functions = files.flatMap(\.functions).sorted { $0.name.location < $1.name.location }
        for (index, function) in functions.enumerated() {
            functionsByPath[function.scope + [function.name.text], default: []].append(index)
        }
        for constant in files.flatMap(\.constants) {
            constantsByPath[constant.scope + [constant.name.text], default: []].append(constant)
        }
    }

    private mutating func add(_ declarations: [TypeDeclaration]) {
        types = declarations.sorted { $0.name.location < $1.name.location }.map(DeclaredType.init)
        for (index, type) in types.enumerated() {
            typesByPath[type.path, default: []].append(index)
            manifestNames[definitionName(ofPath: type.path), default: []].append(index)
        }
        for index in types.indices {
            let scope = types[index].declaration.scope
            let outer = scope.indices.flatMap { end in
                typesByPath[Array(scope[...end])]?.first.map { types[$0].declaration.genericParameters } ?? []
            }
            types[index].outerParameters = outer
        }
    }

    private mutating func merge(_ added: ExtensionDeclaration) {
        let place = Place(file: added.location.file, scope: [], origin: .swift)
        guard case .found(let index) = type(added.extendedType, from: place) else { return }
        types[index].declaration.inheritedTypes += added.inheritedTypes
        types[index].declaration.members.codingKeys =
            types[index].declaration.members.codingKeys ?? added.members.codingKeys
        types[index].declaration.members.customCoding += added.members.customCoding
        types[index].declaration.members.initializers += added.members.initializers
        types[index].declaration.members.staticConstants += added.members.staticConstants
    }
}

/// A type with its names from the project's point of view.
struct DeclaredType: Sendable {
    private var shared: Shared<TypeDeclaration>
    let path: [String]
    /// Generic parameters of the types around it, outermost first.
    var outerParameters: [String] = []

    init(_ declaration: TypeDeclaration) {
        shared = Shared(declaration)
        path = declaration.scope + [declaration.name.text]
    }

    var declaration: TypeDeclaration {
        get { shared.value }
        set { shared.value = newValue }
    }

    var parameters: [String] { outerParameters + declaration.genericParameters }
    var location: SourceLocation { declaration.name.location }
    /// What names in its body see.
    var innerPlace: Place { Place(file: location.file, scope: path, origin: declaration.origin) }
    /// What the right-hand side of an alias and the list behind the colon see.
    var outerPlace: Place { Place(file: location.file, scope: declaration.scope, origin: declaration.origin) }
}

extension TypeDeclaration {
    /// The body of a manifest's error is an object of the error's name.
    fileprivate init?(bodyOf error: ErrorDeclaration) {
        guard !error.properties.isEmpty else { return nil }
        self.init(name: error.name, scope: [], kind: .object(error.properties), origin: .manifest)
        documentation = error.documentation
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
            let found = scoped(path, from: place) { select(typesByPath[$0] ?? [], from: place) }
            if let found { return found }
            guard let expanded = expandingAlias(path, from: place) else { break }
            path = expanded
        }
        if path.count > 1, modules.contains(path[0]), let indices = typesByPath[Array(path.dropFirst())] {
            let inModule = indices.filter { moduleName(ofFile: types[$0].location.file) == path[0] }
            if let found = select(inModule, from: place) { return found }
        }
        guard path.count == 1, let indices = manifestNames[path[0]] else { return .none }
        // Swift knows a manifest's type by the name that it is emitted with.
        let visible = indices.filter { place.origin == .manifest || types[$0].declaration.origin == .manifest }
        return select(visible, from: place) ?? .none
    }

    /// Declarations of functions (or what looks like one) that a path means at a place.
    func functions(_ path: [String], from place: Place) -> [Int] {
        scoped(path, from: place) { candidate in
            let visible = (functionsByPath[candidate] ?? []).filter {
                functions[$0].access.isVisibleInModule || functions[$0].name.location.file == place.file
            }
            return visible.isEmpty ? nil : visible
        } ?? []
    }

    func constant(_ path: [String], from place: Place) -> ConstantDeclaration? {
        scoped(path, from: place) { candidate in
            guard let constants = constantsByPath[candidate] else { return nil }
            return constants.first { $0.name.location.file == place.file } ?? constants.first
        }
    }

    /// Everything that is declared under a path, in any file.
    func declarations(ofPath path: [String]) -> [DeclaredType] {
        (typesByPath[path] ?? []).map { types[$0] }
    }

    func isDeclaredTwice(_ path: [String]) -> Bool { (typesByPath[path]?.count ?? 0) > 1 }

    /// How many generic parameters the type at a path declares itself.
    func parameterCount(ofPath path: [String]) -> Int {
        typesByPath[path]?.first.map { types[$0].declaration.genericParameters.count } ?? 0
    }

    /// Names for suggestions.
    var typeNames: [String] { types.map { $0.path.joined(separator: ".") } }

    private func scoped<Found>(_ path: [String], from place: Place, _ find: ([String]) -> Found?) -> Found? {
        for depth in stride(from: place.scope.count, through: 0, by: -1) {
            if let found = find(place.scope[..<depth] + path) { return found }
        }
        return nil
    }

    /// A file's own private type shadows others; Swift's declaration stands for a manifest's; the module's own come
    /// before those of other modules.
    private func select(_ indices: [Int], from place: Place) -> Lookup? {
        var candidates = indices.filter {
            types[$0].declaration.access.isVisibleInModule || types[$0].location.file == place.file
        }
        if candidates.count == 1 { return .found(candidates[0]) }
        narrow(&candidates) { !types[$0].declaration.access.isVisibleInModule }
        narrow(&candidates) { types[$0].declaration.origin == .swift }
        narrow(&candidates) { moduleName(ofFile: types[$0].location.file) == place.module }
        guard let first = candidates.first else { return nil }
        let modules = Set(candidates.map { moduleName(ofFile: types[$0].location.file) })
        return modules.count > 1 ? .ambiguous(candidates) : .found(first)
    }

    private func narrow(_ candidates: inout [Int], to isPreferred: (Int) -> Bool) {
        let preferred = candidates.filter(isPreferred)
        if !preferred.isEmpty { candidates = preferred }
    }

    /// `Item.Status` where `typealias Item = Todo`.
    private func expandingAlias(_ path: [String], from place: Place) -> [String]? {
        guard path.count > 1 else { return nil }
        let found = scoped([path[0]], from: place) { select(typesByPath[$0] ?? [], from: place) }
        guard case .found(let index) = found,
            case .alias(let target) = types[index].declaration.kind,
            case .named(let aliased, let arguments) = target.kind, arguments.isEmpty
        else { return nil }
        return aliased + path.dropFirst()
    }
}
