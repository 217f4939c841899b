import Pikku
import TestSupport
import Testing

@testable import PikkuHummingbird

@Suite(.timely) struct HTTP1Tests {
    private func serve(_ test: @escaping @Sendable (TestServer) async throws -> Void) async throws {
        try await TestServer.run(respond: echo, test: test)
    }

    @Test func answersARequest() async throws {
        try await serve { server in
            let answer = try await server.exchange("GET /a?b=c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\ndate: "))
            #expect(answer.contains("\r\ncontent-length: 12\r\n"))
            #expect(answer.contains("\r\nconnection: close\r\n"))
            #expect(answer.hasSuffix("\r\n\r\nGET /a?b=c \n"))
        }
    }

    @Test func keepsAConnectionForFurtherRequests() async throws {
        try await serve { server in
            let client = try await server.connect()
            for path in ["/one", "/two"] {
                try await client.send("GET \(path) HTTP/1.1\r\nHost: x\r\n\r\n")
                let answer = try await client.read(until: "GET \(path)? \n")
                #expect(!answer.contains("connection:"))
            }
        }
    }

    @Test func answersPipelinedRequestsInOrder() async throws {
        try await serve { server in
            let paths = (1...50).map { "/\($0)" }
            let requests = paths.map { "POST \($0) HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi" }
            let client = try await server.connect()
            try await client.send(requests.joined())
            for path in paths { try await client.read(until: "POST \(path)? hi\n") }
        }
    }

    @Test func answersRequestsOfAClientThatHasSaidEverything() async throws {
        try await TestServer.run({ $0.timeouts.halfClosed = .seconds(60) }, respond: echo) { server in
            let client = try await server.connect()
            try await client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n")
            try await client.closeOutput()
            let answers = try await client.readToEnd()
            #expect(answers.contains("GET /1"))
            #expect(answers.contains("GET /2"))
        }
    }

    @Test func readsABodyInChunks() async throws {
        try await serve { server in
            let client = try await server.connect()
            try await client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n")
            try await Task.sleep(for: .milliseconds(20))
            try await client.send("3\r\ncde\r\n0\r\n\r\n")
            try await client.read(until: "POST /? abcde\n")
        }
    }

    @Test func tellsHeadOfABodyThatDoesNotCome() async throws {
        try await serve { server in
            let answer = try await server.exchange("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(answer.contains("\r\ncontent-length: 9\r\n"))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func answersHTTP10AndCloses() async throws {
        try await serve { server in
            let answer = try await server.exchange("GET / HTTP/1.0\r\n\r\n")
            #expect(answer.contains("connection: close"))
            #expect(answer.hasSuffix("GET /? \n"))
        }
    }

    @Test func takesTargetsInAbsoluteForm() async throws {
        try await serve { server in
            let answer = try await server.exchange(
                "GET http://x/y?z HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(answer.hasSuffix("GET /y?z \n"))
        }
    }

    @Test(arguments: [0, 784_111_777, 951_782_400, 1_709_164_800])
    func writesDates(_ second: Int) {
        let expected = [
            0: "Thu, 01 Jan 1970 00:00:00 GMT", 784_111_777: "Sun, 06 Nov 1994 08:49:37 GMT",
            951_782_400: "Tue, 29 Feb 2000 00:00:00 GMT", 1_709_164_800: "Thu, 29 Feb 2024 00:00:00 GMT",
        ]
        #expect(DateHeader.text(second) == expected[second])
    }
}

/// `POST /path?query body`.
@Sendable private func echo(_ request: PikkuRequest) async -> PikkuResponse {
    do {
        let body = try await request.body.bytes(upTo: 1 << 20)
        let text = String(decoding: body, as: UTF8.self)
        return .text("\(request.method.token) \(request.path)?\(request.query) \(text)\n")
    } catch {
        return .text("\(error)", status: 400)
    }
}
