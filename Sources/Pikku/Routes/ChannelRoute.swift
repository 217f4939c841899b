/// A channel: what its frames call, and what its subscribers are told.
public struct ChannelRoute<Services: PikkuServices>: Sendable {
    /// `{ "<property>": "<value>", … }` calls a function with the frame's members.
    public struct Action: Sendable {
        public let property: String
        public let value: String
        public let requiresSession: Bool
        /// The name of the function.
        public let function: String
        /// Of the channel, its groups and the function.
        public let tags: [String]
        let run: Invocation<Services>.Run

        public init(
            _ property: String, _ value: String, requiresSession: Bool, function: String = "", tags: [String] = [],
            run: @escaping Invocation<Services>.Run
        ) {
            self.property = property
            self.value = value
            self.requiresSession = requiresSession
            self.function = function
            self.tags = tags
            self.run = run
        }
    }

    /// What runs when a connection opens or closes, or sends a frame that no action takes.
    public struct Handler: Sendable {
        /// The name of the function.
        public let function: String
        /// Of the channel, its groups and the function.
        public let tags: [String]
        let run: Invocation<Services>.Run

        public init(function: String = "", tags: [String] = [], run: @escaping Invocation<Services>.Run) {
            self.function = function
            self.tags = tags
            self.run = run
        }
    }

    /// Writes the data of an event; false, and nothing written, for data of another type.
    public typealias EventWriter = @Sendable (_ event: String, _ data: any Sendable, inout JSONWriter) -> Bool

    public let name: String
    public let path: String
    public let requiresSession: Bool
    /// Of the channel and its groups.
    public let tags: [String]
    public let actions: [Action]
    public let events: [String]
    let onConnect: Handler?
    let onDisconnect: Handler?
    let onMessage: Handler?
    let writeEvent: EventWriter
    let wiring: Wiring<Services>
    /// Those that name an action, in the order of the table.
    let properties: [String]
    /// By property, then by value.
    let actionIndices: [String: [String: Int]]

    public init(
        name: String,
        path: String,
        requiresSession: Bool,
        tags: [String] = [],
        onConnect: Handler? = nil,
        onDisconnect: Handler? = nil,
        onMessage: Handler? = nil,
        actions: [Action] = [],
        events: [String] = [],
        writeEvent: @escaping EventWriter = { _, _, _ in false },
        wiring: Wiring<Services> = Wiring()
    ) {
        self.name = name
        self.path = path
        self.requiresSession = requiresSession
        self.tags = tags
        self.onConnect = onConnect
        self.onDisconnect = onDisconnect
        self.onMessage = onMessage
        self.actions = actions
        self.events = events
        self.writeEvent = writeEvent
        self.wiring = wiring
        var properties: [String] = []
        var actionIndices: [String: [String: Int]] = [:]
        for (index, action) in actions.enumerated() {
            if actionIndices[action.property] == nil { properties.append(action.property) }
            actionIndices[action.property, default: [:]][action.value] = index
        }
        self.properties = properties
        self.actionIndices = actionIndices
    }

    /// `{ "event": "user-created", "data": … }`.
    func frame(event: String, _ data: some Sendable) throws -> [UInt8] {
        guard events.contains(event) else { throw EventError.undeclaredEvent(event, channel: name) }
        var isWritten = false
        let frame = JSON.write { writer in
            writer.beginObject()
            writer.member("event")
            writer.string(event)
            writer.member("data")
            isWritten = writeEvent(event, data, &writer)
            writer.endObject()
        }
        guard isWritten else { throw EventError.wrongType(event: event, channel: name) }
        return try frame.get()
    }
}
