package import PikkuModel

/// What `pikku-gen list` can show of a project.
package enum Listing: String, CaseIterable, Sendable {
    case functions, routes, types, channels, schedules, queues

    package func table(of project: Project) -> Table {
        switch self {
        case .functions: functionTable(project)
        case .routes: routeTable(project)
        case .types: typeTable(project)
        case .channels: channelTable(project)
        case .schedules: scheduleTable(project)
        case .queues: queueTable(project)
        }
    }
}

private func functionTable(_ project: Project) -> Table {
    Table(
        columns: ["name", "input", "output", "session", "permissions", "errors", "tags", "file"],
        rows: project.functions.map { function in
            [
                .text(function.name), .init(function.input?.text), .init(function.output.text),
                .flag(function.requiresSession), .list(function.permissions), .list(function.errors),
                .list(function.tags), .text(function.location.file),
            ]
        }
    )
}

private func routeTable(_ project: Project) -> Table {
    Table(
        columns: ["method", "path", "function", "session", "status", "body", "permissions", "file"],
        rows: project.routes.map { wiring, route in
            [
                .text(route.method.token), .text(route.path.text), .text(route.function),
                .flag(route.requiresSession), .number(route.successStatus), .init(route.body.text),
                .list((project.function(named: route.function)?.permissions ?? []) + route.permissions),
                .text(wiring.location.file),
            ]
        }
    )
}

private func typeTable(_ project: Project) -> Table {
    Table(
        columns: ["name", "kind", "usage", "file"],
        rows: project.types.map { type in
            let usage =
                (type.usage.contains(.input) ? ["input"] : []) + (type.usage.contains(.output) ? ["output"] : [])
            return [.text(type.name), .text(type.shape.kind), .list(usage), .text(type.location.file)]
        }
    )
}

private func channelTable(_ project: Project) -> Table {
    Table(
        columns: ["name", "path", "session", "actions", "events", "file"],
        rows: project.channels.map { wiring, channel in
            [
                .text(channel.name), .text(channel.path.text), .flag(channel.requiresSession),
                .list(channel.actions.map { "\($0.property)=\($0.value)" }), .list(channel.events.map(\.name)),
                .text(wiring.location.file),
            ]
        }
    )
}

private func scheduleTable(_ project: Project) -> Table {
    Table(
        columns: ["name", "cron", "timeZone", "allowsOverlap", "function", "file"],
        rows: project.schedules.map { wiring, schedule in
            [
                .text(schedule.name), .text(schedule.cron), .text(schedule.timeZone), .flag(schedule.allowsOverlap),
                .text(schedule.function), .text(wiring.location.file),
            ]
        }
    )
}

private func queueTable(_ project: Project) -> Table {
    Table(
        columns: ["name", "function", "concurrency", "retries", "file"],
        rows: project.queues.map { wiring, worker in
            [
                .text(worker.name), .text(worker.function), .number(worker.concurrency), .number(worker.retries),
                .text(wiring.location.file),
            ]
        }
    )
}
