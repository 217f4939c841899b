import PikkuModel

/// What the template of `Routes.gen.swift` lays out.
struct RouteTableView {
    private let project: Project
    private let services: String
    private let values: SwiftValues
    private let names: RouteTableNames
    private let routes: [(wiring: Wiring, route: HTTPRoute)]
    private let channels: [(wiring: Wiring, channel: Channel)]
    private let procedures: [(wiring: Wiring, procedure: RemoteProcedure)]
    private let schedules: [(wiring: Wiring, schedule: Schedule)]
    private let queues: [(wiring: Wiring, worker: QueueWorker)]

    init(project: Project, services: String) {
        let served = ServedFunctions(project)
        self.project = project
        self.services = services
        values = SwiftValues(project: project)
        names = RouteTableNames(project)
        routes = project.routes.filter { served.contains($0.route.function) }
        channels = project.channels.map { ($0.wiring, served.part(of: $0.channel)) }
        procedures = project.remoteProcedures.filter { served.contains($0.procedure.function) }
        schedules = project.schedules.filter { served.contains($0.schedule.function) }
        queues = project.queues.filter { served.contains($0.worker.function) }
    }

    var dictionary: [String: Any] {
        let functions = calledFunctions
        let errors = declaredErrors(of: functions)
        let deprecated = functions.filter { $0.deprecation != nil }
        let lists: [[String: Any]] = [
            ("http", routes.map { names.route($0.route) }),
            ("channels", channels.map { names.channel($0.channel) }),
            ("remoteProcedures", procedures.map { names.procedure($0.procedure) }),
            ("schedules", schedules.map { names.schedule($0.schedule) }),
            ("queues", queues.map { names.queue($0.worker) }),
        ].filter { !$0.1.isEmpty }.map { ["label": $0.0, "names": elements($0.1)] }
        return [
            "services": services,
            "table": names.table,
            "lists": lists,
            "isEmpty": lists.isEmpty,
            "matcher": names.matcher,
            "matcherTable": routes.isEmpty ? false : matcherTable(of: routes.map(\.route)),
            "routes": routes.map(view),
            "channels": channels.map(view),
            "procedures": procedures.map(view),
            "schedules": schedules.map(view),
            "queues": queues.map(view),
            "functions": functions.map(view),
            "deprecatedFunctions": deprecated.enumerated().map { index, function in
                view(function).merging(["isFirst": index == 0]) { _, isFirst in isFirst }
            },
            "hasDeprecatedFunctions": !deprecated.isEmpty,
            "deprecated": names.deprecated,
            "errors": errors.map(view),
            "hasErrors": !errors.isEmpty,
            "errorBody": names.errorBody,
        ]
    }

    /// Every function that the table names, sorted.
    private var calledFunctions: [Function] {
        let channelFunctions = channels.flatMap { _, channel in
            [channel.onConnect, channel.onDisconnect, channel.onMessage].compactMap { $0 }
                + channel.actions.map(\.function)
        }
        let called = Set(
            routes.map(\.route.function) + procedures.map(\.procedure.function) + schedules.map(\.schedule.function)
                + queues.map(\.worker.function) + channelFunctions)
        return project.functions.filter { called.contains($0.name) }
    }

    private func declaredErrors(of functions: [Function]) -> [DeclaredError] {
        let declared = Set(functions.flatMap(\.errors))
        return project.errors.filter { declared.contains($0.name) }
    }
}

// MARK: - Wirings

extension RouteTableView {
    private func view(_ wiring: Wiring, _ route: HTTPRoute) -> [String: Any] {
        [
            "comment": SwiftText.comment("`\(route.method.token) \(route.path.text)`"),
            "name": names.route(route),
            "method": route.method.rawValue,
            "path": SwiftText.literal(route.path.text),
            "parameters": elements(route.parameters.map(values.parameter)),
            "hasParameters": !route.parameters.isEmpty,
            "body": optional(route.body.text),
            "status": optional(route.successStatus == 200 ? nil : String(route.successStatus)),
            "session": String(route.requiresSession),
            "wiring": optional(reference(wiring)),
            "run": run(route.function),
        ]
    }

    private func view(_ wiring: Wiring, _ channel: Channel) -> [String: Any] {
        let functions = [
            ("onConnect", channel.onConnect), ("onDisconnect", channel.onDisconnect), ("onMessage", channel.onMessage),
        ]
        return [
            "comment": SwiftText.comment("`\(channel.path.text)`"),
            "name": names.channel(channel),
            "literal": SwiftText.literal(channel.name),
            "path": SwiftText.literal(channel.path.text),
            "session": String(channel.requiresSession),
            "functions": functions.compactMap { label, function in
                function.map { ["label": label, "run": run($0)] }
            },
            "actions": elements(channel.actions.map(text)),
            "hasActions": !channel.actions.isEmpty,
            "events": channel.events.map { event in
                [
                    "literal": SwiftText.literal(event.name), "type": values.type(event.schema),
                    "write": values.write(event.schema, "data"),
                ]
            },
            "eventNames": channel.events.map { SwiftText.literal($0.name) }.joined(separator: ", "),
            "hasEvents": !channel.events.isEmpty,
            "writer": names.eventWriter(channel),
            "wiring": optional(reference(wiring)),
        ]
    }

    private func text(_ action: Channel.Action) -> String {
        let (property, value) = (SwiftText.literal(action.property), SwiftText.literal(action.value))
        return ".init(\(property), \(value), requiresSession: \(action.requiresSession), run: \(run(action.function)))"
    }

    private func view(_ wiring: Wiring, _ procedure: RemoteProcedure) -> [String: Any] {
        [
            "name": names.procedure(procedure),
            "literal": SwiftText.literal(procedure.name),
            "session": String(procedure.requiresSession),
            "wiring": optional(reference(wiring)),
            "run": run(procedure.function),
        ]
    }

    private func view(_ wiring: Wiring, _ schedule: Schedule) -> [String: Any] {
        [
            "name": names.schedule(schedule),
            "literal": SwiftText.literal(schedule.name),
            "cron": SwiftText.literal(schedule.cron),
            "timeZone": optional(schedule.timeZone == "UTC" ? nil : SwiftText.literal(schedule.timeZone)),
            "wiring": optional(reference(wiring)),
            "run": run(schedule.function),
        ]
    }

    private func view(_ wiring: Wiring, _ worker: QueueWorker) -> [String: Any] {
        let input = project.function(named: worker.function)?.input
        return [
            "name": names.queue(worker),
            "literal": SwiftText.literal(worker.name),
            "concurrency": String(worker.concurrency),
            "retries": String(worker.retries),
            "writer": optional(input.map { _ in names.jobWriter(worker) }),
            "type": optional(input.map(values.type)),
            "write": optional(input.map { values.write($0, "job") }),
            "wiring": optional(reference(wiring)),
            "run": run(worker.function),
        ]
    }

    private func run(_ function: String) -> String {
        project.function(named: function).map(names.run) ?? function
    }

    private func reference(_ wiring: Wiring) -> String? {
        wiring.reference.map { "\($0.swiftName)[\($0.index)]" }
    }
}

// MARK: - Functions and errors

extension RouteTableView {
    private func view(_ function: Function) -> [String: Any] {
        let (method, output): (String, Schema?) =
            switch function.output {
            case .none: ("run", nil)
            case .value(let schema): ("run", schema)
            case .stream(let element, _): ("stream", element)
            }
        let arguments =
            [function.swiftName]
            + [function.input.map { "read: { reader in \(values.read($0)) }" }].compactMap { $0 }
            + [output.map { "write: { writer, output in \(values.write($0, "output")) }" }].compactMap { $0 }
        return [
            "comment": SwiftText.comment(function.documentation),
            "run": names.run(function),
            "method": method,
            "isShort": arguments.count == 1,
            "function": function.swiftName,
            "arguments": arguments,
            "isDeprecated": function.deprecation != nil,
        ]
    }

    private func view(_ error: DeclaredError) -> [String: Any] {
        let travels = error.body.flatMap(project.type)?.usage.contains(.output) ?? false
        let body = travels ? error.body : nil
        return [
            "type": error.swiftName,
            "code": SwiftText.literal(error.name),
            "write": optional(body.map { values.write(Schema(.reference($0)), "error", to: "$0") }),
        ]
    }
}

/// The elements of a literal that is broken over lines, with a comma behind each unless there is only one.
private func elements(_ texts: [String]) -> [[String: Any]] {
    texts.map { ["text": $0, "comma": texts.count == 1 ? "" : ","] }
}

/// A section that is left out without a text.
private func optional(_ text: String?) -> Any { text ?? false }
