import PikkuModel
import SwiftSyntax

/// Gathers the declarations of one file.
///
/// Walks statements at the top level and members of types; the body of a function is never entered.
struct DeclarationReader {
    let source: SwiftSource
    let conditions: BuildConditions
    var file: ParsedFile

    init(_ source: SwiftSource, conditions: BuildConditions) {
        self.source = source
        self.conditions = conditions
        file = ParsedFile(path: source.path.text)
    }

    mutating func read(_ statements: CodeBlockItemListSyntax, in scope: DeclarationScope) {
        for statement in statements {
            guard case .decl(let declaration) = statement.item else { continue }
            read(declaration, in: scope)
        }
    }

    /// Reads a declaration that may stand at the top level as well as in a type.
    mutating func read(_ declaration: DeclSyntax, in scope: DeclarationScope) {
        switch declaration.kind {
        case .structDecl, .classDecl, .actorDecl, .enumDecl: readType(declaration, in: scope)
        case .typeAliasDecl: readAlias(declaration, in: scope)
        case .extensionDecl: readExtension(declaration)
        case .variableDecl: readValues(declaration, in: scope)
        case .ifConfigDecl: readConditional(declaration, in: scope)
        // Functions, imports, protocols, operators and macros describe neither data nor wirings.
        default: break
        }
    }

    private mutating func readConditional(_ declaration: DeclSyntax, in scope: DeclarationScope) {
        guard let config = declaration.as(IfConfigDeclSyntax.self) else { return }
        let clause = activeClause(of: config) { reader, clause in
            reader.read(clause, in: scope)
            return reader.file.hasDeclarations
        }
        if let clause { read(clause, in: scope) }
    }

    private mutating func read(_ clause: IfConfigClauseSyntax, in scope: DeclarationScope) {
        if case .statements(let statements) = clause.elements { read(statements, in: scope) }
    }

    /// The clause of `#if` that is compiled. When configuration does not tell, a diagnostic says so, unless no
    /// clause matters: `matters` tries each on a reader of its own.
    mutating func activeClause(
        of config: IfConfigDeclSyntax,
        matters: (inout DeclarationReader, IfConfigClauseSyntax) -> Bool
    ) -> IfConfigClauseSyntax? {
        switch conditions.choice(of: config, in: source) {
        case .clause(let clause): return clause
        case .unknown(let part):
            let isRelevant = config.clauses.contains { clause in
                var trial = DeclarationReader(source, conditions: conditions)
                return matters(&trial, clause)
            }
            if isRelevant {
                file.diagnostics.append(.unconfiguredCondition(source.text(of: part), at: source.location(of: part)))
            }
            return nil
        }
    }
}

/// Where a declaration stands.
struct DeclarationScope {
    /// The types around it, outermost first.
    var path: [String] = []
    /// No member is visible further than the type around it.
    var limit = AccessLevel.public
    /// What a member without a modifier has, such as that of a `public extension`.
    var implied = AccessLevel.internal

    static let file = DeclarationScope()

    /// Of a member without modifiers.
    var access: AccessLevel { min(limit, implied) }

    func access(of modifiers: DeclModifierListSyntax) -> AccessLevel {
        min(limit, AccessLevel(modifiers) ?? implied)
    }

    func inside(_ name: String, access: AccessLevel) -> DeclarationScope {
        DeclarationScope(path: path + [name], limit: access)
    }
}

extension AccessLevel {
    /// Nil without a modifier; `private(set)` says nothing of reading.
    init?(_ modifiers: DeclModifierListSyntax) {
        for modifier in modifiers where modifier.detail == nil {
            switch modifier.name.tokenKind {
            case .keyword(.private): self = .private
            case .keyword(.fileprivate): self = .fileprivate
            case .keyword(.internal): self = .internal
            case .keyword(.package): self = .package
            case .keyword(.public), .keyword(.open): self = .public
            default: continue
            }
            return
        }
        return nil
    }
}

private func min(_ left: AccessLevel, _ right: AccessLevel) -> AccessLevel {
    reach(left) <= reach(right) ? left : right
}

private func reach(_ level: AccessLevel) -> Int {
    switch level {
    case .private: 0
    case .fileprivate: 1
    case .internal: 2
    case .package: 3
    case .public: 4
    }
}

extension ParsedFile {
    /// Constants are left out: a wiring that misses one says so.
    var hasDeclarations: Bool {
        !(types.isEmpty && extensions.isEmpty && functions.isEmpty && wirings.isEmpty && diagnostics.isEmpty)
    }
}

extension Diagnostic {
    static func unconfiguredCondition(_ condition: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unconfigured-condition", .error, "whether '\(condition)' holds is not configured", at: location,
            notes: [Note("the declarations under this '#if' are left out; say true or false under 'conditions'")])
    }
}
