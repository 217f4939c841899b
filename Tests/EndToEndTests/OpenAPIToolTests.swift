import Foundation
import TestSupport
import Testing

/// What others make of the samples' OpenAPI documents, while the samples run.
@Suite(.timely) struct OpenAPIToolTests {
    /// Requests that follow the document and such that do not, each held against what the document says of answers.
    @Test(arguments: ["user-service", "todo"])
    func `the services do what their documents say`(name: String) async throws {
        let purpose = "holds the samples against their OpenAPI documents"
        guard let schemathesis = Program.find("schemathesis", for: purpose) else { return }
        try await Curl.running { curl in
            try await Sample.running(name) { sample in
                let credential = name == "todo" ? "api_key = \"\(try await session(at: sample, curl))\"" : admin
                try curl.write("schemathesis.toml", Data("[auth.openapi.session]\n\(credential)\n\(settings)".utf8))
                let run = try await schemathesis.run(
                    [
                        "--config-file", "schemathesis.toml", "run", document(of: name), "--url", sample.url, "--seed",
                        "1", "--max-examples", "30", "--no-shrink", "--no-color",
                    ], in: curl.directory)
                #expect(run.status == 0, "\(run.text)")
            }
        }
    }

    /// A client that `openapi-python-client` generates passes a type checker, together with a program that calls it.
    @Test func `another generator's client calls the service`() async throws {
        let purpose = "generates a client from an OpenAPI document, and checks its types"
        guard let generator = Program.find("openapi-python-client", for: purpose),
            let checker = Program.find("mypy", for: purpose), let python = Program.find("python3", for: purpose)
        else { return }
        try await withUserService { curl, url in
            let generation = try await generator.run(
                [
                    "generate", "--path", document(of: "user-service"), "--meta", "none", "--output-path",
                    "user_service_client",
                ], in: curl.directory)
            #expect(generation.status == 0, "\(generation.text)")
            try curl.write("program.py", Data(program.utf8))
            // What does not come from the document is the generator's own affair.
            let checked = ["program.py", "user_service_client/api", "user_service_client/models"]
            let check = try await checker.run(["--follow-imports", "silent"] + checked, in: curl.directory)
            #expect(check.status == 0, "\(check.text)")
            let run = try await python.run(["program.py", url], in: curl.directory)
            #expect(run.status == 0, "\(run.text)")
        }
    }

    private func document(of name: String) -> String {
        Fixture.directory.appending(path: "\(name)/expected/generated/openapi.json").path
    }

    /// What the cookie of a session says.
    private func session(at todo: Sample, _ curl: Curl) async throws -> String {
        let member = #"{"name": "ann", "password": "correct horse"}"#
        let answer = try await curl.run(Curl.json + [member, "\(todo.url)/session"])
        let cookie = try #require(answer.headers["set-cookie"])
        return String(cookie.prefix { $0 != ";" }.dropFirst("todo-session=".count))
    }
}

private let admin = "bearer = \"admin\""

/// Without QUERY, which the server does not know, so that it answers 501 (RFC 9110, section 15.6.2); a call that ends
/// the session of all others; streams, whose ends would be waited for; and the claim that an empty text is a nullable
/// URI, which a replacement holds.
private let settings = """
    [phases.coverage]
    unexpected-methods = ["get", "put", "post", "patch", "delete", "options", "trace"]

    [[operations]]
    include-operation-id = ["signOut", "uptime", "changes"]
    enabled = false

    [[operations]]
    include-operation-id = "replace"
    checks = { positive_data_acceptance = { enabled = false } }

    """

private let program = """
    import sys
    from user_service_client import AuthenticatedClient, Client
    from user_service_client.api.users import create_user, get_users
    from user_service_client.models import CreateUserInput, PikkuProblem, User, UserList

    url = sys.argv[1]
    page = get_users.sync(client=Client(base_url=url), limit=1)
    assert isinstance(page, UserList) and [user.name for user in page.users] == ["Ada"], page

    grace = CreateUserInput(email="grace@example.org", password="long enough", name="Grace")
    admin = AuthenticatedClient(base_url=url, token="admin")
    user = create_user.sync(client=admin, body=grace)
    assert isinstance(user, User) and user.email == grace.email, user

    grace.password = "short"
    refusal = create_user.sync(client=admin, body=grace)
    assert isinstance(refusal, PikkuProblem) and refusal.status == 422, refusal

    """
