extension Project {
    /// The schema behind optionals and aliases, with the constraints of all of them.
    package func underlying(_ schema: Schema) -> Schema {
        var schema = schema
        for _ in 0..<64 {
            switch schema.shape {
            case .optional(let wrapped): schema = wrapped.tightened(by: schema)
            case .reference(let name):
                guard case .alias(let target)? = type(named: name)?.shape else { return schema }
                schema = target.tightened(by: schema)
            case .primitive, .array, .set, .map: return schema
            }
        }
        return schema
    }
}
