import PikkuGrammar
import PikkuModel

extension SchemaPrinter {
    func members(of primitive: Primitive, _ constraints: Constraints) -> [JSONLiteral.Member] {
        switch primitive {
        case .string:
            [.init("type", "string")] + constraints.assertions
        case .boolean:
            [.init("type", "boolean")] + constraints.assertions
        case .integer(let width):
            [.init("type", "integer"), .init("format", .string(width.format))]
                + bounded(constraints, by: width.limits).assertions
        case .number(.double):
            // A number like 1e400 is refused by readers; to validators it is whatever their language makes of it.
            [.init("type", "number")] + constraints.assertions
        case .number(.float):
            [.init("type", "number"), .init("format", "float")]
                + boundedFloat(constraints).assertions
        case .dateTime:
            text(.dateTime, constraints)
        case .uuid:
            text(.uuid, constraints)
        case .uri:
            text(.uri, constraints)
        case .bytes:
            [.init("type", "string"), .init("contentEncoding", "base64"), .init("pattern", .string(base64Pattern))]
                + constraints.assertions
        case .any:
            constraints.assertions
        case .file:
            file(constraints)
        }
    }

    /// Accepts `null` as well: as a type beside the only one, else as an alternative.
    func nullable(_ members: [JSONLiteral.Member]) -> [JSONLiteral.Member] {
        if members.isEmpty { return [] }
        guard let index = members.firstIndex(where: { $0.name == "type" }),
            case .string(let type) = members[index].value
        else {
            let null = JSONLiteral.object([.init("type", "null")])
            return [.init("anyOf", .array([.object(members), null]))]
        }
        var members = members
        members[index].value = .array([.string(type), "null"])
        return members
    }

    private func text(_ format: StringFormat, _ constraints: Constraints) -> [JSONLiteral.Member] {
        var constraints = constraints
        constraints.format = format
        return [.init("type", "string")] + constraints.assertions
    }

    /// A part of a form, which no document of JSON holds; `x-` keywords say what JSON Schema has no word for.
    private func file(_ constraints: Constraints) -> [JSONLiteral.Member] {
        var members: [JSONLiteral.Member] = [.init("type", "string"), .init("format", "binary")]
        if let size = constraints.maxSize { members.append(.init("x-maxSize", .number(String(size)))) }
        if !constraints.mediaTypes.isEmpty {
            members.append(.init("x-mediaTypes", .array(constraints.mediaTypes.map(JSONLiteral.string))))
        }
        return members
    }

    /// The constraints with the limits of the Swift type, where the user's are not tighter.
    private func bounded(_ constraints: Constraints, by limits: (lower: String, upper: String)) -> Constraints {
        var result = constraints
        if !isBoundedBelow(constraints, by: limits.lower) { result.minimum = limits.lower }
        if !isBoundedAbove(constraints, by: limits.upper) { result.maximum = limits.upper }
        return result
    }

    private func boundedFloat(_ constraints: Constraints) -> Constraints {
        var result = constraints
        if !isBoundedBelow(constraints, by: floatLimits.lower) { result.exclusiveMinimum = floatLimits.lower }
        if !isBoundedAbove(constraints, by: floatLimits.upper) { result.exclusiveMaximum = floatLimits.upper }
        return result
    }
}

private func isBoundedBelow(_ constraints: Constraints, by limit: String) -> Bool {
    isAtLeast(constraints.exclusiveMinimum, limit) || isAtLeast(constraints.minimum, limit)
}

private func isBoundedAbove(_ constraints: Constraints, by limit: String) -> Bool {
    isAtMost(constraints.exclusiveMaximum, limit) || isAtMost(constraints.maximum, limit)
}

private func isAtLeast(_ number: String?, _ limit: String) -> Bool { number.map { compare($0, limit) >= 0 } ?? false }
private func isAtMost(_ number: String?, _ limit: String) -> Bool { number.map { compare($0, limit) <= 0 } ?? false }

/// Exact between integers in plain digits; the sign of the difference.
private func compare(_ left: String, _ right: String) -> Int {
    if let left = Int128(left), let right = Int128(right) { return left == right ? 0 : left < right ? -1 : 1 }
    guard let left = Double(left), let right = Double(right) else { return 0 }
    return left == right ? 0 : left < right ? -1 : 1
}
