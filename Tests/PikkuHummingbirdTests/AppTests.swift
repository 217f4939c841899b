import Hummingbird
import HummingbirdTesting
import NIOCore
import Pikku
import PikkuJSON
import TestSupport
import Testing

@testable import PikkuHummingbird

/// From a route table to the wire.
@Suite(.timely) struct AppTests {
    @Test func servesAnApp() async throws {
        try await TestServer.run(responder: Responder(app, channels: ChannelLimits())) { server in
            let client = try await server.connect()
            try await client.send("GET /greeting HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try await client.read(until: "\"hello\"").contains("content-type: application/json"))
            try await client.send("GET /failure HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try await client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 409 "))
            try await client.send("GET /numbers HTTP/1.1\r\nHost: x\r\n\r\n")
            try await client.read(until: "0\r\n\r\n")
            try await client.send("DELETE /greeting HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try await client.read(until: "\r\n\r\n").contains("allow: GET"))
            await client.close()
        }
    }

    @Test(arguments: [
        (nil, false), (CORS(origins: .these(["https://a.example"])), true), (CORS(origins: .any), false),
        (CORS(origins: .matching { $0.hasSuffix(".example") }), true),
    ])
    func opensChannelsToPagesThatTheAppNames(_ cors: CORS?, _ isAllowed: Bool) {
        let app = PikkuApp(routes: RouteTable<AppServices>(), services: AppServices(), cors: cors)
        let responder = Responder(app, channels: ChannelLimits())
        #expect(responder.allowsOrigin("https://a.example") == isAllowed)
        #expect(!responder.allowsOrigin("https://a.test"))
    }

    @Test func runsSchedulesAndWorkersOnceEach() throws {
        let routes = RouteTable<AppServices>(
            schedules: [ScheduleRoute(name: "nightly", cron: "@daily") { try await $0.run(tick) }],
            queues: [QueueRoute(name: "mails") { try await $0.run(tick) }])
        let background = try PikkuApp(routes: routes, services: AppServices()).background()
        #expect(background.count { $0 is QueueWorkers<AppServices> } == 1)
        #expect(background.count { $0 is Scheduler<AppServices> } == 1)
        #expect(background.count == 2)
        #expect(try app.background().isEmpty)
    }

    @Test func isMountedInARouter() async throws {
        let router = Router()
        router.addMiddleware { PikkuMiddleware<BasicRequestContext>(app, at: "/api") }
        router.get("/own") { _, _ in "own" }
        try await Application(router: router).test(.router) { client in
            try await client.execute(uri: "/own", method: .get) { #expect(String(buffer: $0.body) == "own") }
            try await client.execute(uri: "/api/greeting", method: .get) {
                #expect(String(buffer: $0.body) == "\"hello\"")
            }
            try await client.execute(uri: "/api/nothing", method: .get) { #expect($0.status == .notFound) }
            try await client.execute(uri: "/api/greeting", method: .delete) {
                #expect($0.status == .methodNotAllowed)
            }
        }
    }

    @Test func takesBodiesOfARouterWhoseLengthIsNotSaid() async throws {
        let router = Router()
        router.addMiddleware {
            WithoutLength()
            PikkuMiddleware<BasicRequestContext>(app)
        }
        try await Application(router: router).test(.router) { client in
            let json: HTTPFields = [.contentType: "application/json"]
            let body = ByteBuffer(string: "\"said\"")
            try await client.execute(uri: "/echo", method: .post, headers: json, body: body) {
                #expect(String(buffer: $0.body) == "\"said\"")
            }
            try await client.execute(uri: "/echo", method: .post) { #expect($0.status == .unprocessableContent) }
            try await client.execute(uri: "/greeting", method: .get) { #expect($0.status == .ok) }
        }
    }
}

/// Makes a request look like one of HTTP/2 that says nothing of its length.
private struct WithoutLength: RouterMiddleware {
    func handle(
        _ input: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        var head = input.head
        head.headerFields[.contentLength] = nil
        return try await next(Request(head: head, body: input.body), context)
    }
}

private struct AppServices: PikkuServices {
    typealias Session = String
}

private let greeting = SessionlessFunction<AppServices, Void, String> { _ in "hello" }
private let echo = SessionlessFunction<AppServices, String, String> { _, text in text }
private let failure = SessionlessFunction<AppServices, Void, String> { _ in throw Conflict("no") }
private let tick = SessionlessFunction<AppServices, Void, Void> { _ in }
private let numbers = SessionlessFunction<AppServices, Void, AsyncStream<String>> { _ in
    AsyncStream { continuation in
        for number in 1...3 { continuation.yield("\(number)") }
        continuation.finish()
    }
}

@Sendable private func write(_ writer: inout JSONWriter, _ text: String) { writer.string(text) }

private let app = PikkuApp(
    routes: RouteTable<AppServices>(http: [
        HTTPRoute(method: .get, path: "/greeting", requiresSession: false) {
            try await $0.run(greeting, write: write)
        },
        HTTPRoute(method: .post, path: "/echo", body: .json, requiresSession: false) {
            try await $0.run(echo, read: { $0.string() }, write: write)
        },
        HTTPRoute(method: .get, path: "/failure", requiresSession: false) {
            try await $0.run(failure, write: write)
        },
        HTTPRoute(method: .get, path: "/numbers", requiresSession: false) {
            try await $0.stream(numbers, write: write)
        },
    ]),
    services: AppServices())
