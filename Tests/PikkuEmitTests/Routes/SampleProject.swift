import PikkuModel

@testable import PikkuEmit

/// The model of the sample application of `PikkuTests`, as linking would make it.
let sample = Project(
    types: [
        TypeDefinition(
            "Record",
            .object([
                Property("note", .reference("Note")), Property("entry", .optional(Schema(.reference("RecordEntry")))),
            ]), [.input]),
        TypeDefinition("RecordEntry", .object([Property("text", .primitive(.string))]), [.input]),
        TypeDefinition(
            "RenameInput",
            .object([
                Property("id", .primitive(.uuid)), Property("name", .primitive(.string)) { $0.minLength = 2 },
                Property("isLoud", .primitive(.boolean)),
            ]), [.input]),
        TypeDefinition("NameTaken", .object([Property("name", .primitive(.string))]), [.output]),
        TypeDefinition("Note", .object([Property("id", .primitive(.uuid)), Property("name", .primitive(.string))])),
        TypeDefinition("SearchInput", .object(searchProperties), [.input]),
        TypeDefinition("Summary", .object([Property("count", .primitive(.integer(.int)))]), []),
    ],
    functions: [
        Function("clear"),
        Function("countdown", output: .stream(element: Schema(.primitive(.integer(.int))), isThrowing: true)),
        Function("listOnlyInManifest"),
        Function("oldTotals", output: .value(totals), deprecation: "use totals"),
        Function("record", input: Schema(.reference("Record"))),
        Function(
            "rename", input: Schema(.reference("RenameInput")), output: .value(Schema(.reference("Note"))),
            errors: ["NameTaken", "Vanished"], summary: "Gives a note another name."),
        Function(
            "search", input: Schema(.reference("SearchInput")),
            output: .value(Schema(.array(Schema(.primitive(.string)))))),
        Function("summarize", output: .value(Schema(.reference("Summary")))),
        Function("totals", output: .value(totals)),
    ].map(withoutBody),
    errors: [DeclaredError("NameTaken", status: 409, body: "NameTaken"), DeclaredError("Vanished", status: 410)],
    wirings: [
        .http(.get, [.literal("countdown")], "countdown"),
        .http(.get, [.literal("manifest")], "listOnlyInManifest"),
        .http(.delete, [.literal("notes")], "clear", status: 204, session: true),
        .http(
            .patch, [.literal("notes"), .parameter("id")], "rename",
            [
                .init(source: .path, name: "id", schema: Schema(.primitive(.uuid)), isRequired: true),
                .init(source: .body, name: "name", schema: Schema(.primitive(.string)), isRequired: true),
                .init(source: .query, name: "isLoud", schema: Schema(.primitive(.boolean)), isRequired: true),
            ],
            body: .json, session: true, reference: .init(swiftName: "wirings", index: 0)),
        .http(
            .get, [.literal("search")], "search",
            searchProperties.map {
                .init(source: .query, name: $0.name, schema: $0.schema, isRequired: $0.isRequiredInInput)
            }),
        .http(.get, [.literal("totals")], "totals"),
        .http(.get, [.literal("totals"), .literal("old")], "oldTotals"),
        Wiring(
            .channel(
                Channel(
                    name: "live-notes", path: RoutePath([.literal("channels"), .literal("live-notes")]),
                    requiresSession: false, onConnect: "clear",
                    actions: [
                        .init(
                            property: "action", value: "list", function: "listOnlyInManifest",
                            requiresSession: false),
                        .init(property: "action", value: "rename", function: "rename", requiresSession: true),
                    ],
                    events: [
                        .init(name: "note-\"renamed\"", schema: Schema(.reference("Note"))),
                        .init(name: "totals", schema: totals),
                    ]))),
        Wiring(
            .rpc(
                RemoteProcedure(
                    name: "guardedTotals", function: "totals", requiresSession: true, permissions: ["isAdmin"]))),
        Wiring(.rpc(RemoteProcedure(name: "rename", function: "rename", requiresSession: true))),
        Wiring(
            .schedule(Schedule(name: "nightly", cron: "0 3 * * *", timeZone: "Europe/Berlin", function: "countdown"))),
        Wiring(.schedule(Schedule(name: "summary", cron: "@hourly", allowsOverlap: true, function: "summarize"))),
        Wiring(.schedule(Schedule(name: "totals", cron: "@daily", function: "totals"))),
        Wiring(.queue(QueueWorker(name: "records", function: "record", concurrency: 4))),
        Wiring(.queue(QueueWorker(name: "totals", function: "totals"))),
    ],
    services: .init(swiftName: "SampleServices", location: nowhere)
)

private let totals = Schema(.map(key: .string, value: Schema(.array(Schema(.primitive(.uuid))))))

private let searchProperties = [
    Property("tags", .optional(Schema(.array(Schema(.primitive(.string)))))),
    Property("limit", .optional(Schema(.primitive(.integer(.int)), { $0.minimum = "1" }))),
    Property("exact", .optional(Schema(.primitive(.boolean)))),
    Property("since", .optional(Schema(.primitive(.dateTime)))),
    Property("ratio", .optional(Schema(.primitive(.number(.double))))),
]

/// Functions of this name have none.
private func withoutBody(_ function: Function) -> Function {
    var function = function
    if function.name == "listOnlyInManifest" { function.origin = .manifest }
    return function
}

extension Wiring {
    fileprivate static func http(
        _ method: HTTPMethod, _ path: [RoutePath.Segment], _ function: String,
        _ parameters: [HTTPRoute.Parameter] = [], body: HTTPRoute.Body = .none, status: Int = 200,
        session: Bool = false, reference: Reference? = nil
    ) -> Wiring {
        let route = HTTPRoute(
            method: method, path: RoutePath(path), function: function, operationID: function, parameters: parameters,
            body: body, successStatus: status, requiresSession: session)
        return Wiring(transport: .http(route), reference: reference, location: nowhere)
    }
}
