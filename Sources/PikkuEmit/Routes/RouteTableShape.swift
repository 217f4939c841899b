extension ViewShape {
    /// Of `Routes.gen.swift`.
    static let routeTable = ViewShape(
        "swift.routes", "The table that the runtime serves.",
        [
            .imports,
            .text("services", "The type of the application's services."),
            .text("table", "The name of the table."),
            .flag("isEmpty", "Whether nothing is served."),
            .list(
                "lists", "The arguments of the table.", of: "argument",
                .text("label", "Its label."), elements("names", "The names of its elements.")),
            .text("matcher", "The name of the matcher."),
            .optional(
                "matcherTable", "The literals of the matcher, where there are routes.",
                .lines("nodes", "Lines of numbers."), .lines("slots", "Lines of numbers."),
                .lines("routes", "Lines of numbers."), .text("text", "A string literal.")),
            routes, channels, procedures, schedules, queues,
            .flag("hasJobWriters", "Whether there are `jobWriters`."),
            .list(
                "jobWriters", "Methods that write what no client sees.", of: "writer",
                .isFirst, .text("name", "Its name."), .text("type", "What it writes."),
                .lines("lines", "Its body.")),
            ViewKey("functions", "What wirings run.", .list(function)),
            .flag("hasDeprecatedFunctions", "Whether there are `deprecatedFunctions`."),
            ViewKey("deprecatedFunctions", "Those of `functions` that are deprecated.", .list(deprecatedFunction)),
            .text("deprecated", "The name of the value that calls deprecated functions."),
            .flag("hasErrors", "Whether there are `errors`."),
            .text("errorBody", "The name of the function that says what callers are told of errors."),
            .list(
                "errors", "What functions throw on purpose.", of: "error",
                .text("type", "Its type."), .text("code", "Its code, as a string literal."),
                .optional("write", "The expression that writes its data, where it has any.")),
            .flag("hasPatterns", "Whether there are `patterns`."),
            .list(
                "patterns", "Patterns that values must match.", of: "pattern",
                .text("name", "Its name."), .text("value", "Its literal.")),
        ])

    private static let routes = ViewKey.list(
        "routes", "HTTP routes.", of: "route",
        .comment, .text("name", "The name of its constant."), .text("method", "In lower case: `get`."),
        .text("path", "As a string literal."), .flag("hasParameters", "Whether there are `parameters`."),
        elements("parameters", "Where the fields of the input travel."),
        .optional("body", "How the body travels: `json` or `multipart`."),
        .optional("status", "The status of success, where it is not the usual one."), session, functionName, tags,
        wiring,
        run)

    private static let channels = ViewKey.list(
        "channels", "WebSocket channels.", of: "channel",
        .comment, .text("name", "The name of its constant."), literal, .text("path", "As a string literal."), session,
        tags,
        .list(
            "functions", "What is called for connections and other frames.", of: "handler",
            .text("label", "The argument's label."), .text("handler", "The argument.")),
        .flag("hasActions", "Whether there are `actions`."), elements("actions", "The frames that call functions."),
        .flag("hasEvents", "Whether there are `events`."),
        .text("eventNames", "String literals with commas between."),
        .list(
            "events", "The frames that the server sends.", of: "event",
            literal, .text("type", "The type of its data."), .text("write", "The statement that writes its data.")),
        .text("writer", "The name of the function that writes events."), wiring)

    private static let procedures = ViewKey.list(
        "procedures", "Remote procedures.", of: "procedure",
        .text("name", "The name of its constant."), literal, session, functionName, tags, wiring, run)

    private static let schedules = ViewKey.list(
        "schedules", "What runs by the clock.", of: "schedule",
        .text("name", "The name of its constant."), literal, .text("cron", "As a string literal."),
        .optional("timeZone", "As a string literal, where it is not UTC."),
        .flag("allowsOverlap", "Whether a run may begin while another has not ended."), functionName, tags, wiring, run)

    private static let queues = ViewKey.list(
        "queues", "Queues.", of: "queue",
        .text("name", "The name of its constant."), literal, .text("concurrency", "How many jobs run at once."),
        .text("retries", "How often a failed job is tried again."), functionName, tags,
        .optional("writer", "The name of the function that writes jobs, where they hold anything."),
        .optional("type", "The type of a job."), .optional("write", "The statement that writes a job."), wiring, run)

    private static let function = ViewShape("function", "What a wiring runs.", functionKeys)
    private static let deprecatedFunction = ViewShape(
        "deprecatedFunction", "What a wiring runs, deprecated.", functionKeys + [.isFirst])

    private static let functionKeys: [ViewKey] = [
        .comment, .text("run", "Its name."), .lines("lines", "Its body."),
        .flag("isDeprecated", "Whether it is one of `deprecatedFunctions`."),
    ]

    private static let literal = ViewKey.text("literal", "Its name as a string literal.")
    private static let session = ViewKey.text("session", "Whether it requires a session: `true` or `false`.")
    private static let tags = ViewKey.optional("tags", "Its tags as an array literal.")
    private static let wiring = ViewKey.optional("wiring", "The value with its middleware and permissions.")
    private static let run = ViewKey.text("run", "The name of the function that runs it.")

    private static let functionName = ViewKey.text("function", "The function's name as a string literal.")

    /// Of a literal that is broken over lines.
    private static func elements(_ name: String, _ summary: String) -> ViewKey {
        .list(
            name, summary, of: "element",
            .text("text", "Its text."), .text("comma", "A comma, or nothing behind an only element."))
    }
}
