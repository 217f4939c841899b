import PikkuModel

/// Has a dot, which no definition has in its name.
let problemComponent = "Pikku.Problem"

func problemComponent(of error: DeclaredError) -> String { "\(error.name).Problem" }

func componentReference(_ name: String) -> String { componentPrefix + name }

private let componentPrefix = "#/components/schemas/"

extension SchemaPrinter {
    /// Refers to the components of a document.
    static func component(_ direction: Direction, of project: Project) -> SchemaPrinter {
        SchemaPrinter(direction: direction) { componentReference(project.name(of: $0, for: direction)) }
    }
}

/// The components that a document names, and those that these name, sorted by name.
func componentSchemas(namedIn document: JSONLiteral, of project: Project) -> [JSONLiteral.Member] {
    let components = Components(project)
    var found: [String: JSONLiteral] = [:]
    var waiting = document.componentNames
    while let name = waiting.popLast() {
        guard found[name] == nil, let schema = components.schema(named: name) else { continue }
        found[name] = schema
        waiting += schema.componentNames
    }
    return found.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
}

private struct Components {
    private let project: Project
    private var forms: [String: (type: TypeDefinition, direction: Direction)] = [:]
    private var errors: [String: DeclaredError] = [:]

    init(_ project: Project) {
        self.project = project
        for type in project.types {
            for form in type.forms { forms[form.name] = (type, form.direction) }
        }
        for error in project.errors { errors[problemComponent(of: error)] = error }
    }

    func schema(named name: String) -> JSONLiteral? {
        if let (type, direction) = forms[name] {
            let schema = JSONLiteral.object(SchemaPrinter.component(direction, of: project).members(of: type))
            if case .raw = type.shape { return schema.referringToComponents }
            return schema
        }
        if name == problemComponent { return problemSchema }
        return errors[name].map(schema)
    }

    /// The problem of a declared error, which its `code` tells from others.
    private func schema(of error: DeclaredError) -> JSONLiteral {
        let printer = SchemaPrinter.component(.output, of: project)
        let data = error.body.map { JSONLiteral.object(printer.members(of: Schema(.reference($0)))) }
        let own: JSONLiteral = .present([
            (
                "properties",
                .present([
                    ("status", ["const": .number(String(error.status))]), ("code", ["const": .string(error.name)]),
                    ("data", data),
                ])
            ),
            ("required", data == nil ? ["code"] : ["code", "data"]),
        ])
        return .present([
            ("description", .text(error.documentation.summary)),
            ("allOf", [["$ref": .string(componentReference(problemComponent))], own]),
        ])
    }
}

/// See `ProblemDocument` of the runtime.
private let problemSchema: JSONLiteral = [
    "description": "What a caller is told of a call that failed (RFC 9457).",
    "type": "object",
    "properties": [
        "type": ["type": "string", "format": "uri-reference"],
        "title": ["type": "string"],
        "status": ["type": "integer", "minimum": 400, "maximum": 599],
        "code": ["description": "What callers compare.", "type": "string"],
        "detail": ["type": "string"],
        "instance": ["description": "Names this failure in the log.", "type": "string", "format": "uri-reference"],
        "errors": [
            "description": "What is wrong with the input.",
            "type": "array",
            "items": [
                "type": "object",
                "properties": [
                    "in": ["type": "string", "enum": ["path", "query", "header", "body"]],
                    "pointer": ["description": "RFC 6901.", "type": "string"],
                    "keyword": ["description": "Of JSON Schema.", "type": "string"],
                    "detail": ["type": "string"],
                ],
                "required": ["in", "pointer", "keyword", "detail"],
            ],
        ],
    ],
    "required": ["type", "title", "status"],
]

extension JSONLiteral {
    /// The components that it refers to, at any depth.
    fileprivate var componentNames: [String] {
        var names: [String] = []
        addComponentNames(to: &names)
        return names
    }

    private func addComponentNames(to names: inout [String]) {
        switch self {
        case .null, .boolean, .number, .string: break
        case .array(let elements): for element in elements { element.addComponentNames(to: &names) }
        case .object(let members):
            for member in members {
                if member.name == "$ref", case .string(let text) = member.value, text.hasPrefix(componentPrefix) {
                    names.append(String(text.dropFirst(componentPrefix.count)))
                } else {
                    member.value.addComponentNames(to: &names)
                }
            }
        }
    }

    /// Raw schemas refer to the files of others.
    fileprivate var referringToComponents: JSONLiteral {
        switch self {
        case .null, .boolean, .number, .string: self
        case .array(let elements): .array(elements.map(\.referringToComponents))
        case .object(let members):
            .object(
                members.map { member in
                    guard member.name == "$ref", case .string(let file) = member.value,
                        let name = definitionName(ofSchemaFile: file)
                    else { return .init(member.name, member.value.referringToComponents) }
                    return .init("$ref", .string(componentReference(name)))
                })
        }
    }
}
