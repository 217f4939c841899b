import PikkuModel

extension ManifestFormat {
    static let routes = routeRecord.shape { wiring(.http, at: $0) }
        .list("routes, such as [{ method: get, route: /users, func: getUsers }]")

    /// Groups are flattened: each wiring knows those around it.
    static let groups: YAMLShape<[WiringDeclaration]> = YAMLShape<[WiringDeclaration]>.recursive(
        "groups", "groups, such as [{ basePath: /todos, http: [] }]"
    ) { groupDefinition }

    static let groupDefinition: YAMLShape<[WiringDeclaration]> = groupRecord.shape {
        GroupDraft(location: $0.headLocation)
    }
    .map { draft, _ in draft.grouped }
    .list("groups, such as [{ basePath: /todos, http: [] }]")
    .map { groups, _ in groups.flatMap { $0 } }

    static let procedures = YAMLShape<[WiringDeclaration]>.either(
        "functions, such as [getUsers], or by name, such as { users: { func: getUsers } }",
        sequence: function.map { function, node in
            var procedure = wiring(.rpc, at: node)
            procedure.arguments = [ArgumentDeclaration(label: Name("func", at: node.location), value: function)]
            return procedure
        }.list("functions, such as [getUsers]"),
        mapping: named("functions by name, such as { users: { func: getUsers } }", .rpc, procedureRecord))

    static let channels = named(
        "channels by name, such as { news: { events: { posted: Post } } }", .channel, channelRecord)

    static let schedules = named(
        "schedules by name, such as { nightly: { cron: \"0 3 * * *\", func: cleanUp } }", .schedule, scheduleRecord)

    static let queues = named("queues by name, such as { mails: { func: sendMail } }", .queue, queueRecord)

    private static let routeRecord = YAMLRecord<WiringDeclaration>(
        "a route", example: "{ method: get, route: /users, func: getUsers }",
        [
            .argument("method", "The HTTP method.", method, isRequired: true),
            .argument("route", "The path, such as /users/{id}.", text("a path, such as /users/{id}"), isRequired: true),
            .argument("func", "The function that answers.", function, isRequired: true),
            .argument("query", "Properties of the input that travel in the query.", propertyNames),
            .argument(
                "status", "The status code of a good answer.", wholeNumber("a status code, such as 201", from: 100)),
            .argument("session", "Tightens what the function asks for.", session),
            .argument("permissions", "What a caller needs beyond the function's.", permissionNames),
        ] + common, refusals: codeKeys)

    private static let groupRecord = YAMLRecord<GroupDraft>(
        "a group", example: "{ basePath: /todos, http: [] }",
        [
            .argument("basePath", "What the paths of its routes begin with.", text("a path, such as /todos")),
            .argument("tags", "Tags of all its wirings.", tags),
            .argument("session", "Tightens what the functions ask for.", session),
            .argument("permissions", "What callers of all its routes need.", permissionNames),
            YAMLField("http", "Its routes.", routes) { group, routes, _ in group.wirings += routes },
            YAMLField("groups", "Groups inside it.", groups) { group, wirings, _ in group.wirings += wirings },
        ], refusals: codeKeys)

    private static let procedureRecord = YAMLRecord<WiringDeclaration>(
        "a remote procedure", example: "{ func: getUsers }",
        [
            .argument("func", "The function that answers.", function, isRequired: true),
            .argument("session", "Tightens what the function asks for.", session),
            .argument("permissions", "What a caller needs beyond the function's.", permissionNames),
        ] + common, refusals: codeKeys)

    private static let channelRecord = YAMLRecord<WiringDeclaration>(
        "a channel", example: "{ events: { posted: Post } }",
        [
            .argument("route", "Where a WebSocket connects; /channels/<name> without.", text("a path, such as /live")),
            .argument("session", "Whether a connection needs a session.", session),
            .argument("permissions", "What a caller needs for each of its frames.", permissionNames),
            .argument("onConnect", "The function that runs when a connection opens.", function),
            .argument("onDisconnect", "The function that runs when a connection closes.", function),
            YAMLField("onMessage", "The function for frames that no action takes, or actions.", onMessage) {
                channel, value, entry in
                let label = if case .dictionary = value.kind { "onMessageWiring" } else { "onMessage" }
                channel.arguments.append(ArgumentDeclaration(label: Name(label, at: entry.keyLocation), value: value))
            },
            .argument("onMessageWiring", "Actions beside a function for all other frames.", actions),
            .argument("events", "Types of what the server sends, by event.", events),
        ] + common, refusals: codeKeys)

    private static let scheduleRecord = YAMLRecord<WiringDeclaration>(
        "a schedule", example: "{ cron: \"0 3 * * *\", func: cleanUp }",
        [
            .argument(
                "cron", label: "schedule", "Minute, hour, day of month, month, day of week.",
                text("a cron expression, such as \"0 3 * * *\""), isRequired: true),
            .argument("timeZone", "An IANA name; UTC without.", text("a time zone, such as Europe/Paris")),
            .argument("func", "The function that runs.", function, isRequired: true),
            .argument("allowsOverlap", "Whether a run may begin while another has not ended; false without.", flag),
        ] + common, refusals: codeKeys)

    private static let queueRecord = YAMLRecord<WiringDeclaration>(
        "a queue", example: "{ func: sendMail }",
        [
            .argument("func", "The function that takes a job.", function, isRequired: true),
            .argument(
                "concurrency", "How many jobs run at once; 1 without.",
                wholeNumber(
                    "a whole number of at least 1, such as 4", from: 1)),
            .argument(
                "retries", "How often a failed job is tried again; 3 without.",
                wholeNumber(
                    "a whole number, such as 3")),
        ] + common, refusals: codeKeys)

    /// What belongs to Swift.
    private static let codeKeys = ["middleware": "middleware is code, so wire it in Swift"]

    private static let common: [YAMLField<WiringDeclaration>] =
        [.argument("tags", "What documents and clients group it by.", tags)] + YAMLField.documentation

    private static let method = choice("an HTTP method, such as get", HTTPMethod.self)
    private static let propertyNames = list("properties, such as [page]", of: text("a property, such as page"))
    private static let actions = dictionary(
        "actions, such as { action: { getUsers: getUsers } }",
        of: dictionary("functions by value, such as { getUsers: getUsers }", of: action))
    private static let action = YAMLShape<Expression>.either(
        "a function, such as getUsers, or { func: getUsers, session: required }",
        scalar: function,
        mapping: actionRecord.shape { _ in ActionDraft() }.compactMap { draft, node, _ in
            draft.function.map { Expression(.action($0, session: draft.session), at: node.headLocation) }
        })
    private static let actionRecord = YAMLRecord<ActionDraft>(
        "an action", example: "{ func: getUsers, session: required }",
        [
            YAMLField("func", "The function that takes the frame.", function, isRequired: true) { action, function, _ in
                action.function = function
            },
            YAMLField("session", "Tightens what the function asks for.", session) { action, session, _ in
                action.session = session
            },
        ])
    private static let onMessage = YAMLShape<Expression>.either(
        "a function, such as echo, or actions, such as { action: { getUsers: getUsers } }",
        scalar: function, mapping: actions)
    private static let events = dictionary(
        "types by event, such as { user-created: User }",
        of: schema.map { Expression(.type($0), at: $1.headLocation) })

    /// Wirings whose key is their name.
    private static func named(
        _ expectation: String, _ kind: WiringDeclaration.Kind, _ record: YAMLRecord<WiringDeclaration>
    ) -> YAMLShape<[WiringDeclaration]> {
        record.shape { wiring(kind, at: $0) }
            .compactMap { wiring, _, diagnostics in
                if let repeated = wiring.repeatedArgument { diagnostics.append(.repeatedActions(repeated)) }
                return wiring
            }
            .named(expectation)
            .map { wirings, _ in
                wirings.map { named in
                    var wiring = named.value
                    let name = Expression(.string(named.name.text), at: named.name.location)
                    wiring.arguments.insert(
                        ArgumentDeclaration(label: Name("name", at: named.name.location), value: name), at: 0)
                    wiring.location = named.location
                    return wiring
                }
            }
    }

    private static func wiring(_ kind: WiringDeclaration.Kind, at node: YAMLNode) -> WiringDeclaration {
        WiringDeclaration(kind: kind, arguments: [], origin: .manifest, location: node.location)
    }
}

extension WiringDeclaration: Argued, Documented {
    /// The second of two arguments with one label, which two keys of a channel can make.
    fileprivate var repeatedArgument: Name? {
        var seen: Set<String> = []
        return arguments.map(\.label).first { !seen.insert($0.text).inserted }
    }
}

/// An action of a channel while its mapping is read.
private struct ActionDraft: Sendable {
    var function: Expression?
    var session: Expression?
}

/// A group while its mapping is read.
private struct GroupDraft: Argued {
    var location: SourceLocation
    var arguments: [ArgumentDeclaration] = []
    var wirings: [WiringDeclaration] = []

    var grouped: [WiringDeclaration] {
        let group = GroupDeclaration(arguments: arguments, location: location)
        return wirings.map { wiring in
            var wiring = wiring
            wiring.groups.insert(group, at: 0)
            return wiring
        }
    }
}

extension Diagnostic {
    fileprivate static func repeatedActions(_ label: Name) -> Self {
        Diagnostic(
            "conflicting-keys", .error, "'onMessage' and 'onMessageWiring' both have actions; put them together",
            at: label.location)
    }
}
