import Foundation
import TestSupport
import Testing

/// The protocol as curl speaks it.
@Suite(.timely) struct HTTPTests {
    @Test func `one connection carries many requests`() async throws {
        try await withUserService { curl, url in
            let format = "%{http_code} %{http_version} %{num_connects}\n"
            let both = ["--next", "\(url)/users", "--output", "/dev/null", "--write-out", format]
            let urls = ["\(url)/users/x", "--output", "/dev/null", "--write-out", format] + both + both
            let result = try await curl.program.run(["--silent"] + urls, in: curl.directory)
            #expect(result.output == "422 1.1 1\n200 1.1 0\n200 1.1 0\n")
        }
    }

    @Test func `HTTP 2 is spoken to who begins with it`() async throws {
        try await withUserService { curl, url in
            let list = try await curl("--http2-prior-knowledge", "\(url)/users")
            #expect(list.status == 200 && list.version == "2")
            #expect(list.body.contains("ada@example.org"))
            let missing = try await curl("--http2-prior-knowledge", "\(url)/nothing")
            #expect(missing.status == 404 && missing.problem?.status == 404)
            try curl.write("picture.png", Data(count: 1_000_000))
            let avatar = try await curl(
                "--http2-prior-knowledge", "--oauth2-bearer", "admin", "--form", "image=@picture.png;type=image/png",
                "\(url)/users/\(ada)/avatar")
            #expect(avatar.status == 200 && avatar.body.contains("1000000"), "\(avatar)")
        }
    }

    @Test(arguments: ["--http1.1", "--http2-prior-knowledge"])
    func `HEAD says what GET would send`(version: String) async throws {
        try await withUserService { curl, url in
            let whole = try await curl(version, "\(url)/users")
            let head = try await curl(version, "--head", "\(url)/users")
            #expect(head.status == 200 && head.exitCode == 0)
            #expect(head.headers["content-length"] == "\(whole.body.utf8.count)")
            #expect(head.headers["content-type"] == whole.headers["content-type"])
            #expect(!head.body.contains("ada@example.org"))
        }
    }

    @Test func `what a path allows is told`() async throws {
        try await withUserService { curl, url in
            let options = try await curl("--request", "OPTIONS", "\(url)/users")
            #expect(options.status == 204 || options.status == 200)
            #expect(methods(options) == ["GET", "HEAD", "OPTIONS", "POST"])
            for method in ["DELETE", "TRACE"] {
                let refused = try await curl("--request", method, "\(url)/users")
                #expect(refused.status == 405 && refused.problem?.status == 405)
                #expect(methods(refused) == ["GET", "HEAD", "OPTIONS", "POST"])
            }
        }
    }

    @Test func `a client may wait before it sends a large body`() async throws {
        try await withUserService { curl, url in
            try curl.write("picture.png", Data(count: 1_000_000))
            let upload = [
                "--header", "Expect: 100-continue", "--expect100-timeout", "60", "--form",
                "image=@picture.png;type=image/png", "\(url)/users/\(ada)/avatar",
            ]
            let welcome = try await curl.run(["--oauth2-bearer", "admin"] + upload)
            #expect(welcome.statuses == [100, 200], "\(welcome)")
            #expect(welcome.body.contains("1000000"))
            let unwelcome = try await curl.run(upload)
            #expect(unwelcome.statuses == [401], "\(unwelcome)")
            #expect(unwelcome.uploaded == 0, "nobody has asked for the body")
        }
    }

    @Test func `bodies come as forms, and in chunks`() async throws {
        try await withUserService { curl, url in
            let form = try await curl(
                "--oauth2-bearer", "admin", "--data-urlencode", "email=form+1@example.org", "--data-urlencode",
                "name=Zoë & Ben", "--data-urlencode", "password=long enough", "\(url)/users")
            #expect(form.status == 200, "\(form)")
            #expect(form.body.contains(#""name":"Zoë & Ben""#) && form.body.contains("form+1@example.org"))
            try curl.write(
                "user.json",
                Data(#"{"email": "chunks@example.org", "name": "Eve", "password": "long enough"}"#.utf8))
            let chunked = try await curl(
                "--oauth2-bearer", "admin", "--header", "Transfer-Encoding: chunked", "--header",
                "Content-Type: application/json", "--data", "@user.json", "\(url)/users")
            #expect(chunked.status == 200 && chunked.body.contains("chunks@example.org"), "\(chunked)")
        }
    }

    @Test func `a request keeps its id, or is given one`() async throws {
        try await withUserService { curl, url in
            let own = try await curl("--header", "X-Request-Id: my-own.1", "\(url)/users")
            #expect(own.headers["x-request-id"] == "my-own.1")
            let (first, second) = (try await curl("\(url)/nothing"), try await curl("\(url)/nothing"))
            #expect(first.headers["x-request-id"]?.isEmpty == false)
            #expect(first.headers["x-request-id"] != second.headers["x-request-id"])
            let bad = try await curl("--header", "X-Request-Id: \(String(repeating: "x", count: 129))", "\(url)/users")
            #expect(bad.status == 200)
            #expect((1...128).contains(bad.headers["x-request-id"]?.count ?? 0))
        }
    }

    @Test(arguments: ["--http1.1", "--http2-prior-knowledge"])
    func `a stream is events, which a client may resume behind`(version: String) async throws {
        try await Curl.running { curl in
            try await Sample.running("todo") { todo in
                try await signIn(curl, todo)
                for title in ["One", "Two", "Three"] {
                    let todos = ["--cookie", "jar"] + Curl.json + [#"{"title": "\#(title)"}"#, "\(todo.url)/v1/todos"]
                    let created = try await curl.run(todos)
                    #expect(created.status == 201, "\(created)")
                }
                let changes = "\(todo.url)/v1/changes"
                try await curl.streaming(version, "--include", changes) { stream in
                    _ = try await stream.line(after: #"data: {"cursor":3,"#)
                    let lines = stream.output.split(whereSeparator: \.isNewline)
                    #expect(lines.first?.contains("200") == true)
                    #expect(lines.contains { $0.lowercased() == "content-type: text/event-stream" })
                    #expect(lines.filter { $0.hasPrefix("id: ") } == ["id: 1", "id: 2", "id: 3"])
                }
                try await curl.streaming(version, "--header", "Last-Event-ID: 2", changes) { stream in
                    _ = try await stream.line(after: "data: ")
                    #expect(stream.output.contains("id: 3\n") && !stream.output.contains("id: 2\n"))
                }
            }
        }
    }

    @Test func `only pages of allowed origins may call`() async throws {
        let origin = "https://example.com"
        let environment = ["ALLOWED_ORIGINS": "https://example.org,\(origin)"]
        try await Curl.running { curl in
            try await Sample.running("todo", environment: environment) { todo in
                let allowed = try await curl("--header", "Origin: \(origin)", "\(todo.url)/v1/todos?limit=0")
                #expect(allowed.status == 422 && allowed.headers["access-control-allow-origin"] == origin, "\(allowed)")
                #expect(allowed.headers["access-control-allow-credentials"] == "true")
                let preflight =
                    Curl.headers("Access-Control-Request-Method: PATCH", "Access-Control-Request-Headers: content-type")
                    + ["--request", "OPTIONS", "\(todo.url)/v1/todos/\(ada)"]
                let welcome = try await curl.run(preflight + Curl.headers("Origin: \(origin)"))
                #expect(welcome.status == 204, "\(welcome)")
                #expect(welcome.headers["access-control-allow-origin"] == origin)
                #expect(welcome.headers["access-control-allow-methods"]?.contains("PATCH") == true)
                #expect(welcome.headers["access-control-allow-headers"] == "content-type")
                let unwelcome = try await curl.run(preflight + Curl.headers("Origin: https://example.net"))
                #expect(unwelcome.headers["access-control-allow-origin"] == nil, "\(unwelcome)")

                try await signIn(curl, todo)
                let upgrade =
                    Curl.headers(
                        "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==")
                    + ["--cookie", "jar", "--max-time", "5", "\(todo.url)/live/todos"]
                for (origin, status) in [("https://example.net", 403), (origin, 101), (todo.url, 101)] {
                    let socket = try await curl.run(Curl.headers("Origin: \(origin)") + upgrade)
                    #expect(socket.status == status, "\(origin): \(socket)")
                }
            }
        }
    }

    /// Puts the session of a member into a file.
    private func signIn(_ curl: Curl, _ todo: Sample) async throws {
        let member = #"{"name": "ann", "password": "correct horse"}"#
        let answer = try await curl.run(["--cookie-jar", "jar"] + Curl.json + [member, "\(todo.url)/session"])
        try #require(answer.status == 204, "\(answer)")
    }
}

/// The only user when the service starts.
private let ada = "00000000-0000-4000-8000-000000000001"

private func methods(_ answer: Curl.Answer) -> [String] {
    (answer.headers["allow"] ?? "").split { $0 == "," || $0 == " " }.map(String.init).sorted()
}
