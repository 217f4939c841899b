import Pikku
import Testing

@Suite struct WiringsTests {
    @Test func groupsAreFlattenedInTheOrderWritten() {
        #expect(nested.count == 6)
    }

    @Test(arguments: [
        (0, "", 0), (1, "outer", 1), (2, "outer inner own", 2), (3, "outer inner", 2), (4, "outer", 1), (5, "", 0),
    ])
    func aWiringInheritsFromItsGroupsOutermostFirst(index: Int, names: String, permissions: Int) async {
        let route = HTTPRoute(
            method: .get, path: "/", requiresSession: false, wiring: nested[index], run: runPing)
        let call = TestCall(session: Member(name: "bob", isAdmin: true), routes: RouteTable(http: [route]))
        #expect(await call.respond(.init(.get, "/")).status == 204)
        let asked = Array(repeating: "permission", count: permissions)
        #expect(call.steps == names.split(separator: " ").map(String.init) + asked)
    }

    @Test func composedPermissionsAskNoMoreThanTheyMust() async throws {
        let call = TestCall()
        let context = CallContext(app: call.app, session: Member(name: "ann"))
        let yes = Permission<SampleServices, Void> { $0.took("yes") }
        let no = Permission<SampleServices, Void> { !$0.took("no") }
        func holds(_ permission: Permission<SampleServices, Void>) async throws -> Bool {
            do {
                try await Sessionless<Void, Void>(permissions: [permission], func: { _ in }).run(context, ())
                return true
            } catch is Forbidden {
                return false
            }
        }
        #expect(try await !holds(Permission(allOf: [yes, no, yes])))
        #expect(try await holds(Permission(anyOf: [no, yes, no])))
        #expect(call.steps == ["yes", "no", "no", "yes"])
        #expect(try await holds(Permission(allOf: [])))
        #expect(try await !holds(Permission(anyOf: [])))
    }

    @Test func functionsCallEachOtherOnBehalfOfTheSameCaller() async throws {
        let call = TestCall()
        let purge = Sessionless<Void, Void> { services in try await services.rpc.invoke(clear) }
        await #expect(throws: Unauthorized()) { try await purge.run(CallContext(app: call.app), ()) }
        let admin = CallContext(app: call.app, session: Member(name: "bob", isAdmin: true))
        try await purge.run(admin, ())
        #expect(call.steps == ["permission", "function"])
    }
}

private let ping = Sessionless<Void, Void> { _ in }

private func runPing(_ call: Invocation<SampleServices>) async throws -> Answer {
    try await call.run(ping)
}

private func named(_ name: String) -> Middleware<SampleServices> {
    Middleware { call, next in
        call.steps.add(name)
        return try await next(call)
    }
}

private let nested = Wirings<SampleServices> {
    wireRPC(func: ping)
    wireGroup(basePath: "/v1", tags: ["v1"], middleware: [named("outer")], permissions: [isAdmin]) {
        wireHTTP(method: .get, route: "/", func: ping)
        wireGroup(middleware: [named("inner")], session: .required, permissions: [isAdmin]) {
            wireHTTP(method: .get, route: "/a", func: ping, middleware: [named("own")])
            wireQueueWorker(name: "a", func: ping)
        }
        wireScheduler(name: "a", schedule: "@daily", func: ping)
    }
    wireChannel(name: "a", onMessageWiring: ["action": ["ping": .action(ping)]], events: ["done": Int.self])
}

extension Call<SampleServices> {
    /// Always true.
    fileprivate func took(_ step: String) -> Bool {
        services.steps.add(step)
        return true
    }
}
