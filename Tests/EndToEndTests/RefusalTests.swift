import Foundation
import TestSupport
import Testing

/// What a service answers when it refuses.
@Suite(.timely) struct RefusalTests {
    @Test(arguments: refusals)
    func `a refusal is a problem document`(refusal: Refusal) async throws {
        try await withUserService { curl, url in
            if refusal.arguments.contains("@large.json") {
                try curl.write("large.json", Data(#"{"email": "\#(String(repeating: "x", count: 11 << 20))"}"#.utf8))
            }
            let answer = try await curl.run(["--fail-with-body"] + refusal.arguments + [url + refusal.path])
            #expect(answer.exitCode == 22, "curl must see the failure: \(answer)")
            #expect(answer.status == refusal.status, "\(answer)")
            #expect(answer.headers["content-type"] == "application/problem+json")
            #expect(answer.problem?.type == "about:blank")
            #expect(answer.problem?.status == refusal.status)
            #expect(answer.problem?.code == refusal.code)
            #expect(answer.problem?.errors?.map { "\($0.in) \($0.pointer) \($0.keyword)" } ?? [] == refusal.faults)
        }
    }
}

/// A request and why it is refused.
struct Refusal: CustomTestStringConvertible {
    var testDescription: String
    var status: Int
    var code: String
    var path = "/users"
    var arguments: [String] = []
    var faults: [String] = []

    init(
        _ description: String, _ status: Int, _ code: String, path: String = "/users", _ arguments: [String] = [],
        faults: [String] = []
    ) {
        testDescription = description
        self.status = status
        self.code = code
        self.path = path
        self.arguments = arguments
        self.faults = faults
    }
}

private let refusals = [
    Refusal("no such path", 404, "NotFound", path: "/nothing"),
    Refusal("a declared error", 404, "UserNotFound", path: "/users/00000000-0000-4000-8000-000000000002"),
    Refusal("no such method", 405, "MethodNotAllowed", ["--request", "PATCH"]),
    Refusal("no session", 401, "Unauthorized", Curl.json + ["{}"]),
    Refusal(
        "no permission", 403, "Forbidden",
        asMember + Curl.json + [#"{"email": "a@example.org", "password": "long enough", "name": "A"}"#]),
    Refusal("too much", 413, "ContentTooLarge", asAdmin + Curl.json + ["@large.json"]),
    Refusal(
        "too much, in chunks", 413, "ContentTooLarge",
        asAdmin + Curl.headers("Transfer-Encoding: chunked") + Curl.json + ["@large.json"]),
    Refusal(
        "no such media type", 415, "UnsupportedMediaType",
        asAdmin + Curl.headers("Content-Type: text/csv") + ["--data", "a"]),
    Refusal("no number", 422, "ValidationError", path: "/users?limit=10x", faults: ["query /limit type"]),
    Refusal("no JSON", 422, "ValidationError", asAdmin + Curl.json + ["{"], faults: ["body  json"]),
    Refusal(
        "much that is wrong", 422, "ValidationError",
        asAdmin + Curl.json + [#"{"email": "x", "password": "short"}"#],
        faults: ["body /email format", "body /password minLength", "body /name required"]),
]

private let asAdmin = ["--oauth2-bearer", "admin"]
private let asMember = ["--oauth2-bearer", "member"]
