import PikkuModel

/// The views of the Swift declarations of what manifests declare.
struct SwiftDeclarations {
    let project: Project
    private let hasInitializers: Bool
    private let openCases: OpenCases
    private let types: [TypeDefinition]
    private let errors: [DeclaredError]

    /// - Parameters:
    ///   - hasInitializers: Whether structures spell out the initializer that Swift keeps within a module.
    init(project: Project, hasInitializers: Bool = false, openCases: OpenCases = OpenCases()) {
        self.project = project
        self.hasInitializers = hasInitializers
        self.openCases = openCases
        types = project.types.filter { $0.origin == .manifest }
        errors = project.errors.filter { $0.origin == .manifest }
    }

    /// Sorted by name; an error and the definition of its body are one declaration.
    var views: [View] {
        let bodies = Set(errors.compactMap(\.body))
        let named =
            types.filter { !bodies.contains($0.name) }.map { ($0.swiftName, view(of: $0)) }
            + errors.map { ($0.swiftName, view(of: $0)) }
        return named.sorted { $0.0 < $1.0 }.map(\.1)
    }

    var needFoundation: Bool {
        types.contains { type in
            switch type.shape {
            case .object(let properties): properties.contains { project.needsFoundation($0.schema) }
            case .union(let union):
                union.cases.contains { $0.payload.contains { project.needsFoundation($0.schema) } }
            case .alias(let schema): project.needsFoundation(schema)
            case .enumeration, .raw: false
            }
        }
    }
}

extension SwiftDeclarations {
    private func view(of type: TypeDefinition) -> View {
        let name = SwiftText.identifier(type.swiftName)
        let comment = View.lines(SwiftText.comment(type.documentation))
        let conformances = (isHashable(type) ? ["Hashable"] : []) + ["Sendable"]
        switch type.shape {
        case .object(let properties):
            return [
                "comment": comment,
                "structure": structure(properties, of: type, name: name, conformances: conformances),
            ]
        case .enumeration(let cases):
            if let open = openCases[type] {
                return ["comment": comment, "openEnumeration": openEnumeration(cases, open, name: name)]
            }
            return ["comment": comment, "enumeration": enumeration(cases, name: name)]
        case .union(let union):
            let enumeration: View = [
                "keyword": type.isRecursive ? "indirect enum" : "enum", "name": .text(name),
                "conformances": .text(conformances.joined(separator: ", ")),
                "cases": .list(union.cases.map(unionCase) + (openCases[type].map { [openCase($0)] } ?? [])),
            ]
            return ["comment": comment, "enumeration": enumeration]
        case .alias(let target):
            return ["comment": comment, "alias": alias(name, project.swiftType(target))]
        case .raw:
            return ["comment": comment, "alias": alias(name, Primitive.any.swiftName)]
        }
    }

    private func alias(_ name: String, _ target: String) -> View { ["name": .text(name), "target": .text(target)] }

    private func view(of error: DeclaredError) -> View {
        let body = error.body.flatMap { project.type(named: $0) }
        var properties: [Property] = []
        if case .object(let declared)? = body?.shape { properties = declared }
        let derivesHashable = body.map(isHashable) ?? true
        let structure = structure(
            properties, of: body, name: SwiftText.identifier(error.swiftName),
            conformances: derivesHashable ? ["PikkuError", "Hashable"] : ["PikkuError"])
        return [
            "comment": .lines(SwiftText.comment(error.documentation)),
            "structure": structure.merging(["status": "\(error.status)"]),
        ]
    }

    private func structure(
        _ properties: [Property], of type: TypeDefinition?, name: String, conformances: [String]
    ) -> View {
        let views = properties.map { property -> View in
            let isIndirect = type.map { project.holdsItself($0, through: property) } ?? false
            return [
                "comment": .lines(comment(property.documentation, property.deprecation)),
                "attribute": isIndirect ? "@Indirect " : "",
                "declaration": .text(declaration(property, isIndirect: isIndirect)),
            ]
        }
        return [
            "name": .text(name), "conformances": .text(conformances.joined(separator: ", ")),
            "properties": .list(views), "hasProperties": .flag(!properties.isEmpty),
            "initializer": hasInitializers ? initializer(properties) : false,
        ]
    }

    private func declaration(_ property: Property, isIndirect: Bool) -> String {
        let variable = "var \(SwiftText.identifier(property.swiftName)): \(project.swiftType(property.schema))"
        if hasInitializers { return variable }
        if let value = defaultValue(of: property) { return "\(variable) = \(value)" }
        // Swift gives an optional its nil by itself, but not behind a property wrapper.
        return isIndirect && property.schema.isOptional ? "\(variable) = nil" : variable
    }

    private func defaultValue(of property: Property) -> String? {
        property.defaultValue.flatMap { project.swiftValue($0, property.schema) }
    }

    private func initializer(_ properties: [Property]) -> View {
        let parameters = properties.map { property in
            let label = SwiftText.label(property.swiftName)
            let name = property.swiftName == "self" ? "\(label) selfValue" : label
            let value = defaultValue(of: property) ?? (property.schema.isOptional ? "nil" : nil)
            return "\(name): \(project.swiftType(property.schema))" + (value.map { " = \($0)" } ?? "")
        }
        let line = parameters.joined(separator: ", ")
        let assignments = properties.map { property in
            let value = property.swiftName == "self" ? "selfValue" : SwiftText.identifier(property.swiftName)
            return "self.\(SwiftText.member(property.swiftName)) = \(value)"
        }
        return [
            "parameters": .text(line.width < 90 ? line : "\n        \(wrapped(parameters, indent: 8))\n    "),
            "assignments": .lines(assignments),
        ]
    }

    private func enumeration(_ cases: [EnumerationCase], name: String) -> View {
        var rawType = "Int"
        let views = cases.map { enumerationCase -> View in
            let name = SwiftText.identifier(enumerationCase.swiftName)
            let declaration: String
            switch enumerationCase.rawValue {
            case .string(let text):
                rawType = "String"
                declaration = text == enumerationCase.swiftName ? name : "\(name) = \(SwiftText.literal(text))"
            case .integer(let number):
                declaration = "\(name) = \(number)"
            }
            return [
                "comment": .lines(comment(enumerationCase.documentation, enumerationCase.deprecation)),
                "declaration": "case \(declaration)",
            ]
        }
        return [
            "keyword": "enum", "name": .text(name), "conformances": "\(rawType), CaseIterable, Sendable",
            "cases": .list(views),
        ]
    }

    private func unionCase(_ unionCase: UnionCase) -> View {
        var values = unionCase.payload.enumerated().map { index, property in
            let hasLabel = index < unionCase.isLabeled.count && unionCase.isLabeled[index]
            let type = project.swiftType(property.schema)
            return hasLabel ? "\(SwiftText.label(property.swiftName)): \(type)" : type
        }
        if let type = unionCase.type { values = [SwiftText.path(project.type(named: type)?.swiftName ?? type)] }
        let payload = values.isEmpty ? "" : "(\(values.joined(separator: ", ")))"
        return [
            "comment": .lines(SwiftText.comment(unionCase.documentation)),
            "declaration": "case \(SwiftText.identifier(unionCase.swiftName))\(payload)",
        ]
    }

    /// Says that something is deprecated in words: an attribute would be a warning wherever generated code needs it.
    func comment(_ documentation: Documentation, _ deprecation: String?) -> [String] {
        guard let deprecation else { return SwiftText.comment(documentation) }
        let lines = SwiftText.comment(documentation)
        let note = SwiftText.comment(deprecation.isEmpty ? "Deprecated." : "Deprecated: \(deprecation)")
        return lines + (lines.isEmpty ? [] : ["///"]) + note
    }
}

extension SwiftDeclarations {
    /// Whether Swift can derive `Hashable`: not for what holds a file, nor for a type whose conformances are unknown.
    private func isHashable(_ type: TypeDefinition) -> Bool {
        project.reachable(from: type).allSatisfy { type in
            type.origin == .manifest && !schemas(of: type).contains(where: \.holdsFile)
        }
    }
}
