import PikkuModel

/// What custom templates can ask for, by kind of thing.
enum ViewTypes {
    static let project: ViewType<Documented<Project>> = ViewType(
        "project", "Everything that is declared.",
        [
            .fields("api", "What the configuration says of the API.", api) { $0.index.api },
            .list("functions", "All functions, by name.", of: function) { $0.with($0.functions) },
            .list("routes", "What HTTP serves, by path and method.", of: route) { $0.with($0.wirings.routes) },
            .list("channels", "WebSocket channels, by name.", of: channel) { $0.with($0.wirings.channels) },
            .list("procedures", "Remote procedures, by name.", of: procedure) { $0.with($0.wirings.procedures) },
            .list("schedules", "What runs by the clock, by name.", of: schedule) { $0.with($0.wirings.schedules) },
            .list("queues", "Queues, by name.", of: queue) { $0.with($0.wirings.queues) },
            .list("types", "Types whose values travel, by name.", of: type) { $0.travellingTypes },
            .list("errors", "Errors that callers can tell apart, by name.", of: error) { $0.with($0.errors) },
            .list("permissions", "Who may call, by name.", of: permission) { $0.with($0.permissions) },
            .list("tags", "The tags of routes and procedures, by name.", of: tag) { $0.tags },
            .text("modelJSON", "The whole model as JSON, as `pikku-gen emit model` prints it.") {
                JSONText.document(modelDocument(of: $0.value))
            },
        ])

    static let api: ViewType<APIDescription> = ViewType(
        "api", "What the configuration says of the API.",
        [
            .text("title", "Its name.") { $0.title },
            .text("version", "Its version.") { $0.version },
            .optional("description", "What it is for, in Markdown.") { $0.description },
            .texts("servers", "Where it is served.") { $0.servers },
            .text("authentication", "How callers say who they are, in words.") { $0.authentication.words },
        ])

    static let tag: ViewType<Documented<Tag>> = ViewType(
        "tag", "What belongs together.",
        [
            .text("name", "The tag.") { $0.name },
            .list("routes", "The routes with it.", of: route) { $0.with($0.wirings.routes) },
            .list("procedures", "The remote procedures with it.", of: procedure) { $0.with($0.wirings.procedures) },
        ])
}

struct Tag: Sendable {
    let name: String
    let wirings: Wirings
}

extension Documented<Project> {
    fileprivate var wirings: Wirings { Wirings(project.wirings) }

    var travellingTypes: [Documented<TypeDefinition>] { with(project.types.filter { !$0.usage.isEmpty }) }

    fileprivate var tags: [Documented<Tag>] {
        let called = project.routes.map(\.wiring) + project.remoteProcedures.map(\.wiring)
        let names = Set(called.flatMap(\.tags)).sorted()
        return with(names.map { name in Tag(name: name, wirings: Wirings(called.filter { $0.tags.contains(name) })) })
    }
}

extension APIDescription.Authentication {
    fileprivate var words: String {
        switch self {
        case .bearer: "a bearer token in the header `Authorization`"
        case .basic: "a name and a password (HTTP Basic)"
        case .header(let name): "a key in the header `\(name)`"
        case .query(let name): "a key in the query parameter `\(name)`"
        case .cookie(let name): "the cookie `\(name)`"
        }
    }
}
