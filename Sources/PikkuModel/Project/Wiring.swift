/// A function (or, for a channel, several) bound to a transport.
package struct Wiring: Hashable, Sendable {
    /// Closed on purpose: a new transport makes the compiler list everything that must change.
    package enum Transport: Hashable, Sendable {
        case http(HTTPRoute)
        indirect case channel(Channel)
        indirect case rpc(RemoteProcedure)
        indirect case schedule(Schedule)
        indirect case queue(QueueWorker)
    }

    package var transport: Transport
    private var details: Shared<Details>

    /// What few readers ask for.
    private struct Details: Hashable, Sendable {
        var tags: [String]
        var reference: Reference?
        var documentation: Documentation
        var deprecation: String?
        var arguments: WrittenArguments
        var location: SourceLocation
    }

    /// The declared value and the wiring's index in it, groups flattened.
    package struct Reference: Hashable, Sendable {
        package var swiftName: String
        package var index: Int

        package init(swiftName: String, index: Int) {
            self.swiftName = swiftName
            self.index = index
        }
    }

    package init(
        transport: Transport, tags: [String] = [], reference: Reference? = nil,
        documentation: Documentation = Documentation(), deprecation: String? = nil,
        arguments: WrittenArguments = WrittenArguments(), location: SourceLocation
    ) {
        self.transport = transport
        details = Shared(
            Details(
                tags: tags, reference: reference, documentation: documentation, deprecation: deprecation,
                arguments: arguments, location: location))
    }
}

extension Wiring {
    /// Those of the function, of the groups and of the wiring, without repetition, in this order.
    package var tags: [String] { details.value.tags }
    /// Set where the wiring or a group around it has middleware or permissions, which the running program looks up.
    package var reference: Reference? { details.value.reference }
    package var documentation: Documentation { details.value.documentation }
    package var deprecation: String? { details.value.deprecation }
    /// What is written in the wiring and in its groups, for the places of findings.
    package var arguments: WrittenArguments {
        get { details.value.arguments }
        set { details.value.arguments = newValue }
    }
    package var location: SourceLocation { details.value.location }
}

package enum HTTPMethod: String, Hashable, Sendable, Codable, CaseIterable {
    case get, head, post, put, patch, delete, options

    /// As on the wire: `GET`.
    package var token: String { rawValue.uppercased() }

    /// Whether what is not in the path travels in a body (RFC 9110, section 9.3).
    package var hasBody: Bool {
        switch self {
        case .post, .put, .patch: true
        case .get, .head, .delete, .options: false
        }
    }
}

package struct HTTPRoute: Hashable, Sendable {
    private var details: Shared<Details>

    private struct Details: Hashable, Sendable {
        var method: HTTPMethod
        var path: RoutePath
        var function: String
        var operationID: String
        var parameters: [Parameter]
        var body: Body
        var successStatus: Int
        var requiresSession: Bool
        var permissions: [String]
    }

    /// How the input's body part travels.
    package enum Body: Hashable, Sendable {
        case none
        case json
        /// Holds a file, so `multipart/form-data`.
        case multipart
    }

    package struct Parameter: Hashable, Sendable {
        package enum Source: String, Hashable, Sendable {
            case path, query, body
        }

        package var source: Source
        /// The property's name on the wire.
        package var name: String
        package var schema: Schema
        package var isRequired: Bool

        package init(source: Source, name: String, schema: Schema, isRequired: Bool) {
            self.source = source
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }
    }

    package init(
        method: HTTPMethod, path: RoutePath, function: String, operationID: String, parameters: [Parameter] = [],
        body: Body = .none, successStatus: Int = 200, requiresSession: Bool, permissions: [String] = []
    ) {
        details = Shared(
            Details(
                method: method, path: path, function: function, operationID: operationID, parameters: parameters,
                body: body, successStatus: successStatus, requiresSession: requiresSession, permissions: permissions))
    }
}

extension HTTPRoute {
    package var method: HTTPMethod { details.value.method }
    package var path: RoutePath { details.value.path }
    /// The name of a ``Function``.
    package var function: String { details.value.function }
    /// Unique in the project: the function's identifier, with the method and path behind it when a function has
    /// more than one route.
    package var operationID: String {
        get { details.value.operationID }
        set { details.value.operationID = newValue }
    }
    /// One for each property of the input, in its order; empty without input.
    package var parameters: [Parameter] { details.value.parameters }
    package var body: Body { details.value.body }
    /// 200, 204 without output, or what the wiring says.
    package var successStatus: Int { details.value.successStatus }
    /// The one answer that routes, documents, clients and lists all show.
    package var requiresSession: Bool { details.value.requiresSession }
    /// Of the wiring and its groups, beyond the function's.
    package var permissions: [String] { details.value.permissions }
}

/// A route's path in the one spelling that the model keeps: `/users/{id}`, `/files/{path...}`.
package struct RoutePath: Hashable, Sendable {
    package enum Segment: Hashable, Sendable {
        /// Decoded text.
        case literal(String)
        case parameter(String)
        /// The rest of the path, slashes included; only as the last segment.
        case wildcard(String)
    }

    package var segments: [Segment]

    package init(_ segments: [Segment]) { self.segments = segments }

    /// `/users/{id}`; a trailing wildcard is `{path...}`.
    package var text: String {
        segments.isEmpty
            ? "/"
            : segments.reduce(into: "") { text, segment in
                switch segment {
                case .literal(let literal): text += "/" + literal
                case .parameter(let name): text += "/{\(name)}"
                case .wildcard(let name): text += "/{\(name)...}"
                }
            }
    }

    package var parameterNames: [String] {
        segments.compactMap {
            switch $0 {
            case .literal: nil
            case .parameter(let name), .wildcard(let name): name
            }
        }
    }
}

package struct Channel: Hashable, Sendable {
    package var name: String
    /// Where a WebSocket connects; `/channels/<name>` unless the wiring says otherwise.
    package var path: RoutePath
    package var requiresSession: Bool
    /// Of the wiring and its groups, asked for every frame beyond those of its function.
    package var permissions: [String]
    /// Names of functions that run when a connection opens, closes, or sends a frame that no action takes.
    package var onConnect: String?
    package var onDisconnect: String?
    package var onMessage: String?
    /// Sorted by property, then by value.
    package var actions: [Action]
    /// Sorted by name.
    package var events: [Event]

    /// `{ "<property>": "<value>", … }` calls a function with the remaining members.
    package struct Action: Hashable, Sendable {
        package var property: String
        package var value: String
        package var function: String
        package var requiresSession: Bool

        package init(property: String, value: String, function: String, requiresSession: Bool) {
            self.property = property
            self.value = value
            self.function = function
            self.requiresSession = requiresSession
        }
    }

    package struct Event: Hashable, Sendable {
        package var name: String
        package var schema: Schema

        package init(name: String, schema: Schema) {
            self.name = name
            self.schema = schema
        }
    }

    package init(
        name: String, path: RoutePath, requiresSession: Bool, permissions: [String] = [], onConnect: String? = nil,
        onDisconnect: String? = nil, onMessage: String? = nil, actions: [Action] = [], events: [Event] = []
    ) {
        self.name = name
        self.path = path
        self.requiresSession = requiresSession
        self.permissions = permissions
        self.onConnect = onConnect
        self.onDisconnect = onDisconnect
        self.onMessage = onMessage
        self.actions = actions
        self.events = events
    }
}

package struct RemoteProcedure: Hashable, Sendable {
    package var name: String
    package var function: String
    package var requiresSession: Bool
    package var permissions: [String]

    package init(name: String, function: String, requiresSession: Bool, permissions: [String] = []) {
        self.name = name
        self.function = function
        self.requiresSession = requiresSession
        self.permissions = permissions
    }
}

package struct Schedule: Hashable, Sendable {
    package var name: String
    /// Five fields: minute, hour, day of month, month, day of week.
    package var cron: String
    /// An IANA name; UTC unless the wiring says otherwise.
    package var timeZone: String
    /// Whether a run may begin while another has not ended.
    package var allowsOverlap: Bool
    package var function: String

    package init(
        name: String, cron: String, timeZone: String = "UTC", allowsOverlap: Bool = false, function: String
    ) {
        self.name = name
        self.cron = cron
        self.timeZone = timeZone
        self.allowsOverlap = allowsOverlap
        self.function = function
    }
}

package struct QueueWorker: Hashable, Sendable {
    package var name: String
    package var function: String
    /// How many jobs run at once; at least 1.
    package var concurrency: Int
    /// How often a failed job is tried again; at least 0.
    package var retries: Int

    package init(name: String, function: String, concurrency: Int = 1, retries: Int = 3) {
        self.name = name
        self.function = function
        self.concurrency = concurrency
        self.retries = retries
    }
}

extension Channel {
    /// Every function that it calls: for connections, for frames that no action takes, for actions.
    package var functions: [String] {
        [onConnect, onDisconnect, onMessage].compactMap(\.self) + actions.map(\.function)
    }
}

extension Wiring.Transport {
    /// Every function that it calls; more than one only for a channel.
    package var functions: [String] {
        switch self {
        case .http(let route): [route.function]
        case .channel(let channel): channel.functions
        case .rpc(let procedure): [procedure.function]
        case .schedule(let schedule): [schedule.function]
        case .queue(let worker): [worker.function]
        }
    }
}
