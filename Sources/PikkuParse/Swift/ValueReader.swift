import PikkuModel
import SwiftSyntax

extension DeclarationReader {
    /// Global and static constants: functions and permissions to be, wirings, and literals. Returns the literals.
    @discardableResult
    mutating func readValues(_ declaration: DeclSyntax, in scope: DeclarationScope) -> [ConstantDeclaration] {
        guard let syntax = declaration.as(VariableDeclSyntax.self) else { return [] }
        var constants: [ConstantDeclaration] = []
        for binding in syntax.bindings {
            guard let pattern = binding.pattern.as(IdentifierPatternSyntax.self) else { continue }
            let name = source.located(pattern.identifier)
            if !syntax.isConstant, isWirings(binding) {
                file.diagnostics.append(.misplacedWirings(at: name.location))
            } else if let call = candidate(in: binding, of: syntax) {
                read(call, named: name, of: syntax, in: scope)
            } else if let value = constantValue(of: binding, in: syntax) {
                constants.append(ConstantDeclaration(name: name, scope: scope.path, value: value))
            }
        }
        file.constants += constants
        return constants
    }

    private mutating func read(
        _ candidate: Candidate, named name: Name, of syntax: VariableDeclSyntax, in scope: DeclarationScope
    ) {
        let access = scope.access(of: syntax.modifiers)
        if candidate.callee.isWirings, candidate.call.lastClosure == nil {
            file.diagnostics.append(.unreadableWirings(at: source.location(of: candidate.call)))
            return
        }
        if let closure = candidate.call.wiringClosure(callee: candidate.callee, in: source) {
            let reference = WiringReference(
                path: scope.path + [name.text], index: 0, callee: candidate.callee, access: access)
            return readWirings(candidate.call, closure, reference: reference)
        }
        var function = FunctionDeclaration(
            name: name, scope: scope.path, callee: .type(candidate.callee), origin: .swift, location: name.location)
        function.access = access
        function.arguments = arguments(of: candidate.call, in: scope)
        function.documentation = source.documentation(before: syntax)
        function.deprecation = source.deprecation(syntax.attributes)
        file.functions.append(function)
    }

    /// All but the body, which is a closure without a label or the argument `func`.
    private func arguments(of call: FunctionCallExprSyntax, in scope: DeclarationScope) -> [ArgumentDeclaration] {
        call.arguments.compactMap { argument in
            let value = source.expression(argument.expression).resolvingSelf(in: scope.path)
            guard let label = argument.label else {
                return argument.expression.is(ClosureExprSyntax.self)
                    ? nil : ArgumentDeclaration(label: Name("", at: value.location), value: value)
            }
            return source.name(label) == "func"
                ? nil : ArgumentDeclaration(label: source.located(label), value: value)
        }
    }
}

// MARK: - Candidates

/// `PikkuFunc<A, B>(…) { … }`: a call of what may be a function's type.
private struct Candidate {
    var call: FunctionCallExprSyntax
    var callee: TypeReference
}

extension DeclarationReader {
    private func candidate(in binding: PatternBindingSyntax, of syntax: VariableDeclSyntax) -> Candidate? {
        guard syntax.isConstant, let call = binding.initializer?.value.as(FunctionCallExprSyntax.self) else {
            return nil
        }
        let annotation = binding.typeAnnotation.map { source.typeReference($0.type) }.flatMap { $0.isNamed ? $0 : nil }
        guard let callee = callee(of: call, annotation: annotation) else { return nil }
        return Candidate(call: call, callee: callee)
    }

    /// An annotation beats the called name, which may leave its arguments to inference.
    private func callee(of call: FunctionCallExprSyntax, annotation: TypeReference?) -> TypeReference? {
        var called = call.calledExpression
        if let access = called.as(MemberAccessExprSyntax.self), source.text(of: access.declName) == "init" {
            guard let base = access.base else { return annotation }
            called = base
        }
        guard let type = source.typeReference(expression: called), case .named(let path, arguments: _) = type.kind,
            path.last?.first?.isLowercase == false
        else { return nil }
        return annotation ?? type
    }
}

// MARK: - Wirings in the wrong place

extension DeclarationReader {
    /// Whether a variable holds wirings, by its type or by what it calls.
    func isWirings(_ binding: PatternBindingSyntax) -> Bool {
        if let annotation = binding.typeAnnotation, source.typeReference(annotation.type).isWirings { return true }
        guard let call = binding.initializer?.value.as(FunctionCallExprSyntax.self) else { return false }
        return callee(of: call, annotation: nil)?.isWirings ?? false
    }
}

extension TypeReference {
    /// By its name alone; a typealias of another name is recognised by what its closure calls.
    var isWirings: Bool {
        if case .named(let path, arguments: _) = kind {
            path == ["Wirings"] || path == ["Pikku", "Wirings"]
        } else {
            false
        }
    }

    fileprivate var isNamed: Bool {
        if case .named = kind { true } else { false }
    }
}

// MARK: - Constants

extension DeclarationReader {
    private func constantValue(of binding: PatternBindingSyntax, in syntax: VariableDeclSyntax) -> Expression? {
        let value: ExprSyntax?
        if let accessors = binding.accessorBlock {
            value = accessors.onlyExpression
        } else {
            value = syntax.isConstant ? binding.initializer?.value : nil
        }
        return value.map { source.expression($0) }.flatMap { $0.isConstant ? $0 : nil }
    }
}

extension AccessorBlockSyntax {
    /// `static var status: Int { 409 }` is as constant as a `let`.
    fileprivate var onlyExpression: ExprSyntax? {
        guard case .getter(let statements) = accessors, statements.count == 1, let only = statements.first else {
            return nil
        }
        switch only.item {
        case .expr(let expression): return expression
        case .stmt(let statement): return statement.as(ReturnStmtSyntax.self)?.expression
        case .decl: return nil
        }
    }
}

extension Expression {
    /// Whether everything in it is written out; a name alone is another declaration's business.
    fileprivate var isConstant: Bool {
        switch kind {
        case .string, .number, .boolean, .null, .implicitMember, .type: true
        case .array(let elements): elements.allSatisfy { $0.isConstant || $0.isReference }
        case .dictionary(let entries):
            entries.allSatisfy { $0.key.isConstant && ($0.value.isConstant || $0.value.isReference) }
        case .reference, .action, .unsupported: false
        }
    }

    private var isReference: Bool {
        switch kind {
        case .reference, .action: true
        case .string, .number, .boolean, .null, .array, .dictionary, .implicitMember, .type, .unsupported: false
        }
    }
}

extension Expression {
    /// `Self.list` inside `Users` is `Users.list`.
    func resolvingSelf(in scope: [String]) -> Expression {
        guard let type = scope.last else { return self }
        var result = self
        switch kind {
        case .reference(let path) where path.first == "Self": result.kind = .reference([type] + path.dropFirst())
        case .array(let elements): result.kind = .array(elements.map { $0.resolvingSelf(in: scope) })
        case .dictionary(let entries):
            result.kind = .dictionary(
                entries.map {
                    ExpressionEntry(key: $0.key.resolvingSelf(in: scope), value: $0.value.resolvingSelf(in: scope))
                })
        case .action(let wired, let session): result.kind = .action(wired.resolvingSelf(in: scope), session: session)
        case .string, .number, .boolean, .null, .reference, .implicitMember, .type, .unsupported: break
        }
        return result
    }
}

extension Diagnostic {
    static func misplacedWirings(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "misplaced-wirings", .error,
            "wirings must be a global or static 'let', so that generated code can name them",
            at: location)
    }

    fileprivate static func unreadableWirings(at location: SourceLocation) -> Diagnostic {
        Diagnostic("unreadable-wirings", .error, "wirings must be written out in a closure", at: location)
    }
}
