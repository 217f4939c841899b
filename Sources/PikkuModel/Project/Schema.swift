package import PikkuGrammar

/// A resolved type at the place of its use, with what that place demands of the value.
package struct Schema: Hashable, Sendable {
    package enum Shape: Hashable, Sendable {
        case primitive(Primitive)
        /// A definition of the project: see ``Project/type(named:)``.
        case reference(String)
        indirect case array(Schema)
        /// Travels as an array; the order is not kept and repetitions collapse.
        indirect case set(Schema)
        /// Travels as an object; integer keys as their decimal text.
        indirect case map(key: MapKey, value: Schema)
        /// `null` or absent; never nested.
        indirect case optional(Schema)
    }

    package enum MapKey: Hashable, Sendable {
        case string
        case integer(IntegerWidth)
    }

    package var shape: Shape
    /// Nil for none, as most schemas have.
    private var assertions: Shared<Constraints>?

    package init(_ shape: Shape) {
        self.shape = shape
        assertions = nil
    }

    package init(_ shape: Shape, _ constraints: Constraints) {
        self.shape = shape
        assertions = constraints.isEmpty ? nil : Shared(constraints)
    }

    package var constraints: Constraints {
        get { assertions?.value ?? Constraints() }
        set { assertions = newValue.isEmpty ? nil : Shared(newValue) }
    }

    /// The schema with the constraints of another one as well, which come first.
    package func tightened(by outer: Schema) -> Schema {
        var result = self
        if let other = outer.assertions {
            result.assertions = assertions.map { Shared(other.value.tightened(by: $0.value)) } ?? other
        }
        return result
    }

    /// The schema without an optional around it.
    package var unwrapped: Schema {
        if case .optional(let wrapped) = shape { wrapped } else { self }
    }

    package var isOptional: Bool {
        if case .optional = shape { true } else { false }
    }
}

/// The assertions of JSON Schema (2020-12, validation) that a value must satisfy; they apply to the value inside an
/// optional, never to the optional itself.
package struct Constraints: Hashable, Sendable {
    /// In Unicode scalars.
    package var minLength: Int?
    package var maxLength: Int?
    /// An ECMA-262 expression of the portable subset; it may match anywhere in the string.
    package var pattern: String?
    package var format: StringFormat?
    /// Number literals in JSON's spelling.
    package var minimum: String?
    package var maximum: String?
    package var exclusiveMinimum: String?
    package var exclusiveMaximum: String?
    package var multipleOf: String?
    package var minItems: Int?
    package var maxItems: Int?
    package var uniqueItems = false
    package var minProperties: Int?
    package var maxProperties: Int?
    /// For files, in bytes.
    package var maxSize: Int?
    /// For files: the media types that are accepted, such as `image/png` or `image/*`.
    package var mediaTypes: [String] = []

    package init() {}

    package var isEmpty: Bool { self == Constraints() }
}
