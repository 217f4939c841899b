import PikkuModel

/// One thing of a project, from which everything that belongs to it can be reached.
@dynamicMemberLookup
struct Documented<Value: Sendable>: Sendable {
    let value: Value
    let index: ProjectIndex

    subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member { value[keyPath: member] }

    func with<Other>(_ other: Other) -> Documented<Other> { Documented<Other>(value: other, index: index) }

    func with<Other>(_ others: [Other]) -> [Documented<Other>] {
        others.map { Documented<Other>(value: $0, index: index) }
    }
}

/// A wiring together with what its transport says.
struct Wired<Transport: Sendable>: Sendable {
    let wiring: Wiring
    let transport: Transport

    init(_ wiring: Wiring, _ transport: Transport) {
        self.wiring = wiring
        self.transport = transport
    }
}

/// Something on its way.
@dynamicMemberLookup
struct Travelling<Value: Sendable>: Sendable {
    let value: Value
    let direction: Direction

    init(_ value: Value, _ direction: Direction) {
        self.value = value
        self.direction = direction
    }

    subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member { value[keyPath: member] }
}

/// A project with what templates look up in it again and again.
final class ProjectIndex: Sendable {
    let project: Project
    let api: APIDescription
    /// What calls each function, by its name.
    private let callers: [String: [Wiring]]

    init(_ project: Project, _ api: APIDescription) {
        self.project = project
        self.api = api
        let calls = project.wirings.flatMap { wiring in
            Set(wiring.transport.functions).map { (function: $0, wiring: wiring) }
        }
        callers = Dictionary(grouping: calls, by: \.function).mapValues { $0.map(\.wiring) }
    }

    func callers(of function: Function) -> Wirings { Wirings(callers[function.name] ?? []) }
}

/// Wirings by their transport, in the project's order.
struct Wirings {
    private(set) var routes: [Wired<HTTPRoute>] = []
    private(set) var channels: [Wired<Channel>] = []
    private(set) var procedures: [Wired<RemoteProcedure>] = []
    private(set) var schedules: [Wired<Schedule>] = []
    private(set) var queues: [Wired<QueueWorker>] = []

    init(_ wirings: [Wiring]) {
        for wiring in wirings {
            switch wiring.transport {
            case .http(let route): routes.append(Wired(wiring, route))
            case .channel(let channel): channels.append(Wired(wiring, channel))
            case .rpc(let procedure): procedures.append(Wired(wiring, procedure))
            case .schedule(let schedule): schedules.append(Wired(wiring, schedule))
            case .queue(let worker): queues.append(Wired(wiring, worker))
            }
        }
    }
}

extension Documented {
    var project: Project { index.project }

    func declared(function name: String) -> Documented<Function>? { project.function(named: name).map { with($0) } }

    func declared(type name: String) -> Documented<TypeDefinition>? { project.type(named: name).map { with($0) } }

    func declared(permissions names: [String]) -> [Documented<Permission>] {
        with(names.compactMap { name in project.permissions.first { $0.name == name } })
    }

    func declared(errors names: [String]) -> [Documented<DeclaredError>] { with(names.compactMap(project.error)) }

    func travelling(_ schema: Schema, _ direction: Direction) -> Documented<Travelling<Schema>> {
        with(Travelling(schema, direction))
    }
}
