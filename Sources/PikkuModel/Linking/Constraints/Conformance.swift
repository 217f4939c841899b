import PikkuGrammar

extension TypeLinker {
    /// Why a constant is no value of a schema; nil when it is one.
    func problem(_ value: JSONLiteral, with schema: Schema, depth: Int = 0) -> String? {
        if schema.isOptional, value == .null { return nil }
        guard depth < 64 else { return nil }
        let underlying = underlying(schema)
        let constraints = underlying.constraints
        switch underlying.kind {
        case .unknown, .primitive(.any): return nil
        case .primitive(.file): return "a file has no constants"
        case .primitive(.boolean): return value.isBoolean ? nil : "it is not true or false"
        case .primitive(.integer(let width)): return integerProblem(value, width, constraints)
        case .primitive(.number): return numberProblem(value, constraints)
        case .primitive(.string): return stringProblem(value, format: nil, constraints)
        case .primitive(.dateTime): return stringProblem(value, format: .dateTime, constraints)
        case .primitive(.uuid): return stringProblem(value, format: .uuid, constraints)
        case .primitive(.uri): return stringProblem(value, format: .uri, constraints)
        case .primitive(.bytes): return bytesProblem(value)
        case .array(let element), .set(let element):
            return elementsProblem(value, element, constraints, depth: depth)
        case .map(let key, let member): return membersProblem(value, key, member, constraints, depth: depth)
        case .definition(let definition): return problem(value, with: definition, depth: depth)
        }
    }

    private func problem(_ value: JSONLiteral, with definition: Definition, depth: Int) -> String? {
        switch definition.type?.shape {
        case .enumeration(let cases):
            return cases.contains { $0.literal == value } ? nil : "it is no case of '\(definition.swiftName)'"
        case .object(let properties): return objectProblem(value, properties, definition, depth: depth)
        case .union(let union): return unionProblem(value, union, definition, depth: depth)
        case .raw, .alias, nil: return nil
        }
    }

    private func objectProblem(
        _ value: JSONLiteral, _ properties: [Property], _ definition: Definition, depth: Int
    ) -> String? {
        guard case .object(let members) = value else { return "it is not an object" }
        for property in properties {
            guard let member = members.first(where: { $0.name == property.name }) else {
                if property.isRequiredInInput, !definition.isBroken { return "'\(property.name)' is missing" }
                continue
            }
            if let problem = problem(member.value, with: property.schema, depth: depth + 1) {
                return "'\(property.name)' is wrong: \(problem)"
            }
        }
        return nil
    }

    private func unionProblem(
        _ value: JSONLiteral, _ union: Union, _ definition: Definition, depth: Int
    ) -> String? {
        guard case .object(let members) = value else { return "it is not an object" }
        switch union.tagging {
        case .external:
            let known = members.compactMap { member in union.cases.first { $0.tag == member.name }.map { ($0, member) }
            }
            guard known.count == 1, let (unionCase, member) = known.first else {
                return "it has not exactly one case of '\(definition.swiftName)'"
            }
            return objectProblem(member.value, unionCase.payload, definition, depth: depth + 1)
        case .internal(let property):
            guard let tag = members.first(where: { $0.name == property })?.value,
                let unionCase = union.cases.first(where: { .string($0.tag) == tag }), let type = unionCase.type
            else { return "'\(property)' names no case of '\(definition.swiftName)'" }
            return problem(value, with: Schema(.reference(type)), depth: depth + 1)
        }
    }

    private func elementsProblem(
        _ value: JSONLiteral, _ element: Schema, _ constraints: Constraints, depth: Int
    ) -> String? {
        guard case .array(let elements) = value else { return "it is not an array" }
        if let problem = countProblem(elements.count, constraints.minItems, constraints.maxItems, "element") {
            return problem
        }
        if constraints.uniqueItems, Set(elements).count != elements.count { return "its elements are not unique" }
        return elements.lazy.compactMap { problem($0, with: element, depth: depth + 1) }.first
    }

    private func membersProblem(
        _ value: JSONLiteral, _ key: Schema.MapKey, _ element: Schema, _ constraints: Constraints, depth: Int
    ) -> String? {
        guard case .object(let members) = value else { return "it is not an object" }
        if case .integer = key, let member = members.first(where: { Int($0.name) == nil }) {
            return "'\(member.name)' is no integer"
        }
        return countProblem(members.count, constraints.minProperties, constraints.maxProperties, "member")
            ?? members.lazy.compactMap { problem($0.value, with: element, depth: depth + 1) }.first
    }
}

extension EnumerationCase {
    var literal: JSONLiteral {
        switch rawValue {
        case .string(let text): .string(text)
        case .integer(let value): .number(String(value))
        }
    }
}

extension JSONLiteral {
    fileprivate var isBoolean: Bool {
        if case .boolean = self { true } else { false }
    }
}

private func integerProblem(_ value: JSONLiteral, _ width: IntegerWidth, _ constraints: Constraints) -> String? {
    guard case .number(let text) = value, let number = DecimalNumber(text), number.isInteger else {
        return "it is not a whole number"
    }
    return width.bounds.contains(number) ? boundsProblem(number, constraints) : "it does not fit '\(width.swiftName)'"
}

private func numberProblem(_ value: JSONLiteral, _ constraints: Constraints) -> String? {
    guard case .number(let text) = value, let number = DecimalNumber(text) else { return "it is not a number" }
    return boundsProblem(number, constraints)
}

private func boundsProblem(_ number: DecimalNumber, _ constraints: Constraints) -> String? {
    if let text = constraints.minimum, let bound = DecimalNumber(text), number < bound {
        return "it is less than \(text)"
    }
    if let text = constraints.maximum, let bound = DecimalNumber(text), bound < number {
        return "it is greater than \(text)"
    }
    if let text = constraints.exclusiveMinimum, let bound = DecimalNumber(text), number <= bound {
        return "it is not greater than \(text)"
    }
    if let text = constraints.exclusiveMaximum, let bound = DecimalNumber(text), bound <= number {
        return "it is not less than \(text)"
    }
    if let text = constraints.multipleOf, let divisor = DecimalNumber(text), number.isMultiple(of: divisor) == false {
        return "it is no multiple of \(text)"
    }
    return nil
}

private func stringProblem(_ value: JSONLiteral, format: StringFormat?, _ constraints: Constraints) -> String? {
    guard case .string(let text) = value else { return "it is not a string" }
    if let format = format ?? constraints.format, !format.matches(text) {
        return "it does not follow the format '\(format.rawValue)'"
    }
    if let source = constraints.pattern, let pattern = try? Pattern(source), !pattern.matches(text) {
        return "it does not match '\(source)'"
    }
    return countProblem(text.unicodeScalars.count, constraints.minLength, constraints.maxLength, "character")
}

/// Base64 of RFC 4648, section 4, with padding.
private func bytesProblem(_ value: JSONLiteral) -> String? {
    guard case .string(let text) = value else { return "it is not a string" }
    let digits = text.utf8.prefix { $0 != UInt8(ascii: "=") }
    let padding = text.utf8.count - digits.count
    let isBase64 =
        text.utf8.count.isMultiple(of: 4) && padding <= 2
        && text.utf8.suffix(padding).allSatisfy { $0 == UInt8(ascii: "=") }
        && digits.allSatisfy { byte in
            let character = Character(Unicode.Scalar(byte))
            return character.isASCII && (character.isLetter || character.isNumber) || "+/".contains(character)
        }
    return isBase64 ? nil : "it is not Base64"
}

private func countProblem(_ count: Int, _ minimum: Int?, _ maximum: Int?, _ noun: String) -> String? {
    if let minimum, count < minimum { return "it has fewer than \(counted(minimum, noun))" }
    if let maximum, count > maximum { return "it has more than \(counted(maximum, noun))" }
    return nil
}
