import PikkuModel
import SwiftSyntax

/// What stands between the braces of a type.
struct TypeBody: Equatable {
    var properties: [PropertyDeclaration] = []
    var cases: [CaseDeclaration] = []
    var members = TypeMembers()
}

extension DeclarationReader {
    mutating func readBody(_ block: MemberBlockSyntax, in scope: DeclarationScope) -> TypeBody {
        var body = TypeBody()
        read(block.members, into: &body, in: scope)
        return body
    }

    private mutating func read(
        _ members: MemberBlockItemListSyntax, into body: inout TypeBody, in scope: DeclarationScope
    ) {
        for member in members { read(member.decl, into: &body, in: scope) }
    }

    private mutating func read(_ member: DeclSyntax, into body: inout TypeBody, in scope: DeclarationScope) {
        if let variable = member.as(VariableDeclSyntax.self) {
            if variable.modifiers.areOfType {
                body.members.staticConstants += readValues(member, in: scope)
            } else {
                body.properties += readProperties(variable, in: scope)
            }
        } else if let cases = member.as(EnumCaseDeclSyntax.self) {
            body.cases += readCases(cases)
        } else if let initializer = member.as(InitializerDeclSyntax.self) {
            readInitializer(initializer, into: &body.members, in: scope)
        } else if let function = member.as(FunctionDeclSyntax.self) {
            if isEncode(function) { body.members.customCoding.append(location(of: function)) }
        } else if let keys = member.as(EnumDeclSyntax.self), source.name(keys.name).hasSuffix("CodingKeys") {
            readCodingKeys(keys, into: &body.members, in: scope)
        } else if let config = member.as(IfConfigDeclSyntax.self) {
            readConditional(config, into: &body, in: scope)
        } else {
            read(member, in: scope)
        }
    }

    private mutating func readConditional(
        _ config: IfConfigDeclSyntax, into body: inout TypeBody, in scope: DeclarationScope
    ) {
        let clause = activeClause(of: config) { reader, clause in
            var body = TypeBody()
            reader.read(clause, into: &body, in: scope)
            return body != TypeBody() || reader.file.hasDeclarations
        }
        if let clause { read(clause, into: &body, in: scope) }
    }

    private mutating func read(
        _ clause: IfConfigClauseSyntax, into body: inout TypeBody, in scope: DeclarationScope
    ) {
        if case .decls(let members) = clause.elements { read(members, into: &body, in: scope) }
    }
}

// MARK: - Coding

extension DeclarationReader {
    private func readInitializer(
        _ initializer: InitializerDeclSyntax, into members: inout TypeMembers, in scope: DeclarationScope
    ) {
        let parameters = initializer.signature.parameterClause.parameters
        let labels = parameters.map { source.name($0.firstName) }
        members.hidesMemberwiseInitializer = true
        if isPlain(initializer), scope.access(of: initializer.modifiers).isVisibleInModule {
            members.initializers.append(labels)
        }
        if labels == ["from"], let type = parameters.first?.type, names(type, protocol: "Decoder") {
            members.customCoding.append(source.location(from: initializer.initKeyword, to: initializer.signature))
        }
    }

    /// Neither failable, throwing nor asynchronous, and bound to no actor.
    private func isPlain(_ initializer: InitializerDeclSyntax) -> Bool {
        let effects = initializer.signature.effectSpecifiers
        let isActorBound = initializer.attributes.contains { attribute in
            attribute.as(AttributeSyntax.self).map { source.text(of: $0.attributeName).hasSuffix("Actor") } ?? false
        }
        return initializer.optionalMark == nil && effects?.throwsClause == nil && effects?.asyncSpecifier == nil
            && !isActorBound
    }

    private func isEncode(_ function: FunctionDeclSyntax) -> Bool {
        let parameters = function.signature.parameterClause.parameters
        guard source.name(function.name) == "encode", parameters.count == 1, let parameter = parameters.first else {
            return false
        }
        return source.name(parameter.firstName) == "to" && names(parameter.type, protocol: "Encoder")
    }

    private func location(of function: FunctionDeclSyntax) -> SourceLocation {
        source.location(from: function.funcKeyword, to: function.signature)
    }

    private func names(_ type: TypeSyntax, protocol name: String) -> Bool {
        let constraint = type.as(SomeOrAnyTypeSyntax.self)?.constraint ?? type
        guard case .named(let path, arguments: _) = source.typeReference(constraint).kind else { return false }
        return path.last == name
    }

    /// `CodingKeys` renames properties. Its kin for the payload of one case (`CircleCodingKeys`) has no equal in the
    /// model, so it counts as custom coding.
    private mutating func readCodingKeys(
        _ keys: EnumDeclSyntax, into members: inout TypeMembers, in scope: DeclarationScope
    ) {
        let inherited = keys.inheritanceClause?.inheritedTypes.map { source.text(of: $0.type) } ?? []
        guard inherited.contains(where: { $0 == "CodingKey" || $0 == "Swift.CodingKey" }) else {
            return readType(DeclSyntax(keys), in: scope)
        }
        guard source.name(keys.name) == "CodingKeys" else {
            members.customCoding.append(source.location(of: keys.name))
            return
        }
        let isString = inherited.contains { $0 == "String" || $0 == "Swift.String" }
        var result: [TypeMembers.CodingKey] = []
        for key in readBody(keys.memberBlock, in: scope).cases {
            guard isString, let value = key.rawValue else {
                result.append(.init(property: key.name.text, wireName: key.name))
                continue
            }
            guard case .string(let text) = value.kind else {
                file.diagnostics.append(.unreadableCodingKey(key.name.text, at: value.location))
                result.append(.init(property: key.name.text, wireName: key.name))
                continue
            }
            result.append(.init(property: key.name.text, wireName: Name(text, at: value.location)))
        }
        members.codingKeys = (members.codingKeys ?? []) + result
    }
}

// MARK: - Cases

extension DeclarationReader {
    private mutating func readCases(_ syntax: EnumCaseDeclSyntax) -> [CaseDeclaration] {
        let documentation = source.documentation(before: syntax)
        let deprecation = source.deprecation(syntax.attributes)
        return syntax.elements.map { element in
            var result = CaseDeclaration(name: source.located(element.name))
            result.rawValue = element.rawValue.map { source.expression($0.value) }
            result.payload =
                element.parameterClause?.parameters.map { parameter in
                    let label = parameter.firstName.map { source.name($0) }
                    return PayloadDeclaration(
                        label: label == "_" ? nil : label, type: source.typeReference(parameter.type),
                        hasDefault: parameter.defaultValue != nil)
                } ?? []
            result.documentation = documentation
            result.deprecation = deprecation
            return result
        }
    }
}

extension DeclModifierListSyntax {
    /// `static` or `class`: a member of the type, not of its values.
    var areOfType: Bool {
        contains { $0.name.tokenKind == .keyword(.static) || $0.name.tokenKind == .keyword(.class) }
    }

    func contains(_ keyword: Keyword) -> Bool { contains { $0.name.tokenKind == .keyword(keyword) } }
}

extension Diagnostic {
    fileprivate static func unreadableCodingKey(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic("unreadable-coding-key", .error, "the coding key '\(name)' must be a string literal", at: location)
    }
}
