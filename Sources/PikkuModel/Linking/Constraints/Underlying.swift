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
    private var schema: Schema

    fileprivate init(_ kind: Kind, of schema: Schema) {
        self.kind = kind
        self.schema = schema
    }

    var constraints: Constraints { schema.constraints }
}

extension TypeLinker {
    func underlying(_ schema: Schema) -> Underlying {
        var schema = schema
        for _ in 0..<64 {
            switch schema.shape {
            case .primitive(let primitive): return Underlying(.primitive(primitive), of: schema)
            case .array(let element): return Underlying(.array(element), of: schema)
            case .set(let element): return Underlying(.set(element), of: schema)
            case .map(let key, let value): return Underlying(.map(key: key, value: value), of: schema)
            case .optional(let wrapped): schema = wrapped.tightened(by: schema)
            case .reference(let name):
                guard let definition = definition(named: name), let type = definition.type else {
                    return Underlying(.unknown, of: schema)
                }
                guard case .alias(let target) = type.shape else {
                    return Underlying(.definition(definition), of: schema)
                }
                schema = target.tightened(by: schema)
            }
        }
        return Underlying(.unknown, of: schema)
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
