import PikkuModel

extension ViewTypes {
    static let channel: ViewType<Documented<Wired<Channel>>> = ViewType(
        "channel", "A WebSocket channel.",
        [
            .text("name", "Its name.") { $0.transport.name },
            .text("path", "Where a client connects.") { $0.transport.path.text },
            .texts("tags", "Its tags.") { $0.wiring.tags },
        ],
        wiring { _ in nil },
        access(\.transport.requiresSession, \.transport.permissions),
        [
            .list("actions", "The frames that call functions.", of: action) { channel in
                channel.with(channel.transport.actions.map { CalledAction($0, of: channel.transport) })
            },
            .list("events", "The frames that the server sends by itself.", of: event) { $0.with($0.transport.events) },
            .optional("onConnect", "What is called when a connection opens.", function) { channel in
                channel.transport.onConnect.flatMap { channel.declared(function: $0) }
            },
            .optional("onDisconnect", "What is called when a connection closes.", function) { channel in
                channel.transport.onDisconnect.flatMap { channel.declared(function: $0) }
            },
            .optional("onMessage", "What is called for a frame that no action takes.", function) { channel in
                channel.transport.onMessage.flatMap { channel.declared(function: $0) }
            },
        ])

    static let action: ViewType<Documented<CalledAction>> = ViewType(
        "action", "A frame that calls a function: one member names the action, the others are the input.",
        [
            .text("property", "The member that names the action.") { $0.action.property },
            .text("value", "What it says.") { $0.action.value },
            .optional("function", "What it calls.", function) { $0.declared(function: $0.action.function) },
            .optional("frame", "An example of a frame, as JSON.") { $0.frame },
        ],
        access(\.action.requiresSession) { action in
            allPermissions(action.project.function(named: action.action.function), action.permissions)
        })

    static let event: ViewType<Documented<Channel.Event>> = ViewType(
        "event", "A frame that the server sends by itself.",
        [
            .text("name", "Its name.") { $0.name },
            .fields("schema", "What its `data` is.", schema) { $0.travelling($0.schema, .output) },
            .optional("frame", "An example of a frame, as JSON.") { event in
                event.project.example(of: event.schema, .output).map { data in
                    text(of: ["event": .string(event.name), "data": data])
                }
            },
        ])

    static let procedure: ViewType<Documented<Wired<RemoteProcedure>>> = ViewType(
        "procedure", "A function that is called by its name.",
        [
            .text("name", "Its name.") { $0.transport.name },
            .text("path", "Where HTTP serves it, with the method `POST`.") { "/rpc/\($0.transport.name)" },
            .texts("tags", "Its tags.") { $0.wiring.tags },
            .optional("function", "What it calls.", function) { $0.declared(function: $0.transport.function) },
        ],
        wiring { $0.project.function(named: $0.transport.function) },
        access(\.transport.requiresSession) { procedure in
            allPermissions(
                procedure.project.function(named: procedure.transport.function), procedure.transport.permissions)
        })

    static let schedule: ViewType<Documented<Wired<Schedule>>> = ViewType(
        "schedule", "A function that runs by the clock.",
        [
            .text("name", "Its name.") { $0.transport.name },
            .text("cron", "When it runs: minute, hour, day of month, month, day of week.") { $0.transport.cron },
            .text("timeZone", "Whose clock counts: `UTC`, or a name such as `Europe/Berlin`.") {
                $0.transport.timeZone
            },
            .flag("allowsOverlap", "Whether a run may begin while another has not ended.") {
                $0.transport.allowsOverlap
            },
            .optional("function", "What it calls.", function) { $0.declared(function: $0.transport.function) },
        ],
        wiring { $0.project.function(named: $0.transport.function) })

    static let queue: ViewType<Documented<Wired<QueueWorker>>> = ViewType(
        "queue", "A queue, and the function that does its jobs.",
        [
            .text("name", "Its name.") { $0.transport.name },
            .text("concurrency", "How many jobs run at once.") { String($0.transport.concurrency) },
            .text("retries", "How often a failed job is tried again.") { String($0.transport.retries) },
            .optional("function", "What does its jobs.", function) { $0.declared(function: $0.transport.function) },
        ],
        wiring { $0.project.function(named: $0.transport.function) })
}

struct CalledAction: Sendable {
    let action: Channel.Action
    /// Of the channel.
    let permissions: [String]

    init(_ action: Channel.Action, of channel: Channel) {
        self.action = action
        permissions = channel.permissions
    }
}

extension Documented<CalledAction> {
    fileprivate var frame: String? {
        let head = JSONLiteral.Member(value.action.property, .string(value.action.value))
        guard let input = project.function(named: value.action.function)?.input else {
            return text(of: .object([head]))
        }
        guard case .object(let members)? = project.example(of: input, .input) else { return nil }
        return text(of: .object([head] + members))
    }
}

/// Indented as in a file, without a newline at its end.
private func text(of literal: JSONLiteral) -> String { String(JSONText.document(literal).dropLast()) }
