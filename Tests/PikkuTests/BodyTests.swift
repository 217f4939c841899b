import Pikku
import PikkuJSON
import Testing

/// Which bodies are taken, and when they are read.
@Suite struct BodyTests {
    private let note = "/notes/7C3B4A0E-3C62-4A1D-9C6B-0B6C9E5F1A11?isLoud=true"
    private let json = #"{"name":"milk"}"#

    @Test(arguments: [1, 4, 100])
    func aBodyInChunksIsOneText(length: Int) async {
        #expect(await patch(ChunkedBody(json, each: length), type: "application/json").status == 200)
    }

    @Test(arguments: ["application/json", "Application/JSON; charset=\"UTF-8\"", "application/vnd.note+json"])
    func jsonIsTaken(type: String) async {
        #expect(await patch(ChunkedBody(json, each: 4), type: type).status == 200)
    }

    @Test(arguments: [
        nil, "", "text/plain", "application/json; charset=latin1", "application/json, text/plain",
        "text/plain, a/b+json", "application/json, application/json", "application", "application/json; charset",
        "application/json; a=\"",
    ])
    func nothingElseIs(type: String?) async {
        let body = ChunkedBody(json, each: 4)
        #expect(await patch(body, type: type).status == 415)
        #expect(body.taken <= 4)
    }

    @Test func encodedBodiesAreNotTaken() async {
        let headers: HTTPFields = [.contentType: "application/json", .contentEncoding: "gzip"]
        let request = PikkuRequest(.patch, note, headers: headers, body: RequestBody(Array(json.utf8)))
        #expect(await TestCall(session: Member(name: "ann")).respond(request).status == 415)
    }

    @Test func aProcedureTakesNoForm() async {
        let call = TestCall(session: Member(name: "ann"))
        #expect(await call.respond(.form(.post, "/rpc/rename", "name=milk")).status == 415)
    }

    @Test func nothingIsReadForACallerWhoMayNot() async {
        let body = ChunkedBody(json, each: 4)
        let answer = await patch(body, type: "application/json", session: nil)
        #expect(answer.status == 401)
        #expect(body.taken == 0)
    }

    @Test func theLimitCountsInAdvanceAndWhileReading() async {
        let limits = JSON.Limits(bytes: 8)
        let announced = ChunkedBody(json, each: 4)
        #expect(await patch(announced, type: "application/json", size: 15, limits: limits).status == 413)
        #expect(announced.taken == 0)
        let arriving = ChunkedBody(json, each: 4)
        #expect(await patch(arriving, type: "application/json", limits: limits).status == 413)
        #expect(arriving.taken == 12)
    }

    @Test func fieldsAreCounted() async {
        let options = HTTPOptions(fields: 3)
        let call = TestCall(session: Member(name: "ann"), http: options)
        #expect(await call.respond(.init(.get, "/search?tags=1&tags=2&x=3")).status == 200)
        #expect(await call.respond(.init(.get, "/search?tags=1&tags=2&x=3&y=4")).problems == ["query  maxProperties"])
        #expect(await call.respond(.form(.patch, note, "name=m&a=1&b=2&c=3")).problems == ["body  maxProperties"])
    }

    @Test func aBodyThatArrivesIsReadOnce() async throws {
        let body = RequestBody(ChunkedBody("abc", each: 1))
        #expect(try await body.bytes(upTo: 3) == Array("abc".utf8))
        await #expect(throws: BodyAlreadyRead.self) { try await body.bytes(upTo: 3) }
    }

    @Test func aByteIsNamedByItsPlaceInTheBody() async {
        let answer = await TestCall(session: Member(name: "ann")).respond(.json(.patch, note, #"{"name":"m","x":nul}"#))
        #expect(answer.text.contains("at byte 16"))
    }

    private func patch(
        _ body: ChunkedBody, type: String?, size: Int? = nil, session: Member? = Member(name: "ann"),
        limits: JSON.Limits = JSON.Limits()
    ) async -> TestAnswer {
        let headers: HTTPFields = type.map { [.contentType: $0] } ?? [:]
        let request = PikkuRequest(.patch, note, headers: headers, body: RequestBody(size: size, body))
        return await TestCall(session: session, limits: limits).respond(request)
    }
}
