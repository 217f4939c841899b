/// What a property's documentation (`- maxLength: 254`) or its mapping in a manifest may say of it.
package enum SchemaKeyword: String, Hashable, Sendable, CaseIterable {
    case format, pattern
    case minLength, maxLength
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
    case minItems, maxItems, uniqueItems
    case minProperties, maxProperties
    case maxSize, mediaTypes
    case `default`, example, examples
    /// Of a type: raw JSON Schema, or the name of a declared type, for one that codes itself.
    case schema
}
