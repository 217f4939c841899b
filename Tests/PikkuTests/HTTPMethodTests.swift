import Pikku
import Testing

/// `HEAD`, `OPTIONS`, methods without a route, and pages of other origins.
@Suite struct HTTPMethodTests {
    private let note = "/notes/7C3B4A0E-3C62-4A1D-9C6B-0B6C9E5F1A11"

    @Test(arguments: ["/search?tags=a", "/search?limit=x", "/nowhere", "/totals"])
    func headHasTheHeadersOfGetAndNoBody(target: String) async {
        let get = await TestCall().respond(.init(.get, target))
        let head = await TestCall().respond(.init(.head, target))
        #expect(head.status == get.status)
        #expect(head.contentType == get.contentType)
        #expect(head.response.headers[.contentLength] == "\(get.text.utf8.count)")
        #expect(get.response.headers[.contentLength] == nil)
        if case .none = head.response.body { return }
        Issue.record("a body for \(target)")
    }

    @Test func aStreamAnswersHeadWithItsHeaders() async {
        let head = await TestCall().respond(.init(.head, "/countdown"))
        #expect(head.status == 200)
        #expect(head.contentType == "text/event-stream")
        #expect(head.response.headers[.contentLength] == nil)
        if case .none = head.response.body { return }
        Issue.record("a body")
    }

    @Test(arguments: [
        ("/search", "GET, HEAD, OPTIONS"), ("/notes", "DELETE, OPTIONS"), ("/rpc/rename", "OPTIONS, POST"),
    ])
    func optionsAndRefusalsNameAllMethodsThatWork(path: String, methods: String) async {
        let options = await TestCall().respond(.init(.options, path))
        #expect(options.status == 204)
        #expect(options.response.headers[.allow] == methods)
        let refusal = await TestCall().respond(.init(.put, path))
        #expect(refusal.status == 405)
        #expect(refusal.response.headers[.allow] == methods)
    }

    @Test(arguments: ["/nowhere", "/rpc/nothing", "/rpc/", "/search/", "/notes/%zz"])
    func unknownPathsAreNotFoundForEveryMethod(path: String) async {
        for method in PikkuRequest.Method.allCases {
            #expect(await TestCall(session: Member(name: "ann")).respond(.init(method, path)).status == 404)
        }
    }

    @Test(arguments: ["/notes/%FF", "/notes/a%00b", "/notes/%C3%28"])
    func whatIsNotTextIsTheValueOfNoParameter(path: String) async {
        let call = TestCall(session: Member(name: "ann"))
        #expect(await call.respond(.json(.patch, path, "{}")).status == 404)
    }

    @Test(arguments: ["/notes/..", "/notes/.", "/notes/%2e%2e", "/notes/..%2Fetc", "/notes/a%5C..%5Cb"])
    func dotsLeadOutOfNoDirectory(path: String) async {
        let call = TestCall(session: Member(name: "ann"))
        #expect(await call.respond(.json(.patch, path, #"{"name":"milk"}"#)).status == 404)
        #expect(await call.respond(.init(.get, path + "/search")).status == 404)
    }

    @Test func withoutCORSNoOtherOriginIsAllowed() async {
        let answer = await TestCall().respond(preflight("/search", "https://a.example"))
        #expect(answer.status == 204)
        #expect(answer.response.headers[.accessControlAllowOrigin] == nil)
    }

    @Test func aPreflightLearnsTheMethodsOfThePath() async {
        let cors = CORS(origins: .these(["https://a.example"]), allowsCredentials: true, maxAge: .seconds(60))
        let headers = await TestCall(cors: cors).respond(preflight(note, "https://a.example")).response.headers
        #expect(headers[.accessControlAllowOrigin] == "https://a.example")
        #expect(headers[.accessControlAllowMethods] == "OPTIONS, PATCH")
        #expect(headers[.accessControlAllowHeaders] == "content-type")
        #expect(headers[.accessControlAllowCredentials] == "true")
        #expect(headers[.accessControlMaxAge] == "60")
        #expect(headers[values: .vary].joined(separator: ", ").contains("Origin"))
    }

    @Test func anOriginThatIsNotNamedLearnsNothing() async {
        let cors = CORS(origins: .these(["https://a.example"]), allowsCredentials: true)
        for request in [preflight("/search", "https://b.example"), get("/search", "https://b.example")] {
            let headers = await TestCall(cors: cors).respond(request).response.headers
            #expect(!headers.contains { $0.name.canonicalName.hasPrefix("access-control") })
            #expect(headers[values: .vary].contains("Origin"))
        }
    }

    @Test func everyOriginIsAllowedWithoutCredentialsOnly() async {
        let cors = CORS(origins: .any, exposedHeaders: [.location], allowsCredentials: true)
        let headers = await TestCall(cors: cors).respond(get("/search", "https://b.example")).response.headers
        #expect(headers[.accessControlAllowOrigin] == "*")
        #expect(headers[.accessControlAllowCredentials] == nil)
        #expect(headers[.accessControlExposeHeaders] == "Location")
        #expect(headers[.vary] == nil)
    }

    @Test func problemsAreShownToOtherOriginsToo() async {
        let cors = CORS(origins: .matching { $0.hasSuffix(".example") })
        for target in ["/nowhere", "/search?limit=x"] {
            let answer = await TestCall(cors: cors).respond(get(target, "https://a.example"))
            #expect(answer.response.headers[.accessControlAllowOrigin] == "https://a.example")
        }
    }

    @Test func valuesOfHeadersCannotBreakOut() async {
        let inject = Middleware<SampleServices> { call, next in
            var answer = try await next(call)
            answer.headers[.location] = "/a\r\nX-Evil: 1"
            answer.headers[.contentLength] = "1"
            answer.headers[.transferEncoding] = "chunked"
            return answer
        }
        let route = HTTPRoute<SampleServices>(
            method: .delete, path: "/notes", requiresSession: false,
            wiring: Wirings { wireHTTP(method: .delete, route: "/notes", func: clear, middleware: [inject]) }[0],
            run: { try await $0.run(clear) })
        let call = TestCall(session: Member(name: "ann", isAdmin: true), routes: RouteTable(http: [route]))
        let headers = await call.respond(.init(.delete, "/notes")).response.headers
        #expect(headers[.location] == "/a  X-Evil: 1")
        #expect(headers[.contentLength] == nil)
        #expect(headers[.transferEncoding] == nil)
    }

    private func preflight(_ path: String, _ origin: String) -> PikkuRequest {
        let headers: HTTPFields = [
            .origin: origin, .accessControlRequestMethod: "PATCH", .accessControlRequestHeaders: "content-type",
        ]
        return PikkuRequest(.options, path, headers: headers)
    }

    private func get(_ target: String, _ origin: String) -> PikkuRequest {
        PikkuRequest(.get, target, headers: [.origin: origin])
    }
}
