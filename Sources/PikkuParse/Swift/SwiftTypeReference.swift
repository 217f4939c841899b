import PikkuModel
import SwiftSyntax

extension SwiftSource {
    func typeReference(_ node: TypeSyntax, depth: Int = 0) -> TypeReference {
        TypeReference(kind(of: node, depth: depth), at: location(of: node))
    }

    private func kind(of node: TypeSyntax, depth: Int) -> TypeReference.Kind {
        guard depth < Self.maximumDepth else { return .unsupported("a type nested too deeply") }
        switch node.as(TypeSyntaxEnum.self) {
        case .identifierType(let type) where type.genericArgumentClause == nil: return named([name(type.name)], [])
        case .identifierType, .memberType: return kind(ofNamed: node, depth: depth)
        case .optionalType(let type): return .optional(typeReference(type.wrappedType, depth: depth + 1))
        case .implicitlyUnwrappedOptionalType(let type):
            return .optional(typeReference(type.wrappedType, depth: depth + 1))
        case .arrayType(let type): return .array(typeReference(type.element, depth: depth + 1))
        case .dictionaryType(let type):
            return .dictionary(
                key: typeReference(type.key, depth: depth + 1), value: typeReference(type.value, depth: depth + 1))
        case .tupleType(let type): return kind(of: type, depth: depth)
        case .attributedType(let type): return kind(of: type.baseType, depth: depth + 1)
        case .functionType: return .unsupported("a closure")
        case .someOrAnyType(let type):
            return .unsupported(
                type.someOrAnySpecifier.tokenKind == .keyword(.any) ? "an existential" : "an opaque type")
        case .compositionType: return .unsupported("a composition of protocols")
        case .metatypeType: return .unsupported("a metatype")
        case .inlineArrayType: return .unsupported("an inline array")
        case .suppressedType: return .unsupported("a suppressed conformance")
        case .missingType: return .unsupported("a missing type")
        case .classRestrictionType, .namedOpaqueReturnType, .packElementType, .packExpansionType:
            return .unsupported("a type of this form")
        }
    }

    /// `Todo.Status`, `Page<User>`. Arguments belong to the last component.
    private func kind(ofNamed node: TypeSyntax, depth: Int) -> TypeReference.Kind {
        var reversed: [String] = []
        var arguments: [TypeReference] = []
        var current = node
        while let member = current.as(MemberTypeSyntax.self) {
            if let clause = member.genericArgumentClause {
                guard reversed.isEmpty else { return .nestedInGeneric }
                arguments = typeReferences(clause, depth: depth)
            }
            reversed.append(name(member.name))
            current = member.baseType
        }
        guard let base = current.as(IdentifierTypeSyntax.self) else { return .unsupported("a type of this form") }
        if let clause = base.genericArgumentClause {
            guard reversed.isEmpty else { return .nestedInGeneric }
            arguments = typeReferences(clause, depth: depth)
        }
        reversed.append(name(base.name))
        return named(reversed.reversed(), arguments)
    }

    private func named(_ path: [String], _ arguments: [TypeReference]) -> TypeReference.Kind {
        path == ["Void"] || path == ["Swift", "Void"] ? .void : .named(path, arguments: arguments)
    }

    private func kind(of tuple: TupleTypeSyntax, depth: Int) -> TypeReference.Kind {
        guard let first = tuple.elements.first else { return .void }
        guard tuple.elements.count == 1, first.firstName == nil else { return .unsupported("a tuple") }
        return kind(of: first.type, depth: depth + 1)
    }

    private func typeReferences(_ clause: GenericArgumentClauseSyntax, depth: Int) -> [TypeReference] {
        clause.arguments.map { argument in
            switch argument.argument {
            case .type(let type): typeReference(type, depth: depth + 1)
            case .expr(let value): TypeReference(.unsupported("a value as type argument"), at: location(of: value))
            }
        }
    }
}

// MARK: - Types that are written as expressions

extension SwiftSource {
    /// The type in `User.self` or `PikkuFunc<A, B>(…)`; nil for an expression that cannot name one.
    func typeReference(expression node: ExprSyntax, depth: Int = 0) -> TypeReference? {
        kind(ofExpression: node, depth: depth).map { TypeReference($0, at: location(of: node)) }
    }

    private func kind(ofExpression node: ExprSyntax, depth: Int) -> TypeReference.Kind? {
        guard depth < Self.maximumDepth else { return nil }
        switch node.as(ExprSyntaxEnum.self) {
        case .declReferenceExpr, .memberAccessExpr: return path(of: node).map { named($0, []) }
        case .genericSpecializationExpr(let generic):
            return path(of: generic.expression).map {
                named($0, typeReferences(generic.genericArgumentClause, depth: depth))
            }
        case .typeExpr(let expression): return kind(of: expression.type, depth: depth + 1)
        case .optionalChainingExpr(let optional):
            return typeReference(expression: optional.expression, depth: depth + 1).map(TypeReference.Kind.optional)
        case .arrayExpr(let array):
            guard array.elements.count == 1, let element = array.elements.first else { return nil }
            return typeReference(expression: element.expression, depth: depth + 1).map(TypeReference.Kind.array)
        case .dictionaryExpr(let dictionary):
            guard case .elements(let elements) = dictionary.content, elements.count == 1, let only = elements.first,
                let key = typeReference(expression: only.key, depth: depth + 1),
                let value = typeReference(expression: only.value, depth: depth + 1)
            else { return nil }
            return .dictionary(key: key, value: value)
        case .tupleExpr(let tuple):
            guard let first = tuple.elements.first else { return .void }
            guard tuple.elements.count == 1, first.label == nil else { return .unsupported("a tuple") }
            return kind(ofExpression: first.expression, depth: depth + 1)
        // No other expression of Swift names a type.
        default: return nil
        }
    }
}
