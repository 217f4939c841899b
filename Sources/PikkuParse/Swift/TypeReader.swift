import PikkuModel
import SwiftSyntax

extension DeclarationReader {
    mutating func readType(_ declaration: DeclSyntax, in scope: DeclarationScope) {
        if let type = declaration.as(StructDeclSyntax.self) {
            read(type, generics: type.genericParameterClause, in: scope)
        } else if let type = declaration.as(EnumDeclSyntax.self) {
            read(type, generics: type.genericParameterClause, in: scope)
        } else if let type = declaration.as(ClassDeclSyntax.self) {
            read(type, generics: type.genericParameterClause, isReference: true, in: scope)
        } else if let type = declaration.as(ActorDeclSyntax.self) {
            read(type, generics: type.genericParameterClause, isReference: true, in: scope)
        }
    }

    private mutating func read(
        _ syntax: some DeclGroupSyntax & NamedDeclSyntax, generics: GenericParameterClauseSyntax?,
        isReference: Bool = false, in scope: DeclarationScope
    ) {
        let name = source.located(syntax.name)
        let access = scope.access(of: syntax.modifiers)
        let body = readBody(syntax.memberBlock, in: scope.inside(name.text, access: access))
        let isEnumeration = syntax.kind == .enumDecl
        var type = TypeDeclaration(
            name: name, scope: scope.path,
            kind: isEnumeration ? .enumeration(body.cases) : .object(body.properties), origin: .swift)
        type.genericParameters = names(of: generics)
        type.inheritedTypes = inheritedTypes(of: syntax.inheritanceClause)
        type.access = access
        type.isReference = isReference
        type.deprecation = source.deprecation(syntax.attributes)
        type.members = body.members
        (type.documentation, type.keywords) = readDocumentation(before: syntax)
        file.types.append(type)
    }

    mutating func readAlias(_ declaration: DeclSyntax, in scope: DeclarationScope) {
        guard let syntax = declaration.as(TypeAliasDeclSyntax.self) else { return }
        var type = TypeDeclaration(
            name: source.located(syntax.name), scope: scope.path,
            kind: .alias(source.typeReference(syntax.initializer.value)), origin: .swift)
        type.genericParameters = names(of: syntax.genericParameterClause)
        type.access = scope.access(of: syntax.modifiers)
        type.deprecation = source.deprecation(syntax.attributes)
        (type.documentation, type.keywords) = readDocumentation(before: syntax)
        file.types.append(type)
    }

    /// What an extension nests in a type is declared like any other; the rest waits for linking, since the type
    /// may be in another file.
    mutating func readExtension(_ declaration: DeclSyntax) {
        guard let syntax = declaration.as(ExtensionDeclSyntax.self) else { return }
        let extended = source.typeReference(syntax.extendedType)
        guard let path = extended.extendedPath else { return }
        var scope = DeclarationScope(path: path)
        scope.implied = AccessLevel(syntax.modifiers) ?? .internal
        let body = readBody(syntax.memberBlock, in: scope)
        var result = ExtensionDeclaration(extendedType: path, location: extended.location)
        result.inheritedTypes = inheritedTypes(of: syntax.inheritanceClause)
        result.members = body.members
        result.members.hidesMemberwiseInitializer = false
        file.extensions.append(result)
    }

    private func names(of clause: GenericParameterClauseSyntax?) -> [String] {
        clause?.parameters.map { source.name($0.name) } ?? []
    }

    private func inheritedTypes(of clause: InheritanceClauseSyntax?) -> [TypeReference] {
        clause?.inheritedTypes.map { source.typeReference($0.type) } ?? []
    }
}

extension TypeReference {
    /// `extension [User]` and `extension User?` extend types that no one declares here.
    fileprivate var extendedPath: [String]? {
        switch kind {
        case .named(let path, arguments: _): path
        case .array: ["Array"]
        case .optional: ["Optional"]
        case .dictionary: ["Dictionary"]
        case .primitive, .void, .unsupported: nil
        }
    }
}
