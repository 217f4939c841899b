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

    private var details: Shared<Details>

    private struct Details: Hashable, Sendable {
        var name: String
        var shape: Shape
        var usage: TypeUsage
        var isRecursive: Bool
        var inputName: String?
        var swiftName: String
        var declaredName: String
        var documentation: Documentation
        var deprecation: String?
        var caseLocations: [SourceLocation]
        var keywords: [KeywordDeclaration]
        var origin: Origin
        var location: SourceLocation
    }

    package init(
        name: String, inputName: String? = nil, swiftName: String, shape: Shape, usage: TypeUsage = [],
        isRecursive: Bool = false, documentation: Documentation = Documentation(), deprecation: String? = nil,
        declaredName: String? = nil, caseLocations: [SourceLocation] = [], keywords: [KeywordDeclaration] = [],
        origin: Origin, location: SourceLocation
    ) {
        details = Shared(
            Details(
                name: name, shape: shape, usage: usage, isRecursive: isRecursive, inputName: inputName,
                swiftName: swiftName, declaredName: declaredName ?? name, documentation: documentation,
                deprecation: deprecation, caseLocations: caseLocations, keywords: keywords, origin: origin,
                location: location))
    }
}

extension TypeDefinition {
    /// Unique in the project and stable: the path without dots (`TodoStatus`), a generic type followed by `Of` and
    /// its arguments (`PageOfUser`, `PairOfUserAndTodo`). Upper camel case; names files and emitted types.
    package var name: String {
        get { details.value.name }
        set { details.value.name = newValue }
    }

    package var shape: Shape {
        get { details.value.shape }
        set { details.value.shape = newValue }
    }

    package var usage: TypeUsage {
        get { details.value.usage }
        set { details.value.usage = newValue }
    }

    /// Part of a cycle of definitions, so emitted readers bound their depth and TypeScript needs no inlining.
    package var isRecursive: Bool {
        get { details.value.isRecursive }
        set { details.value.isRecursive = newValue }
    }

    /// The name of the input schema where input and output differ and both are used, else nil: `<name>Input`, or
    /// `<name>AsInput` where another type has that name.
    package var inputName: String? {
        get { details.value.inputName }
        set { details.value.inputName = newValue }
    }

    /// How Swift code spells it: `Todo.Status`, `Page<User>`.
    package var swiftName: String {
        get { details.value.swiftName }
        set { details.value.swiftName = newValue }
    }

    /// As its declaration spells it, in either language, without what is around it: `Status`, `Page`.
    package var declaredName: String { details.value.declaredName }

    package var documentation: Documentation {
        get { details.value.documentation }
        set { details.value.documentation = newValue }
    }

    /// The message of a deprecation, which may be empty; nil when not deprecated.
    package var deprecation: String? {
        get { details.value.deprecation }
        set { details.value.deprecation = newValue }
    }

    /// Where the names of an enumeration's or a union's cases stand, in their order.
    package var caseLocations: [SourceLocation] {
        get { details.value.caseLocations }
        set { details.value.caseLocations = newValue }
    }

    /// As written at an alias, as a property's.
    package var keywords: [KeywordDeclaration] {
        get { details.value.keywords }
        set { details.value.keywords = newValue }
    }

    package var origin: Origin {
        get { details.value.origin }
        set { details.value.origin = newValue }
    }

    package var location: SourceLocation {
        get { details.value.location }
        set { details.value.location = newValue }
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
    private var details: Shared<Details>

    private struct Details: Hashable, Sendable {
        var name: String
        var schema: Schema
        var defaultValue: JSONLiteral?
        var swiftName: String
        var examples: [JSONLiteral]
        var documentation: Documentation
        var deprecation: String?
        var keywords: [KeywordDeclaration]
        var writtenDefault: Expression?
        var defaultExtent: SourceLocation?
        var location: SourceLocation
        var nameLocation: SourceLocation
    }

    package init(
        name: String, swiftName: String, schema: Schema, defaultValue: JSONLiteral? = nil,
        examples: [JSONLiteral] = [], documentation: Documentation = Documentation(), deprecation: String? = nil,
        keywords: [KeywordDeclaration] = [], writtenDefault: Expression? = nil, defaultExtent: SourceLocation? = nil,
        location: SourceLocation, nameLocation: SourceLocation? = nil
    ) {
        details = Shared(
            Details(
                name: name, schema: schema, defaultValue: defaultValue, swiftName: swiftName, examples: examples,
                documentation: documentation, deprecation: deprecation, keywords: keywords,
                writtenDefault: writtenDefault, defaultExtent: defaultExtent, location: location,
                nameLocation: nameLocation ?? location))
    }

    package var isRequiredInInput: Bool { !schema.isOptional && defaultValue == nil }
    package var isRequiredInOutput: Bool { !schema.isOptional }
}

extension Property {
    /// On the wire.
    package var name: String { details.value.name }

    package var schema: Schema {
        get { details.value.schema }
        set { details.value.schema = newValue }
    }

    /// May be absent from an input; the value is one of the schema.
    package var defaultValue: JSONLiteral? {
        get { details.value.defaultValue }
        set { details.value.defaultValue = newValue }
    }

    /// In Swift, without backticks.
    package var swiftName: String {
        get { details.value.swiftName }
        set { details.value.swiftName = newValue }
    }

    package var examples: [JSONLiteral] {
        get { details.value.examples }
        set { details.value.examples = newValue }
    }

    package var documentation: Documentation {
        get { details.value.documentation }
        set { details.value.documentation = newValue }
    }

    /// The message of a deprecation, which may be empty; nil when not deprecated.
    package var deprecation: String? {
        get { details.value.deprecation }
        set { details.value.deprecation = newValue }
    }

    /// As written at the property, those of elements behind `items.` or `values.`, for the places of findings; what
    /// they mean is in ``schema``.
    package var keywords: [KeywordDeclaration] {
        get { details.value.keywords }
        set { details.value.keywords = newValue }
    }

    /// The initial value as written, of which ``defaultValue`` is what it means.
    package var writtenDefault: Expression? {
        get { details.value.writtenDefault }
        set { details.value.writtenDefault = newValue }
    }

    /// See ``PropertyDeclaration/defaultExtent``.
    package var defaultExtent: SourceLocation? {
        get { details.value.defaultExtent }
        set { details.value.defaultExtent = newValue }
    }

    package var location: SourceLocation {
        get { details.value.location }
        set { details.value.location = newValue }
    }

    /// Where ``name`` is written: at the property, or at its coding key.
    package var nameLocation: SourceLocation {
        get { details.value.nameLocation }
        set { details.value.nameLocation = newValue }
    }
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
