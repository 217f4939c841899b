import PikkuModel

/// What the template of `Routes.gen.swift` lays out.
struct RouteTableView {
    let project: Project
    let services: String
    let writers: SwiftWriters
    var readers: SwiftReaders
    let names: RouteTableNames
    let routes: [(wiring: Wiring, route: HTTPRoute)]
    let channels: [(wiring: Wiring, channel: Channel)]
    let procedures: [(wiring: Wiring, procedure: RemoteProcedure)]
    let schedules: [(wiring: Wiring, schedule: Schedule)]
    let queues: [(wiring: Wiring, worker: QueueWorker)]

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

    mutating func view() -> View {
        let functions = calledFunctions
        let errors = declaredErrors(of: functions)
        let functionViews = functions.map { view($0) }
        let deprecated = zip(functions, functionViews).filter { $0.0.deprecation != nil }.map(\.1)
        let jobWriters = project.typesWithoutWriter(in: jobs + resultsOfBackground).map(writers.method)
        let patterns = readers.constants.patterns.map { pattern -> View in
            ["name": .text(SwiftText.identifier(pattern.name)), "value": .text(pattern.value)]
        }
        let lists: [View] = [
            ("http", routes.map { names.route($0.route) }),
            ("channels", channels.map { names.channel($0.channel) }),
            ("remoteProcedures", procedures.map { names.procedure($0.procedure) }),
            ("schedules", schedules.map { names.schedule($0.schedule) }),
            ("queues", queues.map { names.queue($0.worker) }),
        ].filter { !$0.1.isEmpty }.map { ["label": .text($0.0), "names": elements($0.1)] }
        return [
            "imports": spellsFoundation ? ["Foundation", "Pikku"] : ["Pikku"],
            "services": .text(services),
            "table": .text(names.table),
            "lists": .list(lists),
            "isEmpty": .flag(lists.isEmpty),
            "matcher": .text(names.matcher),
            "matcherTable": routes.isEmpty ? false : matcherTable(of: routes.map(\.route)),
            "routes": .list(routes.map(view)),
            "channels": .list(channels.map(view)),
            "procedures": .list(procedures.map(view)),
            "schedules": .list(schedules.map(view)),
            "queues": .list(queues.map(view)),
            "jobWriters": .list(jobWriters.enumerated().map { $1.merging(["isFirst": .flag($0 == 0)]) }),
            "hasJobWriters": .flag(!jobWriters.isEmpty),
            "functions": .list(functionViews),
            "deprecatedFunctions": .list(deprecated.enumerated().map { $1.merging(["isFirst": .flag($0 == 0)]) }),
            "hasDeprecatedFunctions": .flag(!deprecated.isEmpty),
            "deprecated": .text(names.deprecated),
            "errors": .list(errors.map(view)),
            "hasErrors": .flag(!errors.isEmpty),
            "errorBody": .text(names.errorBody),
            "patterns": .list(patterns),
            "hasPatterns": .flag(!patterns.isEmpty),
        ]
    }

    /// Whether the writer of an event or a job spells out one of Foundation's types.
    private var spellsFoundation: Bool {
        let events = channels.flatMap { $0.channel.events.map(\.schema) }
        return (events + jobs).contains(where: project.needsFoundation)
    }

    /// What functions give to nobody, since a schedule or a queue calls them.
    private var resultsOfBackground: [Schema] {
        (schedules.map(\.schedule.function) + queues.map(\.worker.function))
            .compactMap { project.function(named: $0)?.output.schema }
    }

    private var jobs: [Schema] { queues.compactMap { project.function(named: $0.worker.function)?.input } }

    /// Every function that the table names, sorted.
    private var calledFunctions: [Function] {
        let called = Set(
            routes.map(\.route.function) + procedures.map(\.procedure.function) + schedules.map(\.schedule.function)
                + queues.map(\.worker.function) + channels.flatMap(\.channel.functions))
        return project.functions.filter { called.contains($0.name) }
    }

    private func declaredErrors(of functions: [Function]) -> [DeclaredError] {
        let declared = Set(functions.flatMap(\.errors))
        return project.errors.filter { declared.contains($0.name) }
    }

    /// The elements of a literal that is broken over lines, with a comma behind each unless there is only one.
    func elements(_ texts: [String]) -> View {
        .list(texts.map { ["text": .text($0), "comma": texts.count == 1 ? "" : ","] })
    }
}
