import PikkuModel
import SwiftParser
import SwiftSyntax

extension SwiftSource {
    /// What an expression says by itself; a closure is not entered.
    func expression(_ node: ExprSyntax, depth: Int = 0) -> Expression {
        Expression(kind(of: node, depth: depth), at: location(of: node))
    }

    private func kind(of node: ExprSyntax, depth: Int) -> ExpressionKind {
        guard depth < Self.maximumDepth else { return .unsupported("an expression nested too deeply") }
        switch node.as(ExprSyntaxEnum.self) {
        case .stringLiteralExpr(let literal): return kind(of: literal)
        case .integerLiteralExpr(let literal): return kind(ofNumber: text(of: literal))
        case .floatLiteralExpr(let literal): return kind(ofNumber: text(of: literal))
        case .booleanLiteralExpr(let literal): return .boolean(literal.literal.tokenKind == .keyword(.true))
        case .nilLiteralExpr: return .null
        case .arrayExpr(let array): return .array(array.elements.map { expression($0.expression, depth: depth + 1) })
        case .dictionaryExpr(let dictionary): return kind(of: dictionary, depth: depth)
        case .prefixOperatorExpr(let prefixed): return kind(of: prefixed, depth: depth)
        case .sequenceExpr(let sequence): return kind(of: sequence, depth: depth)
        case .tupleExpr(let tuple): return kind(of: tuple, depth: depth)
        case .declReferenceExpr, .memberAccessExpr: return kind(ofName: node)
        case .functionCallExpr(let call): return kind(of: call, depth: depth)
        case .closureExpr: return .unsupported("a closure")
        case .forceUnwrapExpr, .optionalChainingExpr, .subscriptCallExpr, .genericSpecializationExpr:
            return .unsupported("a computed value")
        case .ternaryExpr, .ifExpr, .switchExpr: return .unsupported("a choice")
        case .macroExpansionExpr: return .unsupported("a macro")
        case .keyPathExpr: return .unsupported("a key path")
        case .regexLiteralExpr: return .unsupported("a regular expression literal")
        // Any other form of Swift can only be computed when the program runs.
        default: return .unsupported("an expression")
        }
    }

    private func kind(of literal: StringLiteralExprSyntax) -> ExpressionKind {
        if let text = literal.representedLiteralValue { return .string(text) }
        return .unsupported(literal.hasError ? "a malformed string" : "a string with interpolation")
    }

    private func kind(ofNumber text: String) -> ExpressionKind {
        jsonNumber(fromSwift: text).map(ExpressionKind.number) ?? .unsupported("a number that is too large")
    }

    private func kind(of dictionary: DictionaryExprSyntax, depth: Int) -> ExpressionKind {
        guard case .elements(let elements) = dictionary.content else { return .dictionary([]) }
        return .dictionary(
            elements.map {
                ExpressionEntry(
                    key: expression($0.key, depth: depth + 1), value: expression($0.value, depth: depth + 1))
            })
    }

    private func kind(of prefixed: PrefixOperatorExprSyntax, depth: Int) -> ExpressionKind {
        guard case .number(let number) = kind(of: prefixed.expression, depth: depth + 1) else {
            return .unsupported("an expression with operators")
        }
        switch text(of: prefixed.operator) {
        case "-": return .number(number.hasPrefix("-") ? String(number.dropFirst()) : "-" + number)
        case "+": return .number(number)
        default: return .unsupported("an expression with operators")
        }
    }

    /// Strings joined with `+` are one literal; other operators are left to the compiler.
    private func kind(of sequence: SequenceExprSyntax, depth: Int) -> ExpressionKind {
        var joined = ""
        for (index, element) in sequence.elements.enumerated() {
            if index.isMultiple(of: 2) {
                let part = kind(of: element, depth: depth + 1)
                guard case .string(let text) = part else {
                    return part == .unsupported("a string with interpolation")
                        ? part : .unsupported("an expression with operators")
                }
                joined += text
            } else if !element.is(BinaryOperatorExprSyntax.self) || text(of: element) != "+" {
                return .unsupported("an expression with operators")
            }
        }
        return .string(joined)
    }

    private func kind(of tuple: TupleExprSyntax, depth: Int) -> ExpressionKind {
        guard tuple.elements.count == 1, let only = tuple.elements.first, only.label == nil else {
            return .unsupported("a tuple")
        }
        return kind(of: only.expression, depth: depth + 1)
    }

    private func kind(ofName node: ExprSyntax) -> ExpressionKind {
        if let access = node.as(MemberAccessExprSyntax.self), access.declName.argumentNames == nil {
            guard let base = access.base else { return .implicitMember(name(access.declName.baseName)) }
            if access.declName.baseName.tokenKind == .keyword(.self) {
                return typeReference(expression: base).map(ExpressionKind.type) ?? .unsupported("a computed value")
            }
        }
        return path(of: node).map(ExpressionKind.reference) ?? .unsupported("a computed value")
    }

    /// `.action(createUser, session: .required)` of a channel; any other call is none of the surface.
    private func kind(of call: FunctionCallExprSyntax, depth: Int) -> ExpressionKind {
        guard let access = call.calledExpression.as(MemberAccessExprSyntax.self), access.base == nil,
            text(of: access.declName) == "action", call.trailingClosure == nil,
            let wired = call.arguments.first, wired.label == nil
        else { return .unsupported("a call") }
        let more = call.arguments.dropFirst()
        guard more.count <= 1, more.allSatisfy({ $0.label.map(name) == "session" }) else {
            return .unsupported("an action with other arguments than 'session'")
        }
        let session = more.first.map { expression($0.expression, depth: depth + 1) }
        return .action(expression(wired.expression, depth: depth + 1), session: session)
    }

    /// `users.list` as its components; nil for a member of anything but a name.
    func path(of node: ExprSyntax) -> [String]? {
        var reversed: [String] = []
        var current = node
        while let access = current.as(MemberAccessExprSyntax.self) {
            guard let base = access.base, access.declName.argumentNames == nil else { return nil }
            reversed.append(name(access.declName.baseName))
            current = base
        }
        guard let reference = current.as(DeclReferenceExprSyntax.self), reference.argumentNames == nil else {
            return nil
        }
        reversed.append(name(reference.baseName))
        return reversed.reversed()
    }
}
