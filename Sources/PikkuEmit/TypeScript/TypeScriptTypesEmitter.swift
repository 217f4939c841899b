package import PikkuModel

/// Prints `pikku-types.gen.ts`: the definitions that travel, as interfaces, unions and aliases.
package struct TypeScriptTypesEmitter: Emitter {
    package let target = GeneratedFile.Target.typescript

    package init() {}

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        let project = project.typesAlone
        guard project.types.contains(where: { !$0.forms.isEmpty }) else { return [] }
        return [
            PrintableFile("pikku-types.gen.ts", of: .types) { templates.render("typescript.types", view(of: project)) }
        ]
    }
}

private func view(of project: Project) -> View {
    let types = project.types.flatMap { type in
        type.forms.map { name, direction in
            view(of: type, named: name, TypeScriptType(project: project, direction: direction))
        }
    }
    return ["types": .list(types)]
}

private func view(of type: TypeDefinition, named name: String, _ printer: TypeScriptType) -> View {
    let deprecation = type.deprecation.map { [(name: "deprecated", text: $0)] } ?? []
    var tags: [(name: String, text: String)] = []
    if case .alias(let schema) = type.shape { tags = limits(of: schema) }
    let comment = TypeScriptText.comment(type.documentation, tags: tags + deprecation)
    return view(of: type.shape, printer).merging(["name": .text(name), "comment": .lines(comment)])
}

private func view(of shape: TypeDefinition.Shape, _ printer: TypeScriptType) -> View {
    switch shape {
    case .object(let properties):
        [
            "isInterface": true, "properties": .list(properties.map { propertyView($0, printer) }),
            "isEmpty": .flag(properties.isEmpty),
        ]
    case .enumeration(let cases):
        choice(cases.map { (literal(of: $0), comment(on: $0)) })
    case .union(let union):
        choice(union.cases.map { (expression(of: $0, in: union, printer), comment(on: $0)) })
    case .alias(let schema):
        ["isAlias": true, "type": .text(printer.expression(schema))]
    case .raw(let literal):
        ["isAlias": true, "type": .text(expression(ofRaw: literal))]
    }
}

private func propertyView(_ property: Property, _ printer: TypeScriptType) -> View {
    var tags = limits(of: property.schema.unwrapped)
    if printer.direction == .input, let value = property.defaultValue { tags.append(("default", JSONText.line(value))) }
    tags += property.examples.map { ("example", JSONText.line($0)) }
    if let deprecation = property.deprecation { tags.append(("deprecated", deprecation)) }
    return [
        "comment": .lines(TypeScriptText.comment(property.documentation, tags: tags)),
        "member": .text(printer.member(property)),
    ]
}

// MARK: - Unions

/// On one line, unless a member has something to say.
private func choice(_ members: [(type: String, comment: [String])]) -> View {
    let line = members.map { $0.type }.joined(separator: " | ")
    if members.isEmpty { return ["isAlias": true, "type": "never"] }
    if line.width <= 80, members.allSatisfy({ $0.comment.isEmpty }) { return ["isAlias": true, "type": .text(line)] }
    let views = members.map { member -> View in ["type": .text(member.type), "comment": .lines(member.comment)] }
    return ["isUnion": true, "members": .list(views)]
}

private func literal(of enumerationCase: EnumerationCase) -> String {
    switch enumerationCase.rawValue {
    case .string(let text): TypeScriptText.literal(text)
    case .integer(let number): String(number)
    }
}

private func comment(on enumerationCase: EnumerationCase) -> [String] {
    let tags = enumerationCase.deprecation.map { [(name: "deprecated", text: $0)] } ?? []
    return TypeScriptText.comment(enumerationCase.documentation, tags: tags)
}

private func comment(on unionCase: UnionCase) -> [String] { TypeScriptText.comment(unionCase.documentation) }

private func expression(of unionCase: UnionCase, in union: Union, _ printer: TypeScriptType) -> String {
    switch union.tagging {
    case .external:
        return "{ \(TypeScriptText.propertyName(unionCase.tag)): \(printer.object(unionCase.payload)) }"
    case .internal(let property):
        let tag = "{ \(TypeScriptText.propertyName(property)): \(TypeScriptText.literal(unionCase.tag)) }"
        return unionCase.type.map { "(\(tag) & \(printer.reference($0)))" } ?? tag
    }
}
