import PikkuGrammar
import PikkuModel

extension ViewTypes {
    static let type: ViewType<Documented<TypeDefinition>> = ViewType(
        "type", "A type whose values travel.",
        [
            .text("name", "Unique: `User`, `PageOfUser`.") { $0.name },
            .text("swiftName", "How Swift code spells it: `Page<User>`.") { $0.swiftName },
            .text("kind", "In words: `object`, `enumeration`, `union`, `alias` or `raw schema`.") { $0.shape.kind },
            .text("file", "The file that declares it.") { $0.location.file },
        ],
        documentation(\.documentation),
        deprecation(\.deprecation),
        [
            .flag("isInput", "Whether callers send it.") { $0.usage.contains(.input) },
            .flag("isOutput", "Whether callers get it.") { $0.usage.contains(.output) },
            .flag("isErrorData", "Whether it is the `data` of a declared error's problem.") { type in
                type.project.errors.contains { $0.body == type.name }
            },
            .flag("isRecursive", "Whether its values hold others of it.") { $0.isRecursive },
            .list("properties", "Of an object: its members.", of: property) { $0.properties },
            .list("cases", "Of an enumeration or a union: its cases.", of: typeCase) { $0.cases },
            .optional("discriminator", "Of a union: the property that tells its cases apart, where one does.") {
                $0.discriminator
            },
            .optional("target", "Of an alias: what it stands for.", schema) { $0.target },
        ],
        [
            .text("jsonSchema", "Its JSON Schema, whose `$ref`s name files beside it.") { type in
                type.jsonSchema(of: Schema(.reference(type.name)), type.value.mainDirection)
            },
            .optional("example", "An example as JSON, where one can be made up.") { type in
                type.example(of: Schema(.reference(type.name)), type.value.mainDirection)
            },
        ])

    static let property: ViewType<Documented<Travelling<Property>>> = ViewType(
        "property", "A member of an object.",
        [
            .text("name", "Its name on the wire.") { $0.name },
            .text("swiftName", "Its name in Swift.") { $0.swiftName },
            .flag("isRequired", "Whether it must be there; in an input, where its type travels both ways.") {
                $0.value.value.isRequired(for: $0.direction)
            },
            .flag("isOptional", "Whether it may be absent or null both ways.") { $0.schema.isOptional },
            .fields("schema", "What its value is.", schema) { $0.travelling($0.schema, $0.direction) },
            .optional("default", "What stands for it where an input has none, as JSON.") {
                $0.defaultValue.map(JSONText.line)
            },
            .texts("examples", "Examples that its documentation gives, as JSON.") {
                $0.examples.map(JSONText.line)
            },
        ],
        documentation(\.documentation),
        deprecation(\.deprecation))

    static let typeCase: ViewType<Documented<TypeCase>> = ViewType(
        "case", "One of the values of an enumeration, or of the forms of a union.",
        [
            .text("name", "Its name in Swift.") { $0.name },
            .text("value", "On the wire: the value of an enumeration, the tag of a union.") { $0.tag },
            .text("valueJSON", "The same as JSON.") { JSONText.line($0.literal) },
            .list("properties", "Of a union: what the form holds.", of: property) { unionCase in
                unionCase.with(unionCase.payload.map { Travelling($0, unionCase.direction) })
            },
            .optional("type", "Of a union: the type whose members stand beside the discriminator.", type) { unionCase in
                unionCase.type.flatMap { unionCase.declared(type: $0) }
            },
        ],
        documentation(\.documentation),
        deprecation(\.deprecation))

    static let schema: ViewType<Documented<Travelling<Schema>>> = ViewType(
        "schema", "A type at the place of its use, with what that place demands.",
        [
            .text("text", "For people: `User`, `string (email)`, `[integer]`.") { $0.text },
            .text("swiftType", "In Swift: `[User]?`.") { $0.project.swiftType($0.value.value) },
            .text("typeScriptType", "In TypeScript: `User[] | null`.") { schema in
                TypeScriptType(project: schema.project, direction: schema.direction).expression(schema.value.value)
            },
            .text("kind", "`string`, `integer`, `uuid` and so on, or `array`, `set`, `map`, `reference`.") { $0.kind },
            .flag("isOptional", "Whether it may be absent or null.") { $0.isOptional },
            .flag("isList", "Whether it is an array or a set, whose elements are `element`.") { $0.isList },
            .flag("isMap", "Whether it is an object with keys of the caller's, whose values are `element`.") {
                $0.isMap
            },
            .optional("type", "The type that it refers to.", type) { $0.definition },
            .optional("element", "Of an array, a set or a map: what it holds.", schema) { $0.element },
            .optional("format", "The format of its text, such as `email`.") {
                $0.underlying.constraints.format?.rawValue
            },
            .list("constraints", "What else it demands.", of: constraint) { $0.underlying.constraints.all },
            .text("jsonSchema", "As JSON Schema.") { $0.jsonSchema(of: $0.value.value, $0.direction) },
            .optional("example", "An example as JSON, where one can be made up.") {
                $0.example(of: $0.value.value, $0.direction)
            },
        ])

    static let constraint: ViewType<Constraint> = ViewType(
        "constraint", "Something that a value must be beyond its type.",
        [
            .text("keyword", "As in JSON Schema: `maxLength`.") { $0.keyword },
            .text("value", "Its value as JSON: `254`.") { $0.value },
            .text("text", "For people: `at most 254 characters`.") { $0.text },
        ])
}

/// A case of an enumeration or of a union.
struct TypeCase: Sendable {
    let name: String
    let tag: String
    let literal: JSONLiteral
    let payload: [Property]
    let type: String?
    let documentation: Documentation
    let deprecation: String?
    let direction: Direction
}

extension TypeDefinition {
    /// In which its values are shown where they travel both ways.
    var mainDirection: Direction { usage.contains(.input) ? .input : .output }
}

extension Documented<TypeDefinition> {
    var properties: [Documented<Travelling<Property>>] {
        guard case .object(let properties) = value.shape else { return [] }
        return with(properties.map { Travelling($0, value.mainDirection) })
    }

    fileprivate var cases: [Documented<TypeCase>] {
        switch value.shape {
        case .enumeration(let cases): with(cases.map(typeCase))
        case .union(let union): with(union.cases.map(typeCase))
        case .object, .alias, .raw: []
        }
    }

    private func typeCase(_ enumerationCase: EnumerationCase) -> TypeCase {
        let (tag, literal): (String, JSONLiteral) =
            switch enumerationCase.rawValue {
            case .string(let text): (text, .string(text))
            case .integer(let number): (String(number), .number(String(number)))
            }
        return TypeCase(
            name: enumerationCase.swiftName, tag: tag, literal: literal, payload: [], type: nil,
            documentation: enumerationCase.documentation, deprecation: enumerationCase.deprecation,
            direction: value.mainDirection)
    }

    private func typeCase(_ unionCase: UnionCase) -> TypeCase {
        TypeCase(
            name: unionCase.swiftName, tag: unionCase.tag, literal: .string(unionCase.tag), payload: unionCase.payload,
            type: unionCase.type, documentation: unionCase.documentation, deprecation: unionCase.deprecation,
            direction: value.mainDirection)
    }

    fileprivate var discriminator: String? {
        guard case .union(let union) = value.shape, case .internal(let property) = union.tagging else { return nil }
        return property
    }

    fileprivate var target: Documented<Travelling<Schema>>? {
        guard case .alias(let schema) = value.shape else { return nil }
        return travelling(schema, value.mainDirection)
    }
}

extension Documented<Travelling<Schema>> {
    var underlying: Schema { project.underlying(value.value) }

    fileprivate var kind: String {
        switch value.value.unwrapped.shape {
        case .primitive(let primitive): primitive.text
        case .reference: "reference"
        case .array: "array"
        case .set: "set"
        case .map: "map"
        case .optional: "optional"
        }
    }

    fileprivate var isList: Bool {
        switch value.value.unwrapped.shape {
        case .array, .set: true
        case .primitive, .reference, .map, .optional: false
        }
    }

    fileprivate var isMap: Bool {
        switch value.value.unwrapped.shape {
        case .map: true
        case .primitive, .reference, .array, .set, .optional: false
        }
    }

    fileprivate var definition: Documented<TypeDefinition>? {
        guard case .reference(let name) = value.value.unwrapped.shape else { return nil }
        return declared(type: name)
    }

    fileprivate var element: Documented<Travelling<Schema>>? {
        switch value.value.unwrapped.shape {
        case .array(let element), .set(let element), .map(_, let element): travelling(element, value.direction)
        case .primitive, .reference, .optional: nil
        }
    }
}

extension Documented {
    /// Indented as in a file, without a newline at its end.
    func jsonSchema(of schema: Schema, _ direction: Direction) -> String {
        let literal: JSONLiteral
        if case .reference(let name) = schema.shape, let type = project.type(named: name) {
            let printer = SchemaPrinter(direction: direction) {
                schemaFileName(of: project.name(of: $0, for: direction))
            }
            literal = .object(printer.members(of: type))
        } else {
            literal = PikkuEmit.schema(schema, direction, project)
        }
        return String(JSONText.document(literal).dropLast())
    }

    /// Indented as in a file, without a newline at its end.
    func example(of schema: Schema, _ direction: Direction) -> String? {
        project.example(of: schema, direction).map { String(JSONText.document($0).dropLast()) }
    }
}
