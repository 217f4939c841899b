package import PikkuModel

/// Prints `routes.gen.json`: what an application serves, for tools that are not written in Swift.
package struct RouteDocumentEmitter: Emitter {
    package let target = GeneratedFile.Target.routes

    package init() {}

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        [PrintableFile("routes.gen.json") { JSONText.document(routeDocument(of: project)) }]
    }
}

/// All wirings by transport, each complete in itself. Members without a value are left out, apart from the lists of
/// the document itself; a `$ref` names a file among the emitted schemas. `version` rises when a member changes its
/// meaning or goes away.
package func routeDocument(of project: Project) -> JSONLiteral {
    .object([
        .init("version", 1),
        .init("http", .array(project.routes.map { route($0.route, $0.wiring, project) })),
        .init("channels", .array(project.channels.map { channel($0.channel, $0.wiring, project) })),
        .init("rpc", .array(project.remoteProcedures.map { procedure($0.procedure, $0.wiring, project) })),
        .init("schedules", .array(project.schedules.map { schedule($0.schedule, $0.wiring, project) })),
        .init("queues", .array(project.queues.map { queue($0.worker, $0.wiring, project) })),
    ])
}

private func route(_ route: HTTPRoute, _ wiring: Wiring, _ project: Project) -> JSONLiteral {
    let function = project.function(named: route.function)
    return .present(
        [
            ("method", .string(route.method.token)),
            ("path", .string(route.path.text)),
            ("operation", .string(route.operationID)),
            ("function", .string(route.function)),
        ] + annotations(wiring, function) + [
            ("session", .boolean(route.requiresSession)),
            ("permissions", permissions(function, route.permissions)),
            ("parameters", .list(route.parameters.map { parameter($0, project) })),
            ("body", route.body.text.map(JSONLiteral.string)),
            ("status", .number(String(route.successStatus))),
        ] + values(function, project))
}

private func channel(_ channel: Channel, _ wiring: Wiring, _ project: Project) -> JSONLiteral {
    .present(
        [
            ("name", .string(channel.name)),
            ("path", .string(channel.path.text)),
        ] + annotations(wiring, nil) + [
            ("session", .boolean(channel.requiresSession)),
            ("permissions", .strings(channel.permissions)),
            ("onConnect", channel.onConnect.map(JSONLiteral.string)),
            ("onDisconnect", channel.onDisconnect.map(JSONLiteral.string)),
            ("onMessage", channel.onMessage.map { message($0, project) }),
            ("actions", .list(channel.actions.map { action($0, of: channel, project) })),
            ("events", .list(channel.events.map { event($0, project) })),
        ])
}

private func message(_ name: String, _ project: Project) -> JSONLiteral {
    .present([("function", .string(name))] + values(project.function(named: name), project))
}

private func action(_ action: Channel.Action, of channel: Channel, _ project: Project) -> JSONLiteral {
    let function = project.function(named: action.function)
    return .present(
        [
            ("property", .string(action.property)),
            ("value", .string(action.value)),
            ("function", .string(action.function)),
            ("session", .boolean(action.requiresSession)),
            ("permissions", permissions(function, channel.permissions)),
        ] + values(function, project))
}

private func event(_ event: Channel.Event, _ project: Project) -> JSONLiteral {
    .object([.init("name", .string(event.name)), .init("data", schema(event.schema, .output, project))])
}

private func procedure(_ procedure: RemoteProcedure, _ wiring: Wiring, _ project: Project) -> JSONLiteral {
    let function = project.function(named: procedure.function)
    return .present(
        [
            ("name", .string(procedure.name)),
            ("function", .string(procedure.function)),
        ] + annotations(wiring, function) + [
            ("session", .boolean(procedure.requiresSession)),
            ("permissions", permissions(function, procedure.permissions)),
        ] + values(function, project))
}

private func schedule(_ schedule: Schedule, _ wiring: Wiring, _ project: Project) -> JSONLiteral {
    .present(
        [
            ("name", .string(schedule.name)),
            ("cron", .string(schedule.cron)),
            ("timeZone", .string(schedule.timeZone)),
            ("allowsOverlap", .boolean(schedule.allowsOverlap)),
            ("function", .string(schedule.function)),
        ] + annotations(wiring, project.function(named: schedule.function)))
}

private func queue(_ worker: QueueWorker, _ wiring: Wiring, _ project: Project) -> JSONLiteral {
    let function = project.function(named: worker.function)
    return .present(
        [
            ("name", .string(worker.name)),
            ("function", .string(worker.function)),
        ] + annotations(wiring, function) + [
            ("concurrency", .number(String(worker.concurrency))),
            ("retries", .number(String(worker.retries))),
            ("input", function?.input.map { schema($0, .input, project) }),
        ])
}
