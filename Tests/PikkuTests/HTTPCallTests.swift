import Pikku
import PikkuJSON
import Testing

/// The checks of a call, in their order, and what each refusal says.
@Suite struct HTTPCallTests {
    private let note = "/notes/7C3B4A0E-3C62-4A1D-9C6B-0B6C9E5F1A11"

    @Test func anUnknownPathIsNotFound() async {
        let answer = await TestCall().respond(.init(.get, "/nowhere"))
        #expect(answer.status == 404)
        #expect(answer.contentType == "application/problem+json")
        #expect(answer.text == #"{"type":"about:blank","title":"Not Found","status":404,"code":"NotFound"}"#)
    }

    @Test func aKnownPathSaysWhichMethodsItAllows() async {
        let answer = await TestCall().respond(.init(.post, "/search"))
        #expect(answer.status == 405)
        #expect(answer.response.headers[.allow] == "GET, HEAD, OPTIONS")
    }

    @Test func aCallerWithoutSessionIsRefusedBeforeTheInputIsRead() async {
        let call = TestCall()
        let answer = await call.respond(.init(.patch, note, body: RequestBody(Array("not json".utf8))))
        #expect(answer.status == 401)
        #expect(answer.text.contains(#""code":"Unauthorized""#))
        #expect(call.steps == ["before", "after"])
    }

    @Test func allProblemsOfAnInputAreToldWithTheirPlace() async {
        let call = TestCall(session: Member(name: "ann"))
        let answer = await call.respond(.json(.patch, "/notes/7?isLoud=maybe", #"{"name":"a"}"#))
        #expect(answer.status == 422)
        #expect(answer.text.contains(#""code":"ValidationError""#))
        #expect(answer.problems == ["path /id format", "query /isLoud type", "body /name minLength"])
        #expect(!call.steps.contains("function"))
    }

    @Test func aMissingFieldIsReportedWhereItShouldHaveBeen() async {
        let answer = await TestCall(session: Member(name: "ann")).respond(.json(.patch, note, "{}"))
        #expect(Set(answer.problems) == ["query /isLoud required", "body /name required"])
    }

    @Test func aPermissionOfTheFunctionIsAskedAfterTheInputIsRead() async {
        let call = TestCall(session: Member(name: "ann"))
        let refused = await call.respond(.json(.patch, note + "?isLoud=true", #"{"name":"root"}"#))
        #expect(refused.status == 403)
        #expect(refused.text.contains(#""code":"Forbidden""#))
        #expect(!call.steps.contains("function"))
    }

    @Test func aWiringOfAManifestAsksItsPermissions() async {
        let request = PikkuRequest.json(.post, "/rpc/guardedTotals", "{}")
        #expect(await TestCall().respond(request).status == 401)
        let member = TestCall(session: Member(name: "ann"))
        #expect(await member.respond(request).status == 403)
        #expect(member.steps == ["permission"])
        #expect(await TestCall(session: Member(name: "bob", isAdmin: true)).respond(request).status == 200)
    }

    @Test func aPermissionOfTheSessionFitsEveryFunction() async {
        let member = TestCall(session: Member(name: "ann"))
        #expect(await member.respond(.init(.delete, "/notes")).status == 403)
        #expect(member.steps == ["permission"])
        let admin = TestCall(session: Member(name: "bob", isAdmin: true))
        #expect(await admin.respond(.init(.delete, "/notes")).status == 204)
        #expect(admin.steps == ["permission", "function"])
    }

    @Test func anAnswerIsEncodedWithTheStatusOfTheRoute() async {
        let call = TestCall(session: Member(name: "ann"))
        let answer = await call.respond(.json(.patch, note + "?isLoud=true", #"{"name":"milk","unknown":[1]}"#))
        #expect(answer.status == 200)
        #expect(answer.contentType == "application/json")
        #expect(answer.text == #"{"id":"7C3B4A0E-3C62-4A1D-9C6B-0B6C9E5F1A11","name":"MILK"}"#)
        #expect(call.steps == ["before", "function", "after"])
    }

    @Test func headFollowsGet() async {
        #expect(await TestCall().respond(.init(.head, "/search")).status == 200)
    }

    @Test func aDeclaredErrorTravelsWithItsData() async {
        let answer = await TestCall(session: Member(name: "ann"))
            .respond(.json(.patch, note + "?isLoud=true", #"{"name":"taken"}"#))
        #expect(answer.status == 409)
        let expected =
            #"{"type":"about:blank","title":"Conflict","status":409,"code":"NameTaken","data":{"name":"taken"}}"#
        #expect(answer.text == expected)
    }

    @Test func anErrorThatNoFunctionDeclaresKeepsItsStatusAndItsDataToItself() async {
        let answer = await TestCall(session: Member(name: "ann"))
            .respond(.json(.patch, note + "?isLoud=true", #"{"name":"vanished"}"#))
        #expect(answer.text == #"{"type":"about:blank","title":"Gone","status":410,"code":"Vanished"}"#)
    }

    @Test func aStandardErrorSaysWhatHappened() async {
        let answer = await TestCall(session: Member(name: "ann"))
            .respond(.json(.patch, note + "?isLoud=true", #"{"name":"rude"}"#))
        #expect(answer.status == 422)
        #expect(answer.text.contains(#""detail":"a name must be polite""#))
    }

    @Test func anyOtherErrorIsNamedButNotTold() async throws {
        let call = TestCall(session: Member(name: "ann"))
        let answer = await call.respond(.json(.patch, note + "?isLoud=true", #"{"name":"broken"}"#))
        #expect(answer.status == 500)
        #expect(!answer.text.contains("Cancellation"))
        let identifier = try #require(answer.text.firstMatch(of: /urn:uuid:[0-9a-f-]{36}/)).output
        #expect(call.log.contains { $0.contains(identifier) && $0.contains("CancellationError") })
    }

    @Test func aBodyOfAnotherTypeOrTooLongIsRefused() async {
        let call = TestCall(session: Member(name: "ann"), limits: JSON.Limits(bytes: 10))
        let text = PikkuRequest(
            .patch, note, headers: [.contentType: "text/plain"], body: RequestBody(Array("{}".utf8)))
        #expect(await call.respond(text).status == 415)
        #expect(await call.respond(.json(.patch, note, #"{"name":"longer"}"#)).status == 413)
    }

    @Test func aStreamIsSentAsEventsAndItsFailureAsTheLast() async throws {
        let answer = await TestCall().respond(.init(.get, "/countdown"))
        #expect(answer.status == 200)
        #expect(answer.contentType == "text/event-stream")
        guard case .stream(let events) = answer.response.body else {
            Issue.record("not a stream")
            return
        }
        var texts: [String] = []
        for try await event in events { texts.append(String(decoding: event, as: UTF8.self)) }
        #expect(texts.count == 3)
        #expect(texts.prefix(2) == ["data: 2\n\n", "data: 1\n\n"])
        #expect(texts.last?.hasPrefix("event: error\ndata: {\"type\":\"about:blank\",\"title\":\"Gone\"") == true)
    }

    @Test func middlewareMaySignACallerIn() async {
        let signIn = Middleware<SampleServices> { call, next in
            call.session = Member(name: "ann", isAdmin: true)
            return try await next(call)
        }
        let route = HTTPRoute<SampleServices>(
            method: .delete, path: "/notes", successStatus: 204, requiresSession: true,
            wiring: Wirings { wireHTTP(method: .delete, route: "/notes", func: clear, middleware: [signIn]) }[0],
            run: { try await $0.run(clear) })
        let call = TestCall(routes: RouteTable(http: [route]))
        #expect(await call.respond(.init(.delete, "/notes")).status == 204)
    }
}
