import PikkuModel

extension ViewTypes {
    static let function: ViewType<Documented<Function>> = ViewType(
        "function", "A function: what it takes, what it gives, who may call it, how it fails.",
        [
            .text("name", "Unique: `createUser`; with `@v1` behind it where a later version has the name.") { $0.name },
            .text("identifier", "The name as an identifier of Swift and TypeScript.") { $0.identifier },
            .text("swiftName", "How Swift code spells it.") { $0.swiftName },
            .optional("version", "Its version, where it has one.") { $0.version.map { String($0) } },
            .texts("tags", "Its tags.") { $0.tags },
            .text("file", "The file that declares it.") { $0.location.file },
        ],
        documentation(\.documentation),
        deprecation(\.deprecation),
        [
            .flag("requiresSession", "Whether the function needs to know who calls.") { $0.requiresSession },
            .list("permissions", "What callers must be allowed.", of: permission) {
                $0.declared(permissions: $0.permissions)
            },
            .list("errors", "How it fails, beside what every call may meet.", of: error) {
                $0.declared(errors: $0.errors)
            },
            .optional("input", "What it takes.", schema) { function in
                function.input.map { function.travelling($0, .input) }
            },
            .optional("output", "What it gives; of a stream, each element.", schema) { function in
                function.output.schema.map { function.travelling($0, .output) }
            },
            .flag("isStream", "Whether it gives one value after the other.") { $0.output.isStream },
        ],
        [
            .list("routes", "The routes that call it.", of: route) { $0.with($0.callers.routes) },
            .list("channels", "The channels that call it.", of: channel) { $0.with($0.callers.channels) },
            .list("procedures", "The remote procedures that call it.", of: procedure) {
                $0.with($0.callers.procedures)
            },
            .list("schedules", "The schedules that call it.", of: schedule) { $0.with($0.callers.schedules) },
            .list("queues", "The queues whose jobs it does.", of: queue) { $0.with($0.callers.queues) },
        ])

    static let permission: ViewType<Documented<Permission>> = ViewType(
        "permission", "Something that callers must be allowed.",
        [.text("name", "Its name.") { $0.name }],
        documentation(\.documentation))

    static let error: ViewType<Documented<DeclaredError>> = ViewType(
        "error", "An error that callers can tell apart: a problem document (RFC 9457) whose `code` is its name.",
        [
            .text("name", "Its name, which is the `code` of the problem.") { $0.name },
            .text("status", "The HTTP status of the answer.") { String($0.status) },
            .text("swiftName", "How Swift code spells it.") { $0.swiftName },
        ],
        documentation(\.documentation),
        [
            .list("properties", "The members of the problem's `data`.", of: property) { $0.body?.properties ?? [] },
            .optional("dataExample", "An example of the problem's `data`, as JSON.") { error in
                error.body.flatMap { error.example(of: Schema(.reference($0.name)), .output) }
            },
        ])

    /// What documentation comments say.
    static func documentation<Value>(
        _ documentation: @escaping @Sendable (Documented<Value>) -> Documentation
    ) -> [ViewType<Documented<Value>>.Key] {
        [
            .optional("summary", "The first paragraph of its documentation, on one line of Markdown.") {
                documentation($0).summary
            },
            .optional("description", "The other paragraphs of its documentation, in Markdown.") {
                documentation($0).discussion
            },
        ]
    }

    static func deprecation<Value>(
        _ deprecation: @escaping @Sendable (Documented<Value>) -> String?
    ) -> [ViewType<Documented<Value>>.Key] {
        [
            .flag("isDeprecated", "Whether it should no longer be used.") { deprecation($0) != nil },
            .optional("deprecation", "What to use instead, where its deprecation says so.") { deprecation($0) },
        ]
    }
}

extension Function.Output {
    var isStream: Bool {
        switch self {
        case .none, .value: false
        case .stream: true
        }
    }
}

extension Documented<Function> {
    fileprivate var callers: Wirings { index.callers(of: value) }
}

extension Documented<DeclaredError> {
    fileprivate var body: Documented<TypeDefinition>? { value.body.flatMap { declared(type: $0) } }
}
