package import PikkuModel

/// The whole model as JSON: what `pikku-gen emit model` prints for tools that want to read it.
///
/// Members without a value are left out. `version` rises when a member changes its meaning or goes away.
package func modelDocument(of project: Project) -> JSONLiteral {
    .object([
        .init("version", 1),
        .init("types", .array(project.types.map(document))),
        .init("functions", .array(project.functions.map(document))),
        .init("permissions", .array(project.permissions.map(document))),
        .init("errors", .array(project.errors.map(document))),
        .init("wirings", .array(project.wirings.map(document))),
    ])
}

/// What the document says of one declaration alone.
package func modelDocument(of function: Function) -> JSONLiteral { document(function) }
package func modelDocument(of permission: Permission) -> JSONLiteral { document(permission) }
package func modelDocument(of error: DeclaredError) -> JSONLiteral { document(error) }
package func modelDocument(of type: TypeDefinition) -> JSONLiteral { document(type) }
package func modelDocument(of wiring: Wiring) -> JSONLiteral { document(wiring) }

private func document(_ function: Function) -> JSONLiteral {
    .present([
        ("name", .string(function.name)),
        ("swiftName", .string(function.swiftName)),
        ("summary", .text(function.documentation.summary)),
        ("description", .text(function.documentation.discussion)),
        ("deprecated", function.deprecation.map(JSONLiteral.string)),
        ("version", function.version.map { .number(String($0)) }),
        ("tags", .strings(function.tags)),
        ("session", .boolean(function.requiresSession)),
        ("permissions", .strings(function.permissions)),
        ("errors", .strings(function.errors)),
        ("input", function.input.map(schemaDocument)),
        ("output", outputDocument(function.output)),
        ("file", .string(function.location.file)),
    ])
}

private func outputDocument(_ output: Function.Output) -> JSONLiteral? {
    switch output {
    case .none: nil
    case .value(let schema): schemaDocument(schema)
    case .stream(let element, let isThrowing):
        .present([("stream", schemaDocument(element)), ("throws", .boolean(isThrowing))])
    }
}

private func document(_ permission: Permission) -> JSONLiteral {
    .present([
        ("name", .string(permission.name)),
        ("summary", .text(permission.documentation.summary)),
        ("description", .text(permission.documentation.discussion)),
        ("file", .string(permission.location.file)),
    ])
}

private func document(_ error: DeclaredError) -> JSONLiteral {
    .present([
        ("name", .string(error.name)),
        ("status", .number(String(error.status))),
        ("body", error.body.map(JSONLiteral.string)),
        ("summary", .text(error.documentation.summary)),
        ("description", .text(error.documentation.discussion)),
        ("file", .string(error.location.file)),
    ])
}

private func document(_ wiring: Wiring) -> JSONLiteral {
    let shared: [(String, JSONLiteral?)] = [
        ("tags", .strings(wiring.tags)),
        ("summary", .text(wiring.documentation.summary)),
        ("description", .text(wiring.documentation.discussion)),
        ("deprecated", wiring.deprecation.map(JSONLiteral.string)),
        ("file", .string(wiring.location.file)),
    ]
    return .present(transportMembers(wiring.transport) + shared)
}

private func transportMembers(_ transport: Wiring.Transport) -> [(String, JSONLiteral?)] {
    switch transport {
    case .http(let route):
        [
            ("transport", "http"), ("method", .string(route.method.token)), ("path", .string(route.path.text)),
            ("function", .string(route.function)), ("operationId", .string(route.operationID)),
            ("parameters", .list(route.parameters.map(document))), ("body", route.body.text.map(JSONLiteral.string)),
            ("status", .number(String(route.successStatus))), ("session", .boolean(route.requiresSession)),
            ("permissions", .strings(route.permissions)),
        ]
    case .channel(let channel):
        [
            ("transport", "channel"), ("name", .string(channel.name)), ("path", .string(channel.path.text)),
            ("session", .boolean(channel.requiresSession)), ("permissions", .strings(channel.permissions)),
            ("onConnect", channel.onConnect.map(JSONLiteral.string)),
            ("onDisconnect", channel.onDisconnect.map(JSONLiteral.string)),
            ("onMessage", channel.onMessage.map(JSONLiteral.string)),
            ("actions", .list(channel.actions.map(document))), ("events", .list(channel.events.map(document))),
        ]
    case .rpc(let procedure):
        [
            ("transport", "rpc"), ("name", .string(procedure.name)), ("function", .string(procedure.function)),
            ("session", .boolean(procedure.requiresSession)), ("permissions", .strings(procedure.permissions)),
        ]
    case .schedule(let schedule):
        [
            ("transport", "schedule"), ("name", .string(schedule.name)), ("cron", .string(schedule.cron)),
            ("timeZone", .string(schedule.timeZone)), ("allowsOverlap", .boolean(schedule.allowsOverlap)),
            ("function", .string(schedule.function)),
        ]
    case .queue(let worker):
        [
            ("transport", "queue"), ("name", .string(worker.name)), ("function", .string(worker.function)),
            ("concurrency", .number(String(worker.concurrency))), ("retries", .number(String(worker.retries))),
        ]
    }
}

private func document(_ parameter: HTTPRoute.Parameter) -> JSONLiteral {
    .present([
        ("name", .string(parameter.name)), ("in", .string(parameter.source.rawValue)),
        ("required", .boolean(parameter.isRequired)), ("schema", schemaDocument(parameter.schema)),
    ])
}

private func document(_ action: Channel.Action) -> JSONLiteral {
    .present([
        ("property", .string(action.property)), ("value", .string(action.value)),
        ("function", .string(action.function)), ("session", .boolean(action.requiresSession)),
    ])
}

private func document(_ event: Channel.Event) -> JSONLiteral {
    .present([("name", .string(event.name)), ("schema", schemaDocument(event.schema))])
}
