package import PikkuModel

/// What a configuration tells all templates: `{{variables.title}}`.
package struct TemplateVariables: Hashable, Sendable {
    package var members: [JSONLiteral.Member]

    package init(_ members: [JSONLiteral.Member] = []) { self.members = members }

    var view: View { PikkuEmit.view(of: .object(members)) }

    var shape: ViewShape { PikkuEmit.shape(of: [members], named: "variables") }
}

private func view(of literal: JSONLiteral) -> View {
    switch literal {
    case .null: false
    case .boolean(let value): .flag(value)
    case .number(let digits): .text(digits)
    case .string(let text): .text(text)
    case .array(let elements): .list(elements.map(view))
    case .object(let members): .fields(members.map { ($0.name, view(of: $0.value)) })
    }
}

/// Of objects that stand in one place.
private func shape(of objects: [[JSONLiteral.Member]], named name: String) -> ViewShape {
    let names = objects.joined().map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let keys = names.map { key in
        let values = objects.compactMap { members in members.first { $0.name == key }?.value }
        let kind = kind(of: values, named: key)
        return ViewKey(key, "As configured.", values.count < objects.count ? .optional(kind) : kind)
    }
    return ViewShape(name, "What the configuration says under 'variables'.", keys)
}

/// Of values that stand in one place; those of several kinds can only be asked for.
private func kind(of values: [JSONLiteral], named name: String) -> ViewKind {
    var kinds: [ViewKind] = []
    var objects: [[JSONLiteral.Member]] = []
    var elements: [JSONLiteral] = []
    for value in values {
        switch value {
        case .null, .boolean: return .flag
        case .number, .string: kinds.append(.text)
        case .array(let values): elements += values
        case .object(let members): objects.append(members)
        }
    }
    if kinds.count == values.count, !kinds.isEmpty { return .text }
    if objects.count == values.count, !objects.isEmpty {
        let shape = shape(of: objects, named: name)
        return .fields(shape)
    }
    let areLists = values.allSatisfy { if case .array = $0 { true } else { false } }
    return areLists && !values.isEmpty ? .list(kind(of: elements, named: name)) : .flag
}
