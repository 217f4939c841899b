import Pikku
import Testing

@Suite struct MiddlewareTests {
    @Test(arguments: [false, true]) func whatSurroundsACallGoesFromTheWidestToTheNarrowest(hasOwn: Bool) async {
        let function = Sessionless<Void, Void>(middleware: hasOwn ? [named("function")] : [], func: { _ in })
        let app = SmallApp(
            wiring: Wirings<SampleServices> {
                wireGroup(middleware: [named("outer group")]) {
                    wireGroup(middleware: [named("inner group 1"), named("inner group 2")]) {
                        wireHTTP(method: .post, route: "/call", func: function, middleware: [named("wiring")])
                    }
                }
            }[0],
            tags: ["b", "a", "b", "c"], middleware: [named("global 1"), named("global 2")],
            tagMiddleware: ["a": [named("tag a")], "b": [named("tag b 1"), named("tag b 2")], "d": [named("tag d")]],
            run: { try await $0.run(function) })
        let expected =
            ["global 1", "global 2", "outer group", "inner group 1", "inner group 2", "tag b 1", "tag b 2", "tag a"]
            + ["wiring"] + (hasOwn ? ["function"] : [])
        for round in 1...2 {
            #expect(await app.post().status == 204)
            #expect(app.steps == Array(repeating: expected, count: round).flatMap { $0 })
        }
    }

    @Test func itSurroundsWhatNobodyCalls() async throws {
        let app = SmallApp(
            tags: ["a"], middleware: [named("global")], tagMiddleware: ["a": [named("tag")]],
            run: Sessionless<Void, Void>.running { _ in })
        try await app.app.run(schedule: "call")
        try await app.app.run(job: Array("{}".utf8), of: "call")
        #expect(app.steps == ["global", "tag", "global", "tag"])
    }

    @Test func itSeesWhatIsCalledAndHow() async throws {
        let look = Middleware<SampleServices> { call, next in
            let place = "\(call.transport) \(call.http?.path ?? "-")"
            call.steps.add("\(call.function) \(call.tags) \(place) \(call.requestID)")
            return try await next(call)
        }
        let app = SmallApp(tags: ["a"], middleware: [look], run: Sessionless<Void, Void>.running { _ in })
        _ = await app.post(headers: [.xRequestID: "7"])
        _ = await app.post("/rpc/call", headers: [.xRequestID: "8"])
        try await app.app.run(job: Array("{}".utf8), of: "call", id: "9")
        #expect(
            app.steps == [
                #"called ["a"] http /call 7"#, #"called ["a"] rpc /rpc/call 8"#, #"called ["a"] queue - 9"#,
            ])
    }

    @Test func itMayAnswerByItselfOrRefuseOrChangeTheAnswer() async {
        let gate = Middleware<SampleServices> { call, next in
            switch call.http?.query {
            case "answer": return Answer(.json(Array("1".utf8)))
            case "refuse": throw TooManyRequests("slowly", retryAfter: .milliseconds(1500))
            default:
                var answer = try await next(call)
                answer.headers[.eTag] = "\"1\""
                return answer
            }
        }
        let app = SmallApp(middleware: [gate], run: Sessionless<Void, Void>.running { $0.steps.add("called") })
        let answered = await app.post("/call?answer")
        #expect(answered.status == 200)
        #expect(answered.text == "1")
        let refused = await app.post("/call?refuse")
        #expect(refused.status == 429)
        #expect(refused.response.headers[.retryAfter] == "2")
        #expect(app.steps.isEmpty)
        let changed = await app.post("/call")
        #expect(changed.response.headers[.eTag] == "\"1\"")
        #expect(app.steps == ["called"])
    }

    @Test func aSessionThatItSetsIsForThisCallAlone() async {
        let signIn = Middleware<SampleServices> { call, next in
            call.session = Member(name: "ann")
            return try await next(call)
        }
        let app = SmallApp(
            session: .cookie("id", read: { _, _ in nil }, write: { _, _ in "1" }), requiresSession: true,
            middleware: [signIn], run: Sessionless<Void, Void>.running { _ in })
        let answer = await app.post()
        #expect(answer.status == 204)
        #expect(answer.response.headers[.setCookie] == nil)
    }
}

private func named(_ name: String) -> Middleware<SampleServices> {
    Middleware { call, next in
        call.steps.add(name)
        return try await next(call)
    }
}
