/// What linking makes of all files together.
package struct Linked: Hashable, Sendable {
    /// Complete only when no diagnostic is an error; else what could be made sense of.
    package var project: Project
    /// Those of the files and of linking, sorted, without repetition.
    package var diagnostics: [Diagnostic]

    package init(project: Project, diagnostics: [Diagnostic]) {
        self.project = project
        self.diagnostics = diagnostics
    }
}

extension Project {
    /// Resolves and checks what the files declare. Neither the order of the files nor the number of threads matters.
    package static func link(_ files: [ParsedFile], threads: Int = 1) -> Linked {
        let files = files.sorted { $0.path < $1.path }
        var linker = Linker(
            symbols: SymbolTable(files, threads: threads),
            unreadable: files.flatMap(\.diagnostics).map(\.location), threads: threads)

        linker.linkFunctions(files)
        linker.types.requireManifestTypes()
        linker.types.settle()
        linker.linkWirings(files)
        linker.types.settle()

        let services = linker.linkServices()
        linker.checkFunctionPlaces()
        linker.mergeDeclarations()
        let types = linker.linkTypes()
        linker.checkNames(types)

        let found = linker.diagnostics + files.flatMap(\.diagnostics)
        let project = Project(
            types: types,
            functions: linker.functions.values.map(\.function).sorted { $0.name < $1.name },
            permissions: linker.permissions.values.map(\.permission).sorted { $0.name < $1.name },
            errors: linker.errors.values.sorted { $0.name < $1.name },
            wirings: linker.wirings.inOrder(),
            services: services,
            suppressions: files.flatMap(\.suppressions).sorted { $0.location < $1.location },
            mentions: files.map(\.mentions)
        )
        return Linked(project: project, diagnostics: Set(found).sorted())
    }
}

/// The state of a linking run; each stage is an extension in a file of its own.
struct Linker: Sendable {
    var types: TypeLinker
    var errors: [String: DeclaredError] = [:]
    var permissions: [String: LinkedPermission] = [:]
    /// What each of ``SymbolTable/functions`` is made with; nil where a manifest says outright that it is a function.
    var callees: [Callee?] = []
    var functions: [String: LinkedFunction] = [:]
    /// From the index of a declaration in ``SymbolTable/functions`` to the function's name in the project.
    var functionNames: [Int: String] = [:]
    var uses: [FunctionUse] = []
    var wirings: [Wiring] = []
    /// The types of events, which must not hold files.
    var eventPlaces: [(schema: Schema, location: SourceLocation)] = []
    /// Of everything but definitions, which keep their own until it is clear that something uses them.
    var diagnostics: [Diagnostic] = []

    var symbols: SymbolTable { types.symbols }

    /// Where the frontends found something wrong, so that what is missing there is no news.
    let unreadable: [SourceLocation]
    let threads: Int

    init(symbols: SymbolTable, unreadable: [SourceLocation], threads: Int) {
        types = TypeLinker(symbols: symbols)
        self.unreadable = unreadable
        self.threads = threads
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }
}
