import PikkuModel

/// The names that `Routes.gen.swift` declares, each unlike every other and unlike those of the user.
struct RouteTableNames {
    private var taken: Set<String>
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
        taken = namesOfUser(in: project)
        table = unique("pikkuRoutes")
        matcher = unique("routeMatcher")
        errorBody = unique("errorBody")
        deprecated = unique("deprecatedFunctions")
        for function in project.functions {
            runs[function.name] = unique("run" + identifier(function.identifier, capitalized: true))
        }
        for (_, route) in project.routes {
            routes[route.operationID] = unique(identifier(route.operationID) + "Route")
        }
        for (_, channel) in project.channels {
            channels[channel.name] = unique(identifier(channel.name) + "Channel")
            eventWriters[channel.name] = unique("write\(identifier(channel.name, capitalized: true))Event")
        }
        for (_, procedure) in project.remoteProcedures {
            procedures[procedure.name] = unique(identifier(procedure.name) + "Procedure")
        }
        for (_, schedule) in project.schedules {
            schedules[schedule.name] = unique(identifier(schedule.name) + "Schedule")
        }
        for (_, worker) in project.queues {
            queues[worker.name] = unique(identifier(worker.name) + "Queue")
            jobWriters[worker.name] = unique("write\(identifier(worker.name, capitalized: true))Job")
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

    private mutating func unique(_ name: String) -> String {
        var candidate = name
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(name)\(number)"
            number += 1
        }
        return candidate
    }
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

/// `user-updates` as `userUpdates` or `UserUpdates`.
private func identifier(_ name: String, capitalized: Bool = false) -> String {
    let words = isASCIIIdentifier(name) == true ? [name] : words(in: name)
    let joined = words.enumerated().map { index, word in
        index > 0 || capitalized ? word.prefix(1).uppercased() + word.dropFirst() : word
    }.joined()
    let startsWell = joined.unicodeScalars.first?.properties.isXIDStart ?? false
    return startsWell ? joined : "_" + joined
}

private func words(in name: String) -> [String] {
    name.unicodeScalars.split { !$0.properties.isXIDContinue }.map { String(String.UnicodeScalarView($0)) }
}
