import Pikku
import TestSupport
import Testing

/// What stands between a request and an upgraded connection.
@Suite(.timely) struct ChannelOpeningTests {
    @Test(arguments: ["/channels/test", "/channels/te%73t", "/%63hannels/test"])
    func aPathLeadsToItsChannel(path: String) async throws {
        #expect(try await accepted(TestCall(routes: testChannel()), path: path).name == "test")
    }

    @Test(arguments: ["/", "/channels", "/channels/test/", "/channels/Test", "/channels%2Ftest", "/channels/te%7", ""])
    func otherPathsAreNoChannels(path: String) async {
        let opening = await TestCall(routes: testChannel()).app.open(.init(.get, path))
        guard case .notAChannel = opening else { return #expect(Bool(false), "\(opening)") }
    }

    @Test func aSessionIsDemandedBeforeTheUpgrade() async throws {
        let routes = testChannel(requiresSession: true)
        #expect(await refusal(TestCall(routes: routes)) == "401 Unauthorized")
        _ = try await accepted(TestCall(session: Member(name: "ann"), routes: routes))
    }

    @Test func permissionsOfTheWiringAreAskedBeforeTheUpgrade() async throws {
        let routes = testChannel(permissions: [isAdmin])
        #expect(await refusal(TestCall(routes: routes)) == "401 Unauthorized")
        #expect(await refusal(TestCall(session: Member(name: "ann"), routes: routes)) == "403 Forbidden")
        _ = try await accepted(TestCall(session: Member(name: "bea", isAdmin: true), routes: routes))
    }

    @Test func middlewareMaySayWhoConnects() async throws {
        let guest = Middleware<SampleServices> { call, next in
            if call.http?.query == "guest" { call.session = Member(name: "guest") }
            return try await next(call)
        }
        let call = TestCall(routes: testChannel(requiresSession: true, middleware: [guest]))
        #expect(await refusal(call) == "401 Unauthorized")
        try await withPeer(call, path: "/channels/test?guest") { peer in
            #expect(await peer.ask(#"{"action":"who"}"#) == #"{"action":"who","data":"guest"}"#)
        }
    }

    @Test func middlewareThatAnswersByItselfOpensNothing() async throws {
        let closed = Middleware<SampleServices> { _, _ in Answer(.json(Array("\"closed\"".utf8))) }
        let call = TestCall(routes: testChannel(requiresSession: true, middleware: [closed]))
        guard case .refused(let response) = await call.app.open(.init(.get, "/channels/test")) else {
            Issue.record("it was opened")
            return
        }
        #expect(TestAnswer(response: response).text == "\"closed\"")
    }

    @Test func nobodyIsConnectedBeforeOnConnectHasRun() async throws {
        let onConnect = Sessionless<Void, Void> { call in call.steps.add("connected") }
        let closed = Middleware<SampleServices> { call, next in
            call.function == "onConnect" ? Answer(.none) : try await next(call)
        }
        let call = TestCall(routes: testChannel(onConnect: onConnect, middleware: [closed]))
        try await withPeer(call) { peer in
            peer.send(#"{"action":"who"}"#)
            #expect(await peer.next() == nil)
        }
        #expect(call.steps == [])
    }

    /// `401 Unauthorized`, by the problem document; nil when there is none.
    private func refusal(_ call: TestCall) async -> String? {
        guard case .refused(let response) = await call.app.open(.init(.get, "/channels/test")) else { return nil }
        let answer = TestAnswer(response: response)
        #expect(answer.contentType == "application/problem+json")
        return ["401 Unauthorized", "403 Forbidden"].first { title in
            title.hasPrefix("\(answer.status)") && answer.text.contains(#""title":"\#(title.dropFirst(4))""#)
        }
    }
}
