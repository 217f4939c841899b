import PikkuModel

extension Project {
    /// How Swift code spells the type of a value.
    func swiftType(_ schema: Schema) -> String {
        switch schema.shape {
        case .primitive(let primitive): primitive.swiftName
        case .reference(let name): SwiftText.path(type(named: name)?.swiftName ?? name)
        case .array(let element): "[\(swiftType(element))]"
        case .set(let element): "Set<\(swiftType(element))>"
        case .map(.string, let value): "[String: \(swiftType(value))]"
        case .map(.integer(let width), let value): "[\(width.swiftName): \(swiftType(value))]"
        case .optional(let wrapped): swiftType(wrapped) + "?"
        }
    }

    /// Whether the type of a value, or of its parts that are spelt out, is one of Foundation's.
    func needsFoundation(_ schema: Schema) -> Bool {
        switch schema.shape {
        case .primitive(.dateTime), .primitive(.uuid), .primitive(.uri), .primitive(.bytes): true
        case .primitive, .reference: false
        case .array(let inner), .set(let inner), .optional(let inner), .map(_, let inner): needsFoundation(inner)
        }
    }

    /// The schema with the targets of aliases in place of their names; what both demand is demanded.
    func withoutAliases(_ schema: Schema) -> Schema {
        guard case .reference(let name) = schema.shape, case .alias(let target)? = type(named: name)?.shape else {
            return schema
        }
        let inner = withoutAliases(target)
        return Schema(inner.shape, schema.constraints.merged(over: inner.constraints))
    }
}

extension Constraints {
    /// These constraints, and those of `others` that these say nothing of.
    fileprivate func merged(over others: Constraints) -> Constraints {
        guard !isEmpty else { return others }
        var result = self
        result.minLength = minLength ?? others.minLength
        result.maxLength = maxLength ?? others.maxLength
        result.pattern = pattern ?? others.pattern
        result.format = format ?? others.format
        result.minimum = minimum ?? others.minimum
        result.maximum = maximum ?? others.maximum
        result.exclusiveMinimum = exclusiveMinimum ?? others.exclusiveMinimum
        result.exclusiveMaximum = exclusiveMaximum ?? others.exclusiveMaximum
        result.multipleOf = multipleOf ?? others.multipleOf
        result.minItems = minItems ?? others.minItems
        result.maxItems = maxItems ?? others.maxItems
        result.uniqueItems = uniqueItems || others.uniqueItems
        result.minProperties = minProperties ?? others.minProperties
        result.maxProperties = maxProperties ?? others.maxProperties
        result.maxSize = maxSize ?? others.maxSize
        if mediaTypes.isEmpty { result.mediaTypes = others.mediaTypes }
        return result
    }
}
