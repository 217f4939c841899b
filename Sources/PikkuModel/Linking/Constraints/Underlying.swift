import PikkuGrammar

/// What a schema comes down to behind optionals and aliases, with the constraints of all of them.
struct Underlying {
    enum Kind {
        case primitive(Primitive)
        case array(Schema)
        case set(Schema)
        case map(key: Schema.MapKey, value: Schema)
        /// An object, enumeration, union or raw schema.
        case definition(Definition)
        /// Something with an error of its own, of which nothing more is said.
        case unknown
    }

    var kind: Kind
    var constraints: Constraints
}

extension TypeLinker {
    func underlying(_ schema: Schema) -> Underlying {
        var schema = schema
        var constraints = schema.constraints
        for _ in 0..<64 {
            switch schema.shape {
            case .primitive(let primitive): return Underlying(kind: .primitive(primitive), constraints: constraints)
            case .array(let element): return Underlying(kind: .array(element), constraints: constraints)
            case .set(let element): return Underlying(kind: .set(element), constraints: constraints)
            case .map(let key, let value):
                return Underlying(kind: .map(key: key, value: value), constraints: constraints)
            case .optional(let wrapped): schema = wrapped
            case .reference(let name):
                guard let definition = definition(named: name), let type = definition.type else {
                    return Underlying(kind: .unknown, constraints: constraints)
                }
                guard case .alias(let target) = type.shape else {
                    return Underlying(kind: .definition(definition), constraints: constraints)
                }
                schema = target
            }
            constraints = constraints.tightened(by: schema.constraints)
        }
        return Underlying(kind: .unknown, constraints: constraints)
    }
}

extension Constraints {
    /// Both at once. Of two patterns or formats the own one is kept here, though a value must satisfy both.
    package func tightened(by other: Constraints) -> Constraints {
        var result = self
        result.minLength = higher(minLength, other.minLength)
        result.maxLength = lower(maxLength, other.maxLength)
        result.pattern = pattern ?? other.pattern
        result.format = format ?? other.format
        result.minimum = higher(minimum, other.minimum)
        result.maximum = lower(maximum, other.maximum)
        result.exclusiveMinimum = higher(exclusiveMinimum, other.exclusiveMinimum)
        result.exclusiveMaximum = lower(exclusiveMaximum, other.exclusiveMaximum)
        result.multipleOf = multipleOf ?? other.multipleOf
        result.minItems = higher(minItems, other.minItems)
        result.maxItems = lower(maxItems, other.maxItems)
        result.uniqueItems = uniqueItems || other.uniqueItems
        result.minProperties = higher(minProperties, other.minProperties)
        result.maxProperties = lower(maxProperties, other.maxProperties)
        result.maxSize = lower(maxSize, other.maxSize)
        result.mediaTypes = mediaTypes.isEmpty ? other.mediaTypes : mediaTypes
        return result
    }
}

private func higher(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
}

private func lower(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return left ?? right }
    return min(left, right)
}

private func higher(_ left: String?, _ right: String?) -> String? {
    guard let left, let right, let first = DecimalNumber(left), let second = DecimalNumber(right) else {
        return left ?? right
    }
    return first < second ? right : left
}

private func lower(_ left: String?, _ right: String?) -> String? {
    guard let left, let right, let first = DecimalNumber(left), let second = DecimalNumber(right) else {
        return left ?? right
    }
    return first < second ? left : right
}
