import PikkuModel
import SwiftSyntax

extension FunctionCallExprSyntax {
    /// The trailing one, or the last argument.
    var lastClosure: ClosureExprSyntax? {
        trailingClosure ?? arguments.last?.expression.as(ClosureExprSyntax.self)
    }

    /// The closure whose statements are wirings: that of `Wirings`, or, since a typealias may stand in another file,
    /// any closure without parameters that wires something.
    func wiringClosure(callee: TypeReference, in source: SwiftSource) -> ClosureExprSyntax? {
        guard let closure = lastClosure else { return nil }
        if callee.isWirings { return closure }
        guard closure.signature == nil else { return nil }
        let names = closure.statements.lazy.compactMap { $0.wiringCall?.callee(in: source) }
        return names.contains { WiringSurface($0) != nil } ? closure : nil
    }

    fileprivate func callee(in source: SwiftSource) -> String { source.text(of: calledExpression) }
}

extension CodeBlockItemSyntax {
    fileprivate var wiringCall: FunctionCallExprSyntax? {
        guard case .expr(let expression) = item, let call = expression.as(FunctionCallExprSyntax.self),
            call.calledExpression.is(DeclReferenceExprSyntax.self)
        else { return nil }
        return call
    }
}

extension DeclarationReader {
    /// Every wiring in the closure, groups flattened; `reference` is that of the first.
    mutating func readWirings(
        _ call: FunctionCallExprSyntax, _ closure: ClosureExprSyntax, reference: WiringReference
    ) {
        for argument in call.arguments where !argument.expression.is(ClosureExprSyntax.self) {
            file.diagnostics.append(.surplusArgument(of: "Wirings", at: source.location(of: argument)))
        }
        var reference = reference
        read(closure.statements, groups: [], reference: &reference)
    }

    private mutating func read(
        _ statements: CodeBlockItemListSyntax, groups: [GroupDeclaration], reference: inout WiringReference
    ) {
        for statement in statements {
            if let call = statement.wiringCall {
                read(call, statement, groups: groups, reference: &reference)
            } else if case .decl(let declaration) = statement.item,
                let config = declaration.as(IfConfigDeclSyntax.self)
            {
                let clause = activeClause(of: config) { _, clause in !clause.statements.isEmpty }
                if let clause { read(clause.statements, groups: groups, reference: &reference) }
            } else {
                file.diagnostics.append(.unsupportedStatement(at: source.location(of: statement)))
            }
        }
    }

    private mutating func read(
        _ call: FunctionCallExprSyntax, _ statement: CodeBlockItemSyntax, groups: [GroupDeclaration],
        reference: inout WiringReference
    ) {
        let callee = call.callee(in: source)
        switch WiringSurface(callee) {
        case .group:
            let group = GroupDeclaration(
                arguments: arguments(of: call, of: .group, in: reference),
                location: source.location(of: call.calledExpression))
            guard let closure = call.lastClosure else {
                return file.diagnostics.append(.missingGroupBody(at: source.location(of: call)))
            }
            read(closure.statements, groups: groups + [group], reference: &reference)
        case .wiring(let kind):
            if let closure = call.trailingClosure {
                file.diagnostics.append(.surplusArgument(of: callee, at: source.location(of: closure.leftBrace)))
            }
            var wiring = WiringDeclaration(
                kind: kind, arguments: arguments(of: call, of: .wiring(kind), in: reference), origin: .swift,
                location: source.location(of: call))
            wiring.groups = groups
            wiring.reference = reference
            wiring.documentation = source.documentation(before: statement)
            file.wirings.append(wiring)
            reference.index += 1
        case nil:
            file.diagnostics.append(.unknownWiring(callee, at: source.location(of: call.calledExpression)))
        }
    }

    /// As written: linking knows which labels each wiring takes, whoever declares it.
    private mutating func arguments(
        of call: FunctionCallExprSyntax, of surface: WiringSurface, in reference: WiringReference
    ) -> [ArgumentDeclaration] {
        var result: [ArgumentDeclaration] = []
        for argument in call.arguments {
            // The body of a group may also be written between the parentheses.
            if surface == .group, argument.expression.is(ClosureExprSyntax.self) { continue }
            guard let token = argument.label else {
                file.diagnostics.append(
                    .surplusArgument(of: surface.name, at: source.location(of: argument.expression)))
                continue
            }
            let value = source.expression(argument.expression).resolvingSelf(in: reference.path.dropLast())
            result.append(ArgumentDeclaration(label: source.located(token), value: value))
        }
        return result
    }
}

extension IfConfigClauseSyntax {
    fileprivate var statements: CodeBlockItemListSyntax {
        if case .statements(let statements) = elements { statements } else { [] }
    }
}

extension Diagnostic {
    fileprivate static func unknownWiring(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("unknown-wiring", .error, "no wiring is named '\(name)'", at: location)
            .suggesting(suggestion(for: name, among: WiringSurface.names), for: name)
    }

    fileprivate static func surplusArgument(of callee: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("unlabelled-argument", .error, "'\(callee)' takes no argument without a label", at: location)
    }

    fileprivate static func unsupportedStatement(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            "unsupported-statement", .error, "wirings must be calls written out one by one", at: location,
            notes: [Note("the tool does not run code, so it cannot tell what this statement wires")])
    }

    fileprivate static func missingGroupBody(at location: SourceLocation) -> Diagnostic {
        Diagnostic("missing-group-body", .error, "'wireGroup' needs a closure with its wirings", at: location)
    }
}
