import PikkuModel

/// What the template of `Routes.gen.swift` lays out.
struct RouteTableView {
    private let project: Project
    private let services: String
    private let writers: SwiftWriters
    private var readers: SwiftReaders
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
        writers = SwiftWriters(project: project)
        readers = SwiftReaders(project: project)
        names = RouteTableNames(project)
        routes = project.routes.filter { served.contains($0.route.function) }
        channels = project.channels.map { ($0.wiring, served.part(of: $0.channel)) }
        procedures = project.remoteProcedures.filter { served.contains($0.procedure.function) }
        schedules = project.schedules.filter { served.contains($0.schedule.function) }
        queues = project.queues.filter { served.contains($0.worker.function) }
    }

    mutating func dictionary() -> [String: Any] {
        let functions = calledFunctions
        let errors = declaredErrors(of: functions)
        let functionViews = functions.map { view($0) }
        let deprecated = zip(functions, functionViews).filter { $0.0.deprecation != nil }.map(\.1)
        let jobWriters = project.typesOnlyOfJobs(jobs).map(writers.method)
        let patterns = readers.constants.patterns.map { ["name": SwiftText.identifier($0.name), "value": $0.value] }
        let lists: [[String: Any]] = [
            ("http", routes.map { names.route($0.route) }),
            ("channels", channels.map { names.channel($0.channel) }),
            ("remoteProcedures", procedures.map { names.procedure($0.procedure) }),
            ("schedules", schedules.map { names.schedule($0.schedule) }),
            ("queues", queues.map { names.queue($0.worker) }),
        ].filter { !$0.1.isEmpty }.map { ["label": $0.0, "names": elements($0.1)] }
        return [
            "imports": spellsFoundation ? ["Foundation", "Pikku"] : ["Pikku"],
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
            "jobWriters": jobWriters.enumerated().map { index, writer in
                writer.merging(["isFirst": index == 0]) { _, isFirst in isFirst }
            },
            "hasJobWriters": !jobWriters.isEmpty,
            "functions": functionViews,
            "deprecatedFunctions": deprecated.enumerated().map { index, function in
                function.merging(["isFirst": index == 0]) { _, isFirst in isFirst }
            },
            "hasDeprecatedFunctions": !deprecated.isEmpty,
            "deprecated": names.deprecated,
            "errors": errors.map(view),
            "hasErrors": !errors.isEmpty,
            "errorBody": names.errorBody,
            "patterns": patterns,
            "hasPatterns": !patterns.isEmpty,
        ]
    }

    /// Whether the writer of an event or a job spells out one of Foundation's types.
    private var spellsFoundation: Bool {
        let events = channels.flatMap { $0.channel.events.map(\.schema) }
        return (events + jobs).contains(where: project.needsFoundation)
    }

    private var jobs: [Schema] { queues.compactMap { project.function(named: $0.worker.function)?.input } }

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
            "parameters": elements(route.parameters.map(project.parameterText)),
            "hasParameters": !route.parameters.isEmpty,
            "body": optional(route.body.text),
            "status": optional(status(route)),
            "session": String(route.requiresSession),
            "wiring": optional(reference(wiring)),
            "run": run(route.function),
        ]
    }

    /// Nil where it is what the runtime answers by itself.
    private func status(_ route: HTTPRoute) -> String? {
        let usual = project.function(named: route.function)?.output == Function.Output.none ? 204 : 200
        return route.successStatus == usual ? nil : String(route.successStatus)
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
                    "literal": SwiftText.literal(event.name), "type": project.swiftType(event.schema),
                    "write": writers.write(event.schema, "data", at: .named("writer")),
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
            "type": optional(input.map(project.swiftType)),
            "write": optional(input.map { writers.write($0, "job", at: .named("writer")) }),
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
    private mutating func view(_ function: Function) -> [String: Any] {
        let (method, output): (String, Schema?) =
            switch function.output {
            case .none: ("run", nil)
            case .value(let schema): ("run", schema)
            case .stream(let element, _): ("stream", element)
            }
        let read = function.input.map { readers.read($0, owner: function.identifier, at: .closure) }
        let write = output.map { writers.write($0, "$1", at: .closure) }
        let arguments =
            [function.swiftName, read.map { "read: { \($0) }" }, write.map { "write: { \($0) }" }].compactMap { $0 }
        return [
            "comment": SwiftText.comment(function.documentation),
            "run": names.run(function),
            "lines": statement("try await call.\(method)", arguments),
            "isDeprecated": function.deprecation != nil,
        ]
    }

    private func view(_ error: DeclaredError) -> [String: Any] {
        let travels = error.body.flatMap(project.type)?.usage.contains(.output) ?? false
        let body = travels ? error.body : nil
        return [
            "type": error.swiftName,
            "code": SwiftText.literal(error.name),
            "write": optional(body.map { writers.write(Schema(.reference($0)), "error", at: .closure) }),
        ]
    }
}

/// The elements of a literal that is broken over lines, with a comma behind each unless there is only one.
private func elements(_ texts: [String]) -> [[String: Any]] {
    texts.map { ["text": $0, "comma": texts.count == 1 ? "" : ","] }
}

/// A call on one line, or broken where that is too long for a method of a nested type.
private func statement(_ callee: String, _ arguments: [String]) -> [String] {
    let line = "\(callee)(\(arguments.joined(separator: ", ")))"
    if line.count <= 112 { return [line] }
    return [callee + "("] + arguments.map { "    \($0)," } + [")"]
}

/// A section that is left out without a text.
private func optional(_ text: String?) -> Any { text ?? false }
