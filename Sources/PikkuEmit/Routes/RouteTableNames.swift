import PikkuModel

/// The names that `Routes.gen.swift` declares, each unlike every other and unlike those of the user.
struct RouteTableNames {
    private var names: UniqueNames
    private var runs: [String: String] = [:]
    private var routes: [String: String] = [:]
    private var channels: [String: String] = [:]
    private var procedures: [String: String] = [:]
    private var schedules: [String: String] = [:]
    private var queues: [String: String] = [:]
    private var eventWriters: [String: String] = [:]
    private var jobWriters: [String: String] = [:]
    /// The only one that is not private.
    private(set) var table = ""
    private(set) var matcher = ""
    private(set) var errorBody = ""
    private(set) var deprecated = ""

    init(_ project: Project) {
        names = UniqueNames(besides: namesOfUser(in: project))
        table = names.unique("pikkuRoutes")
        matcher = names.unique("routeMatcher")
        errorBody = names.unique("errorBody")
        deprecated = names.unique("deprecatedFunctions")
        for function in project.functions {
            runs[function.name] = names.unique("run" + swiftIdentifier(function.identifier, capitalized: true))
        }
        for (_, route) in project.routes {
            routes[route.operationID] = names.unique(swiftIdentifier(route.operationID) + "Route")
        }
        for (_, channel) in project.channels {
            channels[channel.name] = names.unique(swiftIdentifier(channel.name) + "Channel")
            eventWriters[channel.name] = names.unique("write\(swiftIdentifier(channel.name, capitalized: true))Event")
        }
        for (_, procedure) in project.remoteProcedures {
            procedures[procedure.name] = names.unique(swiftIdentifier(procedure.name) + "Procedure")
        }
        for (_, schedule) in project.schedules {
            schedules[schedule.name] = names.unique(swiftIdentifier(schedule.name) + "Schedule")
        }
        for (_, worker) in project.queues {
            queues[worker.name] = names.unique(swiftIdentifier(worker.name) + "Queue")
            jobWriters[worker.name] = names.unique("write\(swiftIdentifier(worker.name, capitalized: true))Job")
        }
    }

    func run(_ function: Function) -> String { runs[function.name] ?? "" }
    func route(_ route: HTTPRoute) -> String { routes[route.operationID] ?? "" }
    func channel(_ channel: Channel) -> String { channels[channel.name] ?? "" }
    func eventWriter(_ channel: Channel) -> String { eventWriters[channel.name] ?? "" }
    func procedure(_ procedure: RemoteProcedure) -> String { procedures[procedure.name] ?? "" }
    func schedule(_ schedule: Schedule) -> String { schedules[schedule.name] ?? "" }
    func queue(_ worker: QueueWorker) -> String { queues[worker.name] ?? "" }
    func jobWriter(_ worker: QueueWorker) -> String { jobWriters[worker.name] ?? "" }
}

/// What Swift code of the user may call something at the top of a file, as far as the project knows.
private func namesOfUser(in project: Project) -> Set<String> {
    let values = project.functions.map(\.swiftName) + project.permissions.compactMap(\.swiftName)
    let wirings = project.wirings.compactMap(\.reference?.swiftName)
    let types = project.types.map(\.swiftName) + project.errors.map(\.swiftName)
    return Set((values + wirings + types).map { $0.outermost })
}

extension String {
    /// `Todo` of `Todo.Status`, `Page` of `Page<User>`.
    fileprivate var outermost: String {
        String(Substring(utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "<") }))
    }
}
