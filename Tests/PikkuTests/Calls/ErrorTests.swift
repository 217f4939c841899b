import Pikku
import PikkuJSON
import Testing

struct Broken: Error {}

/// What callers are told of the errors that no function declares, and what the log is.
@Suite struct ErrorTests {
    @Test(arguments: standardErrors)
    func aStandardErrorHasTheStatusOfHTTP(error: any PikkuError, status: Int, title: String) async {
        let app = failing(with: error)
        let answer = await app.post()
        #expect(answer.status == status)
        #expect(answer.text.contains("\"title\":\"\(title)\",\"status\":\(status),\"code\":\"\(type(of: error))\""))
        #expect(app.log.isEmpty)
    }

    @Test func anErrorBringsItsFields() async {
        struct Teapot: PikkuError {
            static let status = 418
            var headers: HTTPFields { [.location: "/coffee"] }
        }
        #expect(await failing(with: Teapot()).post().response.headers[.location] == "/coffee")
        let allowed = await failing(with: MethodNotAllowed(allowed: [.post, .get])).post()
        #expect(allowed.response.headers[.allow] == "GET, POST")
        let later = await failing(with: ServiceUnavailable(retryAfter: .seconds(120))).post()
        #expect(later.response.headers[.retryAfter] == "120")
        #expect(await failing(with: ServiceUnavailable()).post().response.headers[.retryAfter] == nil)
    }

    @Test(arguments: [
        Broken() as any Error, CancellationError(), JSONProblems([Problem(pointer: "", keyword: "json", detail: "")]),
        OutOfRange(), Meltdown(),
    ])
    func anyOtherIsToldAsAnIDAndLoggedOnce(error: any Error) async throws {
        let app = failing(with: error)
        let answer = await app.post(headers: [.xRequestID: "r-1"])
        #expect(answer.status == 500)
        #expect(answer.problems.isEmpty)
        let instance = try #require(answer.text.firstMatch(of: /urn:uuid:[0-9a-f-]{36}/)).output
        #expect(app.log.count == 1)
        let line = try #require(app.log.first)
        #expect(line.hasPrefix("error "))
        #expect(line.contains("error: \(error)"))
        #expect(line.hasSuffix("; function: called; instance: \(instance); request-id: r-1; transport: http"))
    }

    @Test func anOutputWithoutJSONIsAFailureOfTheServer() async {
        let infinite = Sessionless<Void, Double> { _ in .infinity }
        let app = SmallApp(run: { try await $0.run(infinite, write: { $0.double($1) }) })
        #expect(await app.post().status == 500)
        #expect(app.log.count == 1)
    }

    @Test func aCallThatIsCancelledIsNoFailure() async {
        let app = SmallApp(run: Sessionless<Void, Void>.running { _ in try await Task.sleep(for: .seconds(60)) })
        let task = Task { await app.post() }
        task.cancel()
        #expect(await task.value.status == 503)
        #expect(app.log.isEmpty)
    }

    @Test func whoeverRunsJobsIsThrownTheError() async {
        let app = failing(with: Broken())
        await #expect(throws: Broken.self) { try await app.app.run(job: Array("{}".utf8), of: "call") }
        await #expect(throws: Broken.self) { try await app.app.run(schedule: "call") }
        #expect(app.log.isEmpty)
    }

    private func failing(with error: any Error) -> SmallApp {
        SmallApp(run: Sessionless<Void, Void>.running { _ in throw error })
    }
}

private struct OutOfRange: PikkuError {
    static let status = 200
}

private struct Meltdown: PikkuError {
    static let status = 500
}

private let standardErrors: [(any PikkuError, Int, String)] = [
    (BadRequest(), 400, "Bad Request"), (Unauthorized(), 401, "Unauthorized"),
    (PaymentRequired(), 402, "Payment Required"), (Forbidden(), 403, "Forbidden"), (NotFound(), 404, "Not Found"),
    (MethodNotAllowed(allowed: []), 405, "Method Not Allowed"), (NotAcceptable(), 406, "Not Acceptable"),
    (RequestTimeout(), 408, "Request Timeout"), (Conflict(), 409, "Conflict"), (Gone(), 410, "Gone"),
    (LengthRequired(), 411, "Length Required"), (PreconditionFailed(), 412, "Precondition Failed"),
    (ContentTooLarge(), 413, "Content Too Large"), (URITooLong(), 414, "URI Too Long"),
    (UnsupportedMediaType(), 415, "Unsupported Media Type"), (RangeNotSatisfiable(), 416, "Range Not Satisfiable"),
    (ExpectationFailed(), 417, "Expectation Failed"), (MisdirectedRequest(), 421, "Misdirected Request"),
    (ValidationError(), 422, "Unprocessable Content"), (Locked(), 423, "Locked"),
    (FailedDependency(), 424, "Failed Dependency"), (TooEarly(), 425, "Too Early"),
    (UpgradeRequired(), 426, "Upgrade Required"), (PreconditionRequired(), 428, "Precondition Required"),
    (TooManyRequests(), 429, "Too Many Requests"), (HeaderFieldsTooLarge(), 431, "Request Header Fields Too Large"),
    (UnavailableForLegalReasons(), 451, "Unavailable For Legal Reasons"), (NotImplemented(), 501, "Not Implemented"),
    (BadGateway(), 502, "Bad Gateway"), (ServiceUnavailable(), 503, "Service Unavailable"),
    (GatewayTimeout(), 504, "Gateway Timeout"), (InsufficientStorage(), 507, "Insufficient Storage"),
]
