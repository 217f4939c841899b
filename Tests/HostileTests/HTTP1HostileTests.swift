import TestSupport
import Testing

/// What the samples answer to requests that mean no good, over HTTP/1.1; each table is one life of the program.
@Suite(.timely) struct HTTP1HostileTests {
    @Test func `user-service answers each with its status, and the next as ever`() async throws {
        try await check(userServiceCases, "user-service")
    }

    @Test func `no path leads out of the directory that a function serves`() async throws {
        try await check(pathCases, "todo")
    }

    private func check(_ cases: [Hostile], _ name: String) async throws {
        try await Service.running(name) { service in
            for hostile in cases {
                let received = try await service.exchange(hostile.bytes)
                let answers = try? AnswerReader(received.bytes).all()
                #expect(answers?.map(\.status) == [hostile.status], "\(hostile.name): \(received)")
                for answer in answers ?? [] {
                    #expect(answer["set-cookie"] == nil, "\(hostile.name)")
                    if answer.status >= 400 {
                        #expect(answer["content-type"] == "application/problem+json", "\(hostile.name)")
                    }
                }
                #expect(try await service.isWell(), "\(hostile.name): \(service.program.output)")
            }
        }
    }

    @Test(arguments: [
        ("a%0d%0aSet-Cookie:a=b", true), ("a%00", true), (String(repeating: "a", count: 128), true),
        (String(repeating: "a", count: 129), false), ("a b", false), ("a\tb", false), ("\u{FF}", false), ("", false),
    ])
    func `a request id is echoed as it came, or not at all`(id: String, isEchoed: Bool) async throws {
        try await Service.running("user-service") { service in
            let received = try await service.exchange(get("/users", "X-Request-Id: \(id)\r\n"))
            let answer = try #require(try AnswerReader(received.bytes).all().first)
            #expect(answer.status == 200)
            #expect((answer["x-request-id"] == id) == isEchoed)
            #expect(answer["set-cookie"] == nil)
        }
    }
}

struct Hostile {
    var name: String
    var bytes: [UInt8]
    var status: Int

    init(_ name: String, _ bytes: [UInt8], _ status: Int) {
        (self.name, self.bytes, self.status) = (name, bytes, status)
    }
}

private let userServiceCases = lengths + chunks + codings + texts + targets + fields + versions + forms

private let lengths = [
    Hostile("length over the limit, before a byte of it", post("", length: "10485761"), 413),
    Hostile("the largest length", post("", length: "9223372036854775807"), 413),
    Hostile("length beyond numbers", post("", length: "99999999999999999999"), 400),
    Hostile("negative length", post("", length: "-1"), 400),
    Hostile("list of lengths", post("{}", length: "2, 2"), 400),
    Hostile("differing lengths", post("{}", "Content-Length: 3\r\n"), 400),
    Hostile("no length", post("{}", length: ""), 400),
]

private let chunks = [
    Hostile("chunk without its end", post(chunks: "5\r\nhelloX\r\n0\r\n\r\n"), 400),
    Hostile("chunk size that is no number", post(chunks: "xyz\r\n"), 400),
    Hostile("chunk size beyond numbers", post(chunks: "FFFFFFFFFFFFFFFFF\r\nhello"), 400),
    Hostile("negative chunk size", post(chunks: "-1\r\nhello"), 400),
    Hostile("chunk size with a prefix", post(chunks: "0x5\r\nhello\r\n0\r\n\r\n"), 400),
    Hostile("chunk size and space", post(chunks: "5 \r\nhello\r\n0\r\n\r\n"), 400),
    Hostile("no chunk size", post(chunks: "\r\nhello\r\n0\r\n\r\n"), 400),
    Hostile("chunk extension", post(chunks: chunk(newUser(1), extension: ";a=b") + "0\r\n\r\n"), 200),
    Hostile("trailers", post(chunks: chunk(newUser(2)) + "0\r\nAuthorization: Bearer nobody\r\n\r\n"), 200),
    Hostile("a length in trailers", post(chunks: chunk(newUser(3)) + "0\r\nContent-Length: 5\r\n\r\n"), 400),
    Hostile("malformed trailer", post(chunks: chunk(newUser(4)) + "0\r\nX T: a\r\n\r\n"), 400),
    Hostile(
        "endless trailers",
        post(chunks: chunk(newUser(5)) + "0\r\n" + String(repeating: "X: aaaa\r\n", count: 20_000)), 431),
    Hostile("too many chunks", post(chunks: String(repeating: chunk(nest(500)), count: 11_000)), 413),
]

private let codings = [
    Hostile("length and chunks", post(chunks: "0\r\n\r\n", coding: smuggling), 400),
    Hostile("a coding that is not known", post(chunks: whole, coding: "Transfer-Encoding: gzip, chunked\r\n"), 501),
    Hostile("chunked not last", post(chunks: whole, coding: "Transfer-Encoding: chunked, gzip\r\n"), 400),
    Hostile("chunked twice", post(chunks: whole, coding: "Transfer-Encoding: chunked, chunked\r\n"), 400),
    Hostile("a coding like chunked", post(chunks: whole, coding: "Transfer-Encoding: xchunked\r\n"), 501),
    Hostile("a coding behind a tab", post(chunks: whole, coding: "Transfer-Encoding: \u{0B}chunked\r\n"), 400),
    Hostile("chunks in HTTP/1.0", post(chunks: whole, version: "HTTP/1.0"), 400),
    Hostile("content that is coded", post(newUser(6), "Content-Encoding: gzip\r\n"), 415),
]

private let whole = chunk(newUser(7)) + "0\r\n\r\n"
private let smuggling = "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"

private let texts = [
    Hostile("a byte that is no UTF-8", post(newUser(8, #", "x": "\#u{FF}""#)), 422),
    Hostile("overlong UTF-8", post(newUser(8, ", \"x\": \"\u{C0}\u{80}\"")), 422),
    Hostile("a surrogate in UTF-8", post(newUser(8, ", \"x\": \"\u{ED}\u{A0}\u{80}\"")), 422),
    Hostile("half a pair", post(newUser(8, #", "x": "\ud800""#)), 422),
    Hostile("byte order mark", post("\u{EF}\u{BB}\u{BF}" + newUser(8)), 422),
    Hostile("deep", post(String(repeating: "[", count: 100_000)), 422),
    Hostile("deep where nobody looks", post(newUser(8, ", \"x\": " + nest(5000))), 422),
    Hostile("a name twice", post(newUser(8, #", "name": "B""#)), 422),
    Hostile("a name twice, once escaped", post(newUser(8, #", "n\u0061me": "B""#)), 422),
    Hostile("a name twice where nobody looks", post(newUser(8, #", "x": {"y": 1, "y": 1}"#)), 422),
    Hostile("bad UTF-8 in the query", get("/users?page=%FF"), 422),
    Hostile("bad escape in the query", get("/users?page=%zz"), 422),
    Hostile("bad UTF-8 in the path", get("/users/%FF"), 404),
    Hostile("bad escape in the path", get("/users/%zz"), 404),
    Hostile("NUL in the path", get("/users/%00"), 404),
]

private func nest(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
}

private let targets =
    ["\u{FF}", "\u{0}", "\u{1}", "\t", "\u{7F}", "\r", "\n", " x"].map { text in
        Hostile("\(text.unicodeScalars.map(\.value)) in the target", get("/users/" + text), 400)
    } + [
        Hostile("no target", get(""), 400),
        Hostile("a path around a directory", get("/x/../users"), 404),
        Hostile("a slash that is escaped", get("/users%2Fx"), 404),
        Hostile("two slashes", get("//users"), 404),
        Hostile("another host in the target", get("http://other/users"), 200),
    ]

private let fields = [
    Hostile("no host", get("/users", host: ""), 400),
    Hostile("two hosts", get("/users", host: "Host: a\r\nHost: a\r\n"), 400),
    Hostile("a host with a space", get("/users", host: "Host: a b\r\n"), 400),
    Hostile("a host with a user and a path", get("/users", host: "Host: a@b/c\r\n"), 400),
    Hostile("an address for a host", get("/users", host: "Host: [::1]:80\r\n"), 200),
    Hostile("CR in a value", get("/users", "X-Request-Id: a\rSet-Cookie: a=b\r\n"), 400),
    Hostile("LF in a value", get("/users", "X-Request-Id: a\nSet-Cookie: a=b\r\n"), 400),
    Hostile("a folded value", get("/users", "X-Request-Id: a\r\n Set-Cookie: a=b\r\n"), 400),
    Hostile("NUL in a value", get("/users", "X-Request-Id: a\u{0}b\r\n"), 400),
    Hostile("a control character in a cookie", get("/users", "Cookie: a=\u{1}\r\n"), 400),
    Hostile("a name with brackets", get("/users", "X(Y): a\r\n"), 400),
    Hostile("no name", get("/users", ": a\r\n"), 400),
    Hostile("no colon", get("/users", "abc\r\n"), 400),
    Hostile("two media types", post(newUser(9), "Content-Type: text/csv\r\n"), 415),
    Hostile("too long a field", get("/users", "X: \(String(repeating: "a", count: 40_000))\r\n"), 431),
    Hostile("too many fields", get("/users", String(repeating: "X: y\r\n", count: 200)), 431),
    Hostile("a WebSocket with a body", bytes(upgrade("/channels/user-updates", more: "Content-Length: 5\r\n")), 426),
    Hostile("a WebSocket in chunks", bytes(upgrade("/channels/user-updates", more: smugglingUpgrade)), 426),
]

private let smugglingUpgrade = "Transfer-Encoding: chunked\r\n"

private let versions =
    ["HTTP/2.0", "HTTP/1.2", "HTTP/0.9", "HTTP/1", "HTTP/11.1", "http/1.1", "ICE/1.0", ""].map {
        Hostile("version '\($0)'", get("/users", version: $0), 400)
    } + [
        Hostile("another protocol", [22, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3] + [UInt8](repeating: 0, count: 200), 400),
        Hostile("lines that end in LF alone", bytes("GET /users HTTP/1.1\nHost: a\n\n"), 400),
        Hostile("empty lines without end", [UInt8](repeating: 0x0A, count: 100_000), 431),
    ]

private let avatar = "/users/00000000-0000-4000-8000-000000000001/avatar"

private let forms = [
    Hostile("no boundary", post("x", to: avatar, type: "multipart/form-data"), 422),
    Hostile("a part without end", post("--b\r\n\(disposition)\r\n\r\nabc", to: avatar, type: multipart), 422),
    Hostile(
        "headers of a part without end",
        post("--b\r\n\(String(repeating: "X: y\r\n", count: 30_000))", to: avatar, type: multipart), 422),
    Hostile(
        "a file name with a line end",
        post(
            "--b\r\n\(disposition); filename=\"a\r\nX: y\"\r\n\r\nabc\r\n--b--\r\n", to: avatar, type: multipart),
        422),
]

private let multipart = "multipart/form-data; boundary=b"
private let disposition = "Content-Disposition: form-data; name=\"image\""

private let pathCases =
    [
        "..", "../secret", "a/../../secret", "%2e%2e/secret", ".%2E/secret", "..%2fsecret", "%2e%2e%2fsecret",
        "..%5csecret", "a/..", "./a", "a%00.txt", "%ff",
    ].map { Hostile("/files/\($0)", get("/files/" + $0), 404) }
    + ["a/b", "a..b", "...", "a./.b", ".hidden", "%252e%252e/a", "a%0d%0aSet-Cookie:%20a=b"].map {
        Hostile("/files/\($0)", get("/files/" + $0), 200)
    }
