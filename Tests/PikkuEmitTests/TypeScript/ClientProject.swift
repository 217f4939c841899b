import PikkuGrammar
import PikkuModel

@testable import PikkuEmit

/// A service with every kind of call that a client can make.
let clientProject = Project(
    types: [
        TypeDefinition("Avatar", .object([Property("url", .primitive(.uri))]), [.output]),
        TypeDefinition(
            "CreateUserInput",
            .object([
                Property("email", .primitive(.string), summary: "Where the welcome mail goes. */ alert(1)") {
                    $0.format = .email
                },
                Property("name", .optional(Schema(.primitive(.string)))),
            ]), [.input], summary: "What a new user needs."),
        TypeDefinition("EmailTaken", .object([Property("email", .primitive(.string))]), [.output]),
        TypeDefinition(
            "GetUsersInput",
            .object([
                Property("page", .primitive(.integer(.int)), default: 1) { $0.minimum = "1" },
                Property("tags", .optional(Schema(.array(Schema(.primitive(.string)))))),
                Property("isAdmin", .optional(Schema(.primitive(.boolean)))),
            ]), [.input]),
        TypeDefinition(
            "PatchUserInput",
            .object([
                Property("id", .primitive(.uuid)), Property("dry-run", .primitive(.boolean), default: false),
                Property("name", .primitive(.string)),
            ]), [.input]),
        TypeDefinition("PathInput", .object([Property("path", .primitive(.string))]), [.input]),
        TypeDefinition(
            "Role",
            .enumeration([
                EnumerationCase(swiftName: "admin", rawValue: .string("admin")),
                EnumerationCase(swiftName: "member", rawValue: .string("member")),
            ])),
        TypeDefinition(
            "UploadInput",
            .object([
                Property("id", .primitive(.uuid)), Property("image", .primitive(.file)),
                Property("labels", .array(Schema(.primitive(.string)))),
            ]), [.input]),
        TypeDefinition(
            "User",
            .object([
                Property("id", .primitive(.uuid)), Property("email", .primitive(.string)),
                Property("nickname", .optional(Schema(.primitive(.string)))),
                Property("roles", .array(Schema(.reference("Role")))),
            ]), [.output], summary: "Somebody with an account."),
        TypeDefinition("UserID", .object([Property("id", .primitive(.uuid))]), [.input]),
    ],
    functions: [
        Function(
            "createUser", input: Schema(.reference("CreateUserInput")), output: .value(Schema(.reference("User"))),
            errors: ["EmailTaken"], summary: "Creates a user."),
        Function("deleteUser", input: Schema(.reference("UserID")), errors: ["UserNotFound"]),
        Function(
            "getStats", output: .value(Schema(.map(key: .string, value: Schema(.primitive(.integer(.int)))))),
            deprecation: "use getUsers"),
        Function(
            "follow", input: Schema(.reference("UserID")),
            output: .stream(element: Schema(.reference("User")), isThrowing: true), errors: ["UserNotFound"]),
        Function("getUser", input: Schema(.reference("UserID")), output: .value(Schema(.reference("User")))),
        Function(
            "getUsers", input: Schema(.reference("GetUsersInput")),
            output: .value(Schema(.array(Schema(.reference("User")))))),
        Function("patchUser", input: Schema(.reference("PatchUserInput")), output: .value(Schema(.reference("User")))),
        Function("ping"),
        Function("readFile", input: Schema(.reference("PathInput")), output: .value(Schema(.primitive(.string)))),
        Function(
            "uploadAvatar", input: Schema(.reference("UploadInput")), output: .value(Schema(.reference("Avatar")))),
        Function("watch", output: .stream(element: Schema(.primitive(.integer(.int))), isThrowing: true)),
    ],
    errors: [
        DeclaredError("EmailTaken", status: 409, body: "EmailTaken", summary: "The address has an account."),
        DeclaredError("UserNotFound", status: 404),
    ],
    wirings: routes + channels
        + ["createUser", "ping"].map {
            Wiring(.rpc(RemoteProcedure(name: $0, function: $0, requiresSession: false)))
        })

private let routes: [Wiring] = [
    route(.get, [.literal("a b"), .wildcard("path")], "readFile"),
    route(.post, [.literal("ping")], "ping", body: .none),
    route(.get, [.literal("stats")], "getStats"),
    route(.get, [.literal("users")], "getUsers"),
    route(.post, [.literal("users")], "createUser", body: .json),
    route(.delete, [.literal("users"), .parameter("id")], "deleteUser"),
    route(.get, [.literal("users"), .parameter("id")], "getUser"),
    route(.head, [.literal("users"), .parameter("id")], "getUser"),
    route(
        .patch, [.literal("users"), .parameter("id")], "patchUser",
        parameters: [parameter(.path, "id"), parameter(.query, "dry-run"), parameter(.body, "name")], body: .json),
    route(.post, [.literal("users"), .parameter("id"), .literal("avatar")], "uploadAvatar", body: .multipart),
    route(.get, [.literal("watch")], "watch"),
]

private let channels: [Wiring] = [
    Channel(
        name: "followers", path: RoutePath([.literal("followers")]), requiresSession: false, onMessage: "follow",
        events: [Channel.Event(name: "left", schema: Schema(.primitive(.uuid)))]),
    Channel(
        name: "rooms", path: RoutePath([.literal("rooms"), .parameter("room")]), requiresSession: false),
    Channel(
        name: "user-updates", path: RoutePath([.literal("channels"), .literal("user-updates")]),
        requiresSession: false, onMessage: "createUser",
        actions: [
            Channel.Action(property: "action", value: "createUser", function: "createUser", requiresSession: false),
            Channel.Action(property: "action", value: "follow", function: "follow", requiresSession: false),
            Channel.Action(property: "action", value: "ping", function: "ping", requiresSession: false),
            Channel.Action(property: "topic", value: "watch", function: "watch", requiresSession: false),
        ], events: [Channel.Event(name: "user-created", schema: Schema(.reference("User")))]),
].map { Wiring(.channel($0)) }

private func route(
    _ method: HTTPMethod, _ path: [RoutePath.Segment], _ function: String, parameters: [HTTPRoute.Parameter] = [],
    body: HTTPRoute.Body = .none
) -> Wiring {
    Wiring(
        .http(
            HTTPRoute(
                method: method, path: RoutePath(path), function: function, operationID: function,
                parameters: parameters, body: body, requiresSession: false)))
}

private func parameter(_ source: HTTPRoute.Parameter.Source, _ name: String) -> HTTPRoute.Parameter {
    HTTPRoute.Parameter(source: source, name: name, schema: Schema(.primitive(.string)), isRequired: true)
}
