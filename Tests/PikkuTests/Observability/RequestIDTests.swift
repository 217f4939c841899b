import Pikku
import Testing

@Suite struct RequestIDTests {
    private let app = SmallApp(run: Sessionless<Void, Void>.running { $0.steps.add($0.requestID) })

    @Test(arguments: ["a", "0f-7_~!", String(repeating: "x", count: 128)])
    func theClientsOwnIsKept(id: String) async {
        #expect(await app.post(headers: [.xRequestID: id]).response.headers[.xRequestID] == id)
        #expect(app.steps == [id])
    }

    @Test(arguments: ["", "a b", "é", "a\tb", String(repeating: "x", count: 129)])
    func anyOtherIsReplaced(id: String) async throws {
        let answer = await app.post(headers: [.xRequestID: id]).response.headers[.xRequestID]
        #expect(try #require(answer).wholeMatch(of: /[0-9a-z]{13}/) != nil)
        #expect(app.steps == [answer])
    }

    @Test func noTwoRequestsHaveTheSame() async {
        for _ in 1...1000 { _ = await app.post() }
        #expect(Set(app.steps).count == 1000)
    }

    @Test(arguments: ["/nowhere", "/rpc/nothing"]) func refusalsHaveOneToo(target: String) async {
        #expect(await app.post(target).response.headers[.xRequestID]?.count == 13)
    }
}
