import PikkuModel

/// What is said of a wiring, or else of its function.
func annotations(_ wiring: Wiring, _ function: Function?) -> [(String, JSONLiteral?)] {
    let documentation = wiring.documentation.isEmpty ? function?.documentation : wiring.documentation
    return [
        ("summary", .text(documentation?.summary ?? "")),
        ("description", .text(documentation?.discussion ?? "")),
        ("deprecated", (wiring.deprecation ?? function?.deprecation).map(deprecation)),
        ("tags", .strings(wiring.tags)),
    ]
}

/// The message, or `true` where there is none.
private func deprecation(_ message: String) -> JSONLiteral { message.isEmpty ? true : .string(message) }

/// The function's, then the wiring's.
func permissions(_ function: Function?, _ more: [String]) -> JSONLiteral? {
    let own = function?.permissions ?? []
    return .strings(own + more.filter { !own.contains($0) })
}

func parameter(_ parameter: HTTPRoute.Parameter, _ project: Project) -> JSONLiteral {
    .object([
        .init("name", .string(parameter.name)),
        .init("in", .string(parameter.source.rawValue)),
        .init("required", .boolean(parameter.isRequired)),
        .init("schema", schema(parameter.schema, .input, project)),
    ])
}

/// What a function takes and gives, and how it fails.
func values(_ function: Function?, _ project: Project) -> [(String, JSONLiteral?)] {
    guard let function else { return [] }
    let (name, output): (String, JSONLiteral?) =
        switch function.output {
        case .none: ("output", nil)
        case .value(let value): ("output", schema(value, .output, project))
        case .stream(let element, _): ("stream", schema(element, .output, project))
        }
    return [
        ("input", function.input.map { schema($0, .input, project) }),
        (name, output),
        ("errors", .list(function.errors.compactMap(project.error).map { error($0, project) })),
    ]
}

private func error(_ error: DeclaredError, _ project: Project) -> JSONLiteral {
    .present([
        ("code", .string(error.name)),
        ("status", .number(String(error.status))),
        ("summary", .text(error.documentation.summary)),
        ("data", error.body.map { schema(Schema(.reference($0)), .output, project) }),
    ])
}

/// JSON Schema whose `$ref`s name files among the emitted schemas.
func schema(_ schema: Schema, _ direction: Direction, _ project: Project) -> JSONLiteral {
    let printer = SchemaPrinter(direction: direction) { reference in
        schemaFileName(of: project.name(of: reference, for: direction))
    }
    return .object(printer.members(of: schema))
}
