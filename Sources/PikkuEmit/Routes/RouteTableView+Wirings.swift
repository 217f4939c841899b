import PikkuModel

// What stands in the table for each wiring.
extension RouteTableView {
    func view(_ wiring: Wiring, _ route: HTTPRoute) -> [String: Any] {
        [
            "comment": SwiftText.comment("`\(route.method.token) \(route.path.text)`"),
            "name": names.route(route),
            "method": route.method.rawValue,
            "path": SwiftText.literal(route.path.text),
            "parameters": elements(route.parameters.map(project.parameterText)),
            "hasParameters": !route.parameters.isEmpty,
            "body": optional(route.body.text),
            "status": optional(status(route)),
            "session": String(route.requiresSession),
            "wiring": optional(reference(wiring, route.permissions)),
            "function": SwiftText.literal(route.function),
            "tags": optional(list(wiring.tags)),
            "run": run(route.function),
        ]
    }

    /// Nil where it is what the runtime answers by itself.
    private func status(_ route: HTTPRoute) -> String? {
        let usual = project.function(named: route.function)?.output == Function.Output.none ? 204 : 200
        return route.successStatus == usual ? nil : String(route.successStatus)
    }

    func view(_ wiring: Wiring, _ channel: Channel) -> [String: Any] {
        let functions = [
            ("onConnect", channel.onConnect), ("onDisconnect", channel.onDisconnect), ("onMessage", channel.onMessage),
        ]
        return [
            "comment": SwiftText.comment("`\(channel.path.text)`"),
            "name": names.channel(channel),
            "literal": SwiftText.literal(channel.name),
            "path": SwiftText.literal(channel.path.text),
            "session": String(channel.requiresSession),
            "tags": optional(list(wiring.tags)),
            "functions": functions.compactMap { label, function in
                function.map { ["label": label, "handler": handler(of: $0, wiring)] }
            },
            "actions": elements(channel.actions.map { text($0, wiring) }),
            "hasActions": !channel.actions.isEmpty,
            "events": channel.events.map { event in
                [
                    "literal": SwiftText.literal(event.name), "type": project.swiftType(event.schema),
                    "write": writers.write(event.schema, "data", at: .named("writer")),
                ]
            },
            "eventNames": channel.events.map { SwiftText.literal($0.name) }.joined(separator: ", "),
            "hasEvents": !channel.events.isEmpty,
            "writer": names.eventWriter(channel),
            "wiring": optional(reference(wiring, channel.permissions)),
        ]
    }

    private func text(_ action: Channel.Action, _ wiring: Wiring) -> String {
        let (property, value) = (SwiftText.literal(action.property), SwiftText.literal(action.value))
        let session = "requiresSession: \(action.requiresSession)"
        let parts = ["\(property), \(value), \(session)"] + arguments(calling: action.function, wiring)
        let line = ".init(\(parts.joined(separator: ", ")))"
        if line.count <= 110 { return line }
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

    func view(_ wiring: Wiring, _ procedure: RemoteProcedure) -> [String: Any] {
        [
            "name": names.procedure(procedure),
            "literal": SwiftText.literal(procedure.name),
            "session": String(procedure.requiresSession),
            "wiring": optional(reference(wiring, procedure.permissions)),
            "function": SwiftText.literal(procedure.function),
            "tags": optional(list(wiring.tags)),
            "run": run(procedure.function),
        ]
    }

    func view(_ wiring: Wiring, _ schedule: Schedule) -> [String: Any] {
        [
            "name": names.schedule(schedule),
            "literal": SwiftText.literal(schedule.name),
            "cron": SwiftText.literal(schedule.cron),
            "timeZone": optional(schedule.timeZone == "UTC" ? nil : SwiftText.literal(schedule.timeZone)),
            "allowsOverlap": schedule.allowsOverlap,
            "wiring": optional(reference(wiring, [])),
            "function": SwiftText.literal(schedule.function),
            "tags": optional(list(wiring.tags)),
            "run": run(schedule.function),
        ]
    }

    func view(_ wiring: Wiring, _ worker: QueueWorker) -> [String: Any] {
        let input = project.function(named: worker.function)?.input
        return [
            "name": names.queue(worker),
            "literal": SwiftText.literal(worker.name),
            "concurrency": String(worker.concurrency),
            "retries": String(worker.retries),
            "writer": optional(input.map { _ in names.jobWriter(worker) }),
            "type": optional(input.map(project.swiftType)),
            "write": optional(input.map { writers.write($0, "job", at: .named("writer")) }),
            "wiring": optional(reference(wiring, [])),
            "function": SwiftText.literal(worker.function),
            "tags": optional(list(wiring.tags)),
            "run": run(worker.function),
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
