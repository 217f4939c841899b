/// A named type of the project: declared, or a generic type with its arguments filled in.
package struct TypeDefinition: Hashable, Sendable {
    package enum Shape: Hashable, Sendable {
        case object([Property])
        /// Raw values, all strings or all integers.
        case enumeration([EnumerationCase])
        /// Told apart from outside (Codable's own form) or by a property inside.
        case union(Union)
        case alias(Schema)
        /// Raw JSON Schema: a manifest's `$schema`, or a Swift type that codes itself and has `- schema:`.
        case raw(JSONLiteral)
    }

    /// Unique in the project and stable: the path without dots (`TodoStatus`), a generic type followed by `Of` and
    /// its arguments (`PageOfUser`, `PairOfUserAndTodo`). Upper camel case; names files and emitted types.
    package var name: String
    /// The name of the input schema where input and output differ and both are used, else nil: `<name>Input`, or
    /// `<name>AsInput` where another type has that name.
    package var inputName: String?
    /// How Swift code spells it: `Todo.Status`, `Page<User>`.
    package var swiftName: String
    /// As its declaration spells it, in either language, without what is around it: `Status`, `Page`.
    package var declaredName: String
    package var shape: Shape
    package var usage: TypeUsage
    /// Part of a cycle of definitions, so emitted readers bound their depth and TypeScript needs no inlining.
    package var isRecursive: Bool
    package var documentation: Documentation
    /// The message of a deprecation, which may be empty; nil when not deprecated.
    package var deprecation: String?
    /// Where the names of an enumeration's or a union's cases stand, in their order.
    package var caseLocations: [SourceLocation] = []
    /// As written at an alias, as a property's.
    package var keywords: [KeywordDeclaration] = []
    package var origin: Origin
    package var location: SourceLocation

    package init(
        name: String, inputName: String? = nil, swiftName: String, shape: Shape, usage: TypeUsage = [],
        isRecursive: Bool = false, documentation: Documentation = Documentation(), deprecation: String? = nil,
        origin: Origin, location: SourceLocation
    ) {
        self.name = name
        self.inputName = inputName
        self.swiftName = swiftName
        declaredName = name
        self.shape = shape
        self.usage = usage
        self.isRecursive = isRecursive
        self.documentation = documentation
        self.deprecation = deprecation
        self.origin = origin
        self.location = location
    }
}

/// Which ways values of a type travel; empty for a type that no wiring reaches.
package struct TypeUsage: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// From client to server: inputs of functions.
    package static let input = TypeUsage(rawValue: 1)
    /// From server to client: outputs, stream elements, events, bodies of errors.
    package static let output = TypeUsage(rawValue: 2)
}

package struct Property: Hashable, Sendable {
    /// On the wire.
    package var name: String
    /// In Swift, without backticks.
    package var swiftName: String
    package var schema: Schema
    /// May be absent from an input; the value is one of the schema.
    package var defaultValue: JSONLiteral?
    package var examples: [JSONLiteral]
    package var documentation: Documentation
    /// The message of a deprecation, which may be empty; nil when not deprecated.
    package var deprecation: String?
    /// As written at the property, those of elements behind `items.` or `values.`, for the places of findings; what
    /// they mean is in ``schema``.
    package var keywords: [KeywordDeclaration] = []
    /// The initial value as written, of which ``defaultValue`` is what it means.
    package var writtenDefault: Expression?
    /// See ``PropertyDeclaration/defaultExtent``.
    package var defaultExtent: SourceLocation?
    package var location: SourceLocation
    /// Where ``name`` is written: at the property, or at its coding key.
    package var nameLocation: SourceLocation

    package init(
        name: String, swiftName: String, schema: Schema, defaultValue: JSONLiteral? = nil,
        examples: [JSONLiteral] = [], documentation: Documentation = Documentation(), deprecation: String? = nil,
        location: SourceLocation
    ) {
        self.name = name
        self.swiftName = swiftName
        self.schema = schema
        self.defaultValue = defaultValue
        self.examples = examples
        self.documentation = documentation
        self.deprecation = deprecation
        self.location = location
        nameLocation = location
    }

    package var isRequiredInInput: Bool { !schema.isOptional && defaultValue == nil }
    package var isRequiredInOutput: Bool { !schema.isOptional }
}

package struct EnumerationCase: Hashable, Sendable {
    package enum RawValue: Hashable, Sendable {
        case string(String)
        case integer(Int64)
    }

    /// In Swift, without backticks.
    package var swiftName: String
    package var rawValue: RawValue
    package var documentation: Documentation
    package var deprecation: String?

    package init(
        swiftName: String, rawValue: RawValue, documentation: Documentation = Documentation(),
        deprecation: String? = nil
    ) {
        self.swiftName = swiftName
        self.rawValue = rawValue
        self.documentation = documentation
        self.deprecation = deprecation
    }
}

package struct Union: Hashable, Sendable {
    package enum Tagging: Hashable, Sendable {
        /// `{"circle": {"radius": 1}}`: what Codable makes of an enum with payloads. Exactly one known case is
        /// present; keys that no case has are ignored.
        case external
        /// `{"type": "circle", "radius": 1}`: `$discriminator`.
        case `internal`(property: String)
    }

    package var tagging: Tagging
    package var cases: [UnionCase]

    package init(tagging: Tagging, cases: [UnionCase]) {
        self.tagging = tagging
        self.cases = cases
    }
}

package struct UnionCase: Hashable, Sendable {
    /// On the wire.
    package var tag: String
    /// In Swift, without backticks.
    package var swiftName: String
    /// External tagging: the payload's members, named by label or `_0`, `_1` …
    package var payload: [Property]
    /// Which of ``payload`` have a label in Swift.
    package var isLabeled: [Bool]
    /// Internal tagging: the object type whose members stand beside the discriminator.
    package var type: String?
    package var documentation: Documentation
    package var deprecation: String?

    package init(
        tag: String, swiftName: String, payload: [Property] = [], isLabeled: [Bool] = [], type: String? = nil,
        documentation: Documentation = Documentation(), deprecation: String? = nil
    ) {
        self.tag = tag
        self.swiftName = swiftName
        self.payload = payload
        self.isLabeled = isLabeled
        self.type = type
        self.documentation = documentation
        self.deprecation = deprecation
    }
}
