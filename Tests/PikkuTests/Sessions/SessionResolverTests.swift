import Pikku
import Testing

@Suite struct SessionResolverTests {
    private typealias Resolver = SessionResolver<SampleServices>
    private let tellsCaller = Sessionless<Void, Void>.running { $0.steps.add("caller \($0.session?.name ?? "nobody")") }

    private let setsSession = Sessionless<Void, Void>.running { $0.setSession(Member(name: "ann")) }

    @Test func aKeyIsReadFromItsHeaderOrTheQuery() async {
        let app = SmallApp(
            session: .firstOf(
                .apiKey(header: .xAPIKey) { key, _ in Member(name: "header-\(key)") },
                .apiKey(query: "key") { key, _ in Member(name: "query-\(key)") }),
            run: tellsCaller)
        _ = await app.post(headers: [.xAPIKey: "a"])
        _ = await app.post("/call?x=1&key=b%20c")
        _ = await app.post("/call?key=b", headers: [.xAPIKey: "a"])
        _ = await app.post("/call?key=b&key=b")
        _ = await app.post("/call?key=")
        _ = await app.post("/call?key=%")
        var twice: HTTPFields = [.xAPIKey: "a"]
        twice.append(HTTPField(name: .xAPIKey, value: "a"))
        _ = await app.post(headers: twice)
        #expect(
            app.steps == [
                "caller header-a", "caller query-b c", "caller header-a", "caller nobody", "caller nobody",
                "caller nobody", "caller nobody",
            ])
    }

    @Test func secretsAreComparedAsAWhole() {
        #expect(constantTimeEqual("", ""))
        #expect(constantTimeEqual("sécret", "sécret"))
        for other in ["", "secre", "secrets", "Secret", "secreu", "secretsecret"] {
            #expect(!constantTimeEqual("secret", other))
            #expect(!constantTimeEqual(other, "secret"))
        }
    }

    @Test func theFirstThatKnowsTheCallerIsTheLastThatIsAsked() async {
        let app = SmallApp(
            session: .firstOf(asking("one", nil), asking("two", Member(name: "ann")), asking("three", nil)),
            run: tellsCaller)
        _ = await app.post()
        #expect(app.steps == ["one", "two", "caller ann"])
    }

    @Test func theFirstThatCanWriteKeepsASessionAndAllForgetIt() async {
        let resolver = Resolver.firstOf(
            .bearer { _, _ in nil },
            .cookie("a", read: { _, _ in nil }, write: { _, _ in "1" }),
            .cookie("b", read: { _, _ in nil }, write: { _, _ in "2" }))
        let set = SmallApp(session: resolver, run: setsSession)
        #expect(await set.post().response.headers[values: .setCookie].map { $0.prefix(3) } == ["a=1"])
        let clear = SmallApp(session: resolver, run: Sessionless<Void, Void>.running { $0.clearSession() })
        #expect(await clear.post().response.headers[values: .setCookie].map { $0.prefix(3) } == ["a=;", "b=;"])
        let refuse = SmallApp(session: resolver, requiresSession: true, run: tellsCaller)
        #expect(await refuse.post().response.headers[values: .wwwAuthenticate] == ["Bearer", "Cookie"])
    }

    @Test func withoutAWriterASessionLastsForTheCall() async {
        let app = SmallApp(session: .bearer { _, _ in nil }, run: setsSession)
        let answer = await app.post()
        #expect(answer.status == 204)
        #expect(answer.response.headers[.setCookie] == nil)
    }

    @Test func anErrorThatIsForCallersIsTheAnswer() async {
        let app = SmallApp(
            session: Resolver { _, _ in throw ServiceUnavailable("no store", retryAfter: .seconds(3)) },
            run: tellsCaller)
        let answer = await app.post()
        #expect(answer.status == 503)
        #expect(answer.response.headers[.retryAfter] == "3")
        #expect(app.steps.isEmpty && app.log.isEmpty)
        let broken = SmallApp(session: Resolver { _, _ in throw Broken() }, run: tellsCaller)
        #expect(await broken.post().status == 500)
        #expect(broken.log.count == 1)
    }

    @Test func nobodyIsAskedForSchedulesAndQueues() async throws {
        let app = SmallApp(session: asking("asked", Member(name: "ann")), run: tellsCaller)
        try await app.app.run(schedule: "call")
        try await app.app.run(job: Array("{}".utf8), of: "call")
        #expect(app.steps == ["caller nobody", "caller nobody"])
    }

    @Test func functionsCalledAfterwardsSeeTheSession() async {
        let purge = Fun<Void, Void> { $0.steps.add("purged by \($0.session.name)") }
        let app = SmallApp(
            run: Sessionless<Void, Void>.running { call in
                await #expect(throws: Unauthorized()) { try await call.rpc.invoke(purge) }
                call.setSession(Member(name: "ann"))
                try await call.rpc.invoke(purge)
                call.clearSession()
                try await call.rpc.invoke(purge)
            })
        #expect(await app.post().status == 401)
        #expect(app.steps == ["purged by ann"])
    }

    private func asking(_ name: String, _ member: Member?) -> Resolver {
        Resolver { _, services in
            services.steps.add(name)
            return member
        }
    }
}
