import Pikku
import Testing

@Suite struct BearerTests {
    private let app = SmallApp(
        session: .bearer { token, services in
            services.steps.add("token \(token)")
            return token == "good" ? Member(name: "ann") : nil
        },
        requiresSession: true, run: Sessionless<Void, Void>.running { $0.steps.add("called") })

    @Test(arguments: ["Bearer good", "bearer good", "BEARER   good"])
    func theSchemeIsReadInAnyCase(value: String) async {
        #expect(await app.post(headers: [.authorization: value]).status == 204)
        #expect(app.steps == ["token good", "called"])
    }

    @Test(arguments: [
        "", "Bearer", "Bearer ", "Bearer =", "good", "Basic good", "Bearergood", "Bearer good x", "Bearer go,od",
        "Bearer good\u{00e9}", "Bearer g=d", "Bearer\tgood", "Bearer \"good\"",
    ])
    func whatIsMalformedIsNobodys(value: String) async {
        let answer = await app.post(headers: [.authorization: value])
        #expect(answer.status == 401)
        #expect(answer.response.headers[.wwwAuthenticate] == "Bearer")
        #expect(app.steps.isEmpty)
    }

    @Test func ofTwoTokensNeitherCounts() async {
        var headers: HTTPFields = [.authorization: "Bearer good"]
        headers.append(HTTPField(name: .authorization, value: "Bearer good"))
        #expect(await app.post(headers: headers).status == 401)
        #expect(app.steps.isEmpty)
    }

    @Test func aTokenOfNobodyIsToldApartFromNone() async {
        let answer = await app.post(headers: [.authorization: "Bearer a-._~+/b=="])
        #expect(answer.status == 401)
        #expect(answer.response.headers[.wwwAuthenticate] == #"Bearer error="invalid_token""#)
        #expect(app.steps == ["token a-._~+/b=="])
        let without = await app.post()
        #expect(without.status == 401)
        #expect(without.response.headers[.wwwAuthenticate] == "Bearer")
    }

    @Test func anErrorMayBringItsOwnChallenge() async {
        let app = SmallApp(
            session: .bearer { _, _ in nil },
            run: Sessionless<Void, Void>.running { _ in throw Unauthorized(challenge: "Digest realm=\"x\"") })
        #expect(await app.post().response.headers[values: .wwwAuthenticate] == ["Digest realm=\"x\""])
    }
}
