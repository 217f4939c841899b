import PikkuModel

// What stands in the table for each wiring.
extension RouteTableView {
    func view(_ wiring: Wiring, _ route: HTTPRoute) -> View {
        [
            "comment": .lines(SwiftText.comment("`\(route.method.token) \(route.path.text)`")),
            "name": .text(names.route(route)),
            "method": .text(route.method.rawValue),
            "path": .text(SwiftText.literal(route.path.text)),
            "parameters": elements(route.parameters.map(project.parameterText)),
            "hasParameters": .flag(!route.parameters.isEmpty),
            "body": .optional(route.body.text),
            "status": .optional(status(route)),
            "session": .text(String(route.requiresSession)),
            "wiring": .optional(reference(wiring, route.permissions)),
            "function": .text(SwiftText.literal(route.function)),
            "tags": .optional(list(wiring.tags)),
            "run": .text(run(route.function)),
        ]
    }

    /// Nil where it is what the runtime answers by itself.
    private func status(_ route: HTTPRoute) -> String? {
        let usual = project.function(named: route.function)?.output == Function.Output.none ? 204 : 200
        return route.successStatus == usual ? nil : String(route.successStatus)
    }

    func view(_ wiring: Wiring, _ channel: Channel) -> View {
        let functions = [
            ("onConnect", channel.onConnect), ("onDisconnect", channel.onDisconnect), ("onMessage", channel.onMessage),
        ]
        return [
            "comment": .lines(SwiftText.comment("`\(channel.path.text)`")),
            "name": .text(names.channel(channel)),
            "literal": .text(SwiftText.literal(channel.name)),
            "path": .text(SwiftText.literal(channel.path.text)),
            "session": .text(String(channel.requiresSession)),
            "tags": .optional(list(wiring.tags)),
            "functions": .list(
                functions.compactMap { label, function in
                    function.map { ["label": .text(label), "handler": .text(handler(of: $0, wiring))] }
                }),
            "actions": elements(channel.actions.map { text($0, wiring) }),
            "hasActions": .flag(!channel.actions.isEmpty),
            "events": .list(channel.events.map(view)),
            "eventNames": .text(channel.events.map { SwiftText.literal($0.name) }.joined(separator: ", ")),
            "hasEvents": .flag(!channel.events.isEmpty),
            "writer": .text(names.eventWriter(channel)),
            "wiring": .optional(reference(wiring, channel.permissions)),
        ]
    }

    private func view(_ event: Channel.Event) -> View {
        [
            "literal": .text(SwiftText.literal(event.name)),
            "type": .text(project.swiftType(event.schema)),
            "write": .text(writers.write(event.schema, "data", at: .named("writer"))),
        ]
    }

    private func text(_ action: Channel.Action, _ wiring: Wiring) -> String {
        let (property, value) = (SwiftText.literal(action.property), SwiftText.literal(action.value))
        let session = "requiresSession: \(action.requiresSession)"
        let parts = ["\(property), \(value), \(session)"] + arguments(calling: action.function, wiring)
        let line = ".init(\(parts.joined(separator: ", ")))"
        if line.width <= 110 { return line }
        let indent = String(repeating: " ", count: 12)
        let lines = [parts.dropLast().joined(separator: ", "), parts.suffix(1).joined()]
        return ".init(\n" + lines.map { indent + $0 }.joined(separator: ",\n") + ")"
    }

    private func handler(of function: String, _ wiring: Wiring) -> String {
        ".init(\(arguments(calling: function, wiring).joined(separator: ", ")))"
    }

    /// Of what a channel calls, which has the channel's tags and the function's.
    private func arguments(calling function: String, _ wiring: Wiring) -> [String] {
        let own = project.function(named: function)?.tags ?? []
        let tags = wiring.tags + own.filter { !wiring.tags.contains($0) }
        return ["function: \(SwiftText.literal(function))", list(tags).map { "tags: \($0)" }, "run: \(run(function))"]
            .compactMap { $0 }
    }

    func view(_ wiring: Wiring, _ procedure: RemoteProcedure) -> View {
        [
            "name": .text(names.procedure(procedure)),
            "literal": .text(SwiftText.literal(procedure.name)),
            "session": .text(String(procedure.requiresSession)),
            "wiring": .optional(reference(wiring, procedure.permissions)),
            "function": .text(SwiftText.literal(procedure.function)),
            "tags": .optional(list(wiring.tags)),
            "run": .text(run(procedure.function)),
        ]
    }

    func view(_ wiring: Wiring, _ schedule: Schedule) -> View {
        [
            "name": .text(names.schedule(schedule)),
            "literal": .text(SwiftText.literal(schedule.name)),
            "cron": .text(SwiftText.literal(schedule.cron)),
            "timeZone": .optional(schedule.timeZone == "UTC" ? nil : SwiftText.literal(schedule.timeZone)),
            "allowsOverlap": .flag(schedule.allowsOverlap),
            "wiring": .optional(reference(wiring, [])),
            "function": .text(SwiftText.literal(schedule.function)),
            "tags": .optional(list(wiring.tags)),
            "run": .text(run(schedule.function)),
        ]
    }

    func view(_ wiring: Wiring, _ worker: QueueWorker) -> View {
        let input = project.function(named: worker.function)?.input
        return [
            "name": .text(names.queue(worker)),
            "literal": .text(SwiftText.literal(worker.name)),
            "concurrency": .text(String(worker.concurrency)),
            "retries": .text(String(worker.retries)),
            "writer": .optional(input.map { _ in names.jobWriter(worker) }),
            "type": .optional(input.map(project.swiftType)),
            "write": .optional(input.map { writers.write($0, "job", at: .named("writer")) }),
            "wiring": .optional(reference(wiring, [])),
            "function": .text(SwiftText.literal(worker.function)),
            "tags": .optional(list(wiring.tags)),
            "run": .text(run(worker.function)),
        ]
    }

    /// `["users", "admin"]`; nil without any.
    private func list(_ tags: [String]) -> String? {
        tags.isEmpty ? nil : "[\(tags.map(SwiftText.literal).joined(separator: ", "))]"
    }

    private func run(_ function: String) -> String {
        project.function(named: function).map(names.run) ?? function
    }

    /// The wiring as Swift has it; one of a manifest has nothing but permissions.
    private func reference(_ wiring: Wiring, _ permissions: [String]) -> String? {
        if let reference = wiring.reference { return "\(SwiftText.path(reference.swiftName))[\(reference.index)]" }
        if permissions.isEmpty { return nil }
        let names = permissions.map { name in
            project.permissions.first { $0.name == name }.map { SwiftText.path($0.swiftName ?? $0.name) }
                ?? SwiftText.identifier(name)
        }
        return "Pikku.Wiring(permissions: [\(names.joined(separator: ", "))])"
    }
}
