import PikkuModel
import SwiftSyntax

extension DeclarationReader {
    /// The stored properties of one `var` or `let`; what is computed is no data.
    mutating func readProperties(_ syntax: VariableDeclSyntax, in scope: DeclarationScope) -> [PropertyDeclaration] {
        let bindings = Array(syntax.bindings)
        for binding in bindings where isWirings(binding) {
            file.diagnostics.append(.misplacedWirings(at: source.location(of: binding.pattern)))
        }
        let stored = bindings.indices.filter { !bindings[$0].isComputed }
        guard !stored.isEmpty else { return [] }
        let (documentation, keywords) = readDocumentation(before: syntax)
        // Nearly all begin with 'var' or 'let', and looking at empty lists takes its time.
        let isPlain = syntax.bindingSpecifier.position == syntax.position
        let obstacle = isPlain ? nil : obstacle(in: syntax)
        let access = isPlain ? scope.access : scope.access(of: syntax.modifiers)
        let deprecation = isPlain ? nil : source.deprecation(syntax.attributes)
        return stored.flatMap { index in
            let binding = bindings[index]
            let type = obstacle ?? type(of: binding, before: bindings[(index + 1)...])
            return names(in: binding.pattern).map { name in
                var property = PropertyDeclaration(name: name, type: type)
                property.defaultValue = binding.initializer.map { source.expression($0.value) }
                property.defaultExtent = defaultExtent(of: binding)
                property.isConstant = syntax.isConstant
                property.access = access
                property.documentation = documentation
                property.keywords = keywords
                property.deprecation = deprecation
                return property
            }
        }
    }

    /// Only a `var` of a type with a question mark begins as nil by itself.
    private func defaultExtent(of binding: PatternBindingSyntax) -> SourceLocation? {
        guard let type = binding.typeAnnotation?.type, type.is(OptionalTypeSyntax.self),
            let value = binding.initializer?.value
        else { return nil }
        let end = source.location(of: value).end
        return SourceLocation(file: file.path, start: source.location(of: type).end, end: end)
    }

    /// What keeps a property from being data; it takes the type's place, so that it is an error only where a value
    /// of the type travels.
    private func obstacle(in syntax: VariableDeclSyntax) -> TypeReference? {
        for modifier in syntax.modifiers where modifier.name.tokenKind == .keyword(.lazy) {
            return TypeReference(.unsupported("a lazy property"), at: source.location(of: modifier))
        }
        for case .attribute(let attribute) in syntax.attributes where isWrapper(attribute) {
            return TypeReference(.unsupported("a wrapped property"), at: source.location(of: attribute))
        }
        return nil
    }

    /// Attributes of the language begin in lower case, except those that name a global actor.
    private func isWrapper(_ attribute: AttributeSyntax) -> Bool {
        guard case .named(let path, arguments: _) = source.typeReference(attribute.attributeName).kind,
            let name = path.last, name != "MainActor"
        else { return false }
        return name.first?.isUppercase == true
    }

    /// `var a, b: Int` gives both the type of the last.
    private func type(
        of binding: PatternBindingSyntax, before following: ArraySlice<PatternBindingSyntax>
    ) -> TypeReference {
        if let annotation = binding.typeAnnotation { return source.typeReference(annotation.type) }
        if let initializer = binding.initializer {
            return inferredType(of: source.expression(initializer.value))
                ?? TypeReference(.unsupported("a type left to inference"), at: source.location(of: binding.pattern))
        }
        if let annotation = following.lazy.compactMap(\.typeAnnotation).first {
            return source.typeReference(annotation.type)
        }
        return TypeReference(.unsupported("a missing type"), at: source.location(of: binding.pattern))
    }

    /// What Swift infers from a literal, or from `Priority.normal`, which is taken for a case.
    private func inferredType(of value: Expression) -> TypeReference? {
        func named(_ name: String) -> TypeReference {
            TypeReference(.named([name], arguments: []), at: value.location)
        }
        switch value.kind {
        case .string: return named("String")
        case .boolean: return named("Bool")
        case .number:
            let text = source.text(value.location.start..<value.location.end)
            return named(isInteger(text) ? "Int" : "Double")
        case .array(let elements):
            let types = elements.map { inferredType(of: $0)?.kind.name }
            guard let first = elements.first, let element = inferredType(of: first), let name = element.kind.name,
                types.allSatisfy({ $0 == name })
            else { return nil }
            return TypeReference(.array(element), at: value.location)
        case .reference(let path):
            guard path.count > 1, path.first?.first?.isUppercase == true else { return nil }
            return TypeReference(.named(path.dropLast(), arguments: []), at: value.location)
        case .null, .dictionary, .implicitMember, .type, .action, .unsupported: return nil
        }
    }

    private func isInteger(_ text: String) -> Bool {
        text.contains("0x") || text.contains("0X")
            ? !text.contains { ".pP".contains($0) }
            : !text.contains { ".eE".contains($0) }
    }

    private func names(in pattern: PatternSyntax) -> [Name] {
        if let identifier = pattern.as(IdentifierPatternSyntax.self) { return [source.located(identifier.identifier)] }
        guard let tuple = pattern.as(TuplePatternSyntax.self) else { return [] }
        return tuple.elements.compactMap {
            $0.pattern.as(IdentifierPatternSyntax.self).map { source.located($0.identifier) }
        }
    }
}

extension TypeReference.Kind {
    fileprivate var name: String? {
        if case .named(let path, arguments: _) = self { path.joined(separator: ".") } else { nil }
    }
}

extension VariableDeclSyntax {
    var isConstant: Bool { bindingSpecifier.tokenKind == .keyword(.let) }
}

extension PatternBindingSyntax {
    /// Observers (`willSet`, `didSet`) watch a stored property; any other accessor computes one.
    fileprivate var isComputed: Bool {
        switch accessorBlock?.accessors {
        case nil: return false
        case .getter: return true
        case .accessors(let accessors):
            return accessors.contains {
                ![.keyword(.willSet), .keyword(.didSet)].contains($0.accessorSpecifier.tokenKind)
            }
        }
    }
}
