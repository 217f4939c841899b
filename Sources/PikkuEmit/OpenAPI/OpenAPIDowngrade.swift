import PikkuModel

/// A document of OpenAPI 3.1 in the words of 3.0, whose schemas know neither `null` nor JSON Schema's newer keywords.
/// What has no word there is left out, so that the document accepts more, not less; only `null` for an optional value
/// of another schema's type it refuses, where absence says the same.
func downgraded(_ document: JSONLiteral) -> JSONLiteral {
    guard case .object(let members) = document else { return document }
    return .object(
        members.map { member in
            member.name == "openapi" ? .init("openapi", "3.0.4") : .init(member.name, downgradedPart(member.value))
        })
}

/// Anything above schemas: these stand under `schema`, and under `schemas` by name.
private func downgradedPart(_ part: JSONLiteral) -> JSONLiteral {
    switch part {
    case .null, .boolean, .number, .string: return part
    case .array(let elements): return .array(elements.map(downgradedPart))
    case .object(let members):
        return .object(
            members.map { member in
                switch (member.name, member.value) {
                case ("schema", _): .init(member.name, downgradedSchema(member.value))
                case ("schemas", .object(let schemas)):
                    .init("schemas", .object(schemas.map { .init($0.name, downgradedSchema($0.value)) }))
                case (_, let value): .init(member.name, downgradedPart(value))
                }
            })
    }
}

private func downgradedSchema(_ schema: JSONLiteral) -> JSONLiteral {
    guard case .object(let members) = schema else { return schema == .boolean(false) ? ["not": [:]] : [:] }
    var result: [JSONLiteral.Member] = []
    for member in members { add(member, to: &result) }
    return beside(reference: result)
}

private func add(_ member: JSONLiteral.Member, to result: inout [JSONLiteral.Member]) {
    switch (member.name, member.value) {
    case ("type", .array(let types)):
        result += types.filter { $0 != "null" }.prefix(1).map { .init("type", $0) }
        if types.contains("null") { result.append(.init("nullable", true)) }
    case ("anyOf", .array(let choices)) where choices.contains(["type": "null"]):
        let others = choices.filter { $0 != ["type": "null"] }.map(downgradedSchema)
        result += [.init(others.count == 1 ? "allOf" : "anyOf", .array(others)), .init("nullable", true)]
    case ("const", let value): result.append(.init("enum", .array([value])))
    case ("examples", .array(let examples)): result += examples.prefix(1).map { .init("example", $0) }
    case ("exclusiveMinimum", .number): result += [.init("minimum", member.value), .init("exclusiveMinimum", true)]
    case ("exclusiveMaximum", .number): result += [.init("maximum", member.value), .init("exclusiveMaximum", true)]
    case ("contentEncoding", "base64"): result.append(.init("format", "byte"))
    case ("propertyNames", _), ("contentEncoding", _), ("contentMediaType", _), ("$comment", _), ("$defs", _): break
    case ("properties", .object(let properties)):
        let downgraded = properties.map { JSONLiteral.Member($0.name, downgradedSchema($0.value)) }
        result.append(.init("properties", .object(downgraded)))
    case ("items", let value), ("not", let value), ("additionalProperties", let value), ("x-elements", let value):
        if case .object = value {
            result.append(.init(member.name, downgradedSchema(value)))
        } else {
            result.append(member)
        }
    case ("allOf", .array(let schemas)), ("anyOf", .array(let schemas)), ("oneOf", .array(let schemas)):
        result.append(.init(member.name, .array(schemas.map(downgradedSchema))))
    case (_, _): result.append(member)
    }
}

/// What stands beside a reference has no meaning in 3.0, so the reference goes into an `allOf`.
private func beside(reference members: [JSONLiteral.Member]) -> JSONLiteral {
    guard members.count > 1, let index = members.firstIndex(where: { $0.name == "$ref" }) else {
        return .object(members)
    }
    var others = members
    let reference = others.remove(at: index)
    others.insert(.init("allOf", .array([.object([reference])])), at: index)
    return .object(others)
}
