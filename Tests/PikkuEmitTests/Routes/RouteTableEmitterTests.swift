import PikkuModel
import Testing

@testable import PikkuEmit

@Suite struct RouteTableEmitterTests {
    @Test func show() throws {
        print(try RouteTableEmitter().texts(of: shop)["Routes.gen.swift"] ?? "nothing")
        print(try RouteDocumentEmitter().texts(of: shop)["routes.gen.json"] ?? "nothing")
    }
}

let shop = Project(
    types: [
        TypeDefinition(
            "RenameInput",
            .object([
                Property("id", .primitive(.uuid)), Property("name", .primitive(.string)),
                Property("isLoud", .primitive(.boolean)), Property("tags", .array(Schema(.primitive(.integer(.int))))),
            ]), [.input]),
        TypeDefinition("Note", .object([Property("id", .primitive(.uuid)), Property("name", .primitive(.string))])),
        TypeDefinition("NameTaken", .object([Property("name", .primitive(.string))]), [.output]),
    ],
    functions: [
        Function("clear", errors: ["Gone"]),
        Function("countdown", output: .stream(element: Schema(.primitive(.integer(.int))), isThrowing: true)),
        Function(
            "rename", input: Schema(.reference("RenameInput")), output: .value(Schema(.reference("Note"))),
            errors: ["NameTaken"], summary: "Gives a note another name."),
        Function("store", input: Schema(.reference("Note"))),
        Function("total", output: .value(Schema(.map(key: .string, value: Schema(.primitive(.integer(.int)))))), deprecation: ""),
    ],
    errors: [DeclaredError("Gone", status: 410), DeclaredError("NameTaken", status: 409, body: "NameTaken")],
    wirings: [
        Wiring(
            .http(
                HTTPRoute(
                    method: .patch, path: RoutePath([.literal("notes"), .parameter("id")]), function: "rename",
                    operationID: "rename",
                    parameters: [
                        .init(source: .path, name: "id", schema: Schema(.primitive(.uuid)), isRequired: true),
                        .init(source: .body, name: "name", schema: Schema(.primitive(.string)), isRequired: true),
                        .init(source: .query, name: "isLoud", schema: Schema(.primitive(.boolean)), isRequired: true),
                        .init(
                            source: .query, name: "tags",
                            schema: Schema(.optional(Schema(.array(Schema(.primitive(.integer(.int))))))),
                            isRequired: false),
                    ], body: .json, requiresSession: true)), reference: .init(swiftName: "noteWiring", index: 3)),
        Wiring(
            .http(
                HTTPRoute(
                    method: .delete, path: RoutePath([.literal("notes")]), function: "clear", operationID: "clear",
                    successStatus: 204, requiresSession: true))),
        Wiring(
            .http(
                HTTPRoute(
                    method: .get, path: RoutePath([.literal("total")]), function: "total", operationID: "total",
                    requiresSession: false))),
        Wiring(
            .channel(
                Channel(
                    name: "live-notes", path: RoutePath([.literal("live")]), requiresSession: true, onConnect: "clear",
                    actions: [.init(property: "action", value: "rename", function: "rename", requiresSession: true)],
                    events: [.init(name: "note-renamed", schema: Schema(.reference("Note")))]))),
        Wiring(.rpc(RemoteProcedure(name: "rename", function: "rename", requiresSession: true))),
        Wiring(.schedule(Schedule(name: "nightly", cron: "0 3 * * *", timeZone: "Europe/Berlin", function: "clear"))),
        Wiring(.queue(QueueWorker(name: "notes", function: "store", concurrency: 4))),
    ],
    services: .init(swiftName: "ShopServices", location: nowhere)
)

extension Wiring {
    fileprivate init(_ transport: Transport, reference: Reference) {
        self.init(transport: transport, reference: reference, location: nowhere)
    }
}
