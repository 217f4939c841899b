import PikkuModel
import TestSupport
import Testing

@testable import PikkuEmit

@Suite(.patient) struct SwiftClientEmitterTests {
    @Test func `nothing that clients can call needs no client`() throws {
        #expect(try SwiftClientEmitter(style: SwiftClientStyle()).texts(of: Project()).isEmpty)
    }

    @Test(arguments: SwiftClientStyle.Access.allCases)
    func `access is as the configuration says`(access: SwiftClientStyle.Access) throws {
        var style = SwiftClientStyle()
        style.access = access
        let text = try client(of: unlucky, style)
        let modifier = access == .internal ? "" : "\(access.rawValue) "
        for declaration in [
            "struct ServiceAPI: APIClient", "func getThing(", "init(rawValue:", "import PikkuClient",
        ] {
            #expect(text.contains("\n    \(modifier)\(declaration)") || text.contains("\n\(modifier)\(declaration)"))
        }
        #expect(!text.contains(access == .public ? "package " : "public "))
    }

    @Test func `a client compiles whatever things are called`() throws {
        var style = SwiftClientStyle()
        style.access = .public
        let text = try client(of: unlucky, style)
        if let output = try compilerOutput(for: ["Client.swift": text]) { #expect(output == "") }
        for name in [
            "struct FileValue", "enum ClientErrorValue", "func rpc2(", "case unrecognized(String)", "case other2",
        ] {
            #expect(text.contains(name), "\(name)")
        }
    }

    @Test func `limits are told, and not checked`() throws {
        let text = try client(of: unlucky, SwiftClientStyle())
        #expect(
            text.contains(
                "    /// Its name.\n    ///\n    /// - minLength: 1\n    /// - pattern: ^a\n    var name: String\n"))
        #expect(!text.contains("minLength: 1)") && !text.contains("JSONPattern"))
    }

    private func client(of project: Project, _ style: SwiftClientStyle) throws -> String {
        try #require(SwiftClientEmitter(style: style).texts(of: project)["Client.gen.swift"])
    }
}

extension TypeDefinition {
    fileprivate var recursive: TypeDefinition {
        var type = self
        type.isRecursive = true
        return type
    }
}

/// Names that mean something in Swift, in the client's library, or in the emitted file.
private let unlucky = Project(
    types: [
        TypeDefinition(
            "ClientError",
            .enumeration([
                EnumerationCase(swiftName: "unknown", rawValue: .string("unknown")),
                EnumerationCase(swiftName: "self", rawValue: .string("a \"self\"")),
                EnumerationCase(swiftName: "none", rawValue: .string("none"), deprecation: "use self"),
            ])),
        TypeDefinition(
            "File",
            .object([
                Property("name", .primitive(.string), summary: "Its name.") {
                    $0.minLength = 1
                    $0.pattern = "^a"
                },
                Property("self", .optional(Schema(.reference("File")))),
                Property("default", .reference("ClientError"), default: .string("none")),
                Property("choice", .optional(Schema(.reference("RequestInput")))),
            ])
        ).recursive,
        TypeDefinition("GetThingError", .object([Property("value", .primitive(.dateTime))]), [.output]),
        TypeDefinition(
            "RequestInput",
            .union(
                Union(
                    tagging: .external,
                    cases: [
                        UnionCase(tag: "init", swiftName: "init"),
                        UnionCase(
                            tag: "json", swiftName: "json", payload: [Property("value", .reference("File"))],
                            isLabeled: [true]),
                    ]))
        ).recursive,
    ],
    functions: [
        Function(
            "getThing", input: Schema(.reference("File")), output: .value(Schema(.reference("File"))),
            errors: ["GetThingError", "Other"]),
        Function("rpc", output: .stream(element: Schema(.reference("RequestInput")), isThrowing: true)),
        Function("with", input: Schema(.array(Schema(.primitive(.uri)))), deprecation: "use \"rpc\""),
    ],
    errors: [
        DeclaredError("GetThingError", status: 404, body: "GetThingError"), DeclaredError("Other", status: 409),
    ],
    wirings: [
        route(.get, "getThing"), route(.get, "rpc"), route(.post, "with"),
        Wiring(.rpc(RemoteProcedure(name: "a.init", function: "with", requiresSession: false))),
        Wiring(
            .channel(
                Channel(
                    name: "close", path: RoutePath([.literal("close")]), requiresSession: false, onMessage: "with",
                    actions: [
                        .init(property: "do", value: "close", function: "getThing", requiresSession: true),
                        .init(property: "see", value: "close", function: "rpc", requiresSession: false),
                    ],
                    events: [.init(name: "close", schema: Schema(.reference("ClientError")))]))),
    ])

private func route(_ method: HTTPMethod, _ function: String) -> Wiring {
    Wiring(
        .http(
            HTTPRoute(
                method: method, path: RoutePath([.literal(function)]), function: function, operationID: function,
                requiresSession: false)))
}
