import Foundation
import Pikku
import TestSupport
import Testing

@testable import PikkuHummingbird

/// What is wrong is told as a problem document, and the server stays up.
@Suite(.timely) struct HTTPFaultTests {
    @Test(arguments: [
        ("nonsense", "nonsense\r\n\r\n", 400),
        ("no host", "GET / HTTP/1.1\r\n\r\n", 400),
        ("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
        (
            "length and chunks",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400
        ),
        (
            "chunked not last",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n", 400
        ),
        ("length that is no number", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\na", 400),
        ("space before colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        ("folded header", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", 400),
        (
            "bare line feed in chunk size",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\na\r\n0\r\n\r\n", 400
        ),
        ("malformed chunk", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        ("unknown method", "PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        ("wrong version", "GET / HTTP/3.7\r\nHost: a\r\n\r\n", 400),
        ("long target", "GET /\(String(repeating: "a", count: 40_000)) HTTP/1.1\r\nHost: a\r\n\r\n", 431),
        ("long header", "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 40_000))\r\n\r\n", 431),
        (
            "many headers",
            "GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: y\r\n", count: 200))\r\n", 431
        ),
        ("headers without end", "GET / HTTP/1.1\r\n\(String(repeating: "X: yyyy\r\n", count: 20_000))", 431),
    ])
    func refuses(_ name: String, _ request: String, _ status: Int) async throws {
        try await TestServer.run(respond: readAll) { server in
            let client = try await server.connect()
            // The server may have closed before the last byte.
            try? await client.send(request)
            let answer = try await client.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(name)")
            #expect(answer.contains("content-type: application/problem+json"), "\(name)")
            #expect(answer.contains("connection: close"), "\(name)")
            await client.close()
            #expect(try await server.exchange(plain).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func answersWhatCameBeforeAFault() async throws {
        try await TestServer.run(respond: readAll) { server in
            let client = try await server.connect()
            // Long enough to be read in several pieces, all but the first one behind the fault.
            try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n" + String(repeating: "?", count: 30_000))
            let answers = try await client.readToEnd()
            #expect(answers.contains("HTTP/1.1 200 ") && answers.contains("HTTP/1.1 400 "), "\(answers)")
            #expect(try await client.isSpared())
            await client.close()
        }
    }

    @Test func readsOnBehindAFault() async throws {
        try await TestServer.run(respond: readAll) { server in
            let client = try await server.connect()
            try await client.send(String(repeating: "?", count: 30_000))
            #expect(try await client.readToEnd().hasPrefix("HTTP/1.1 400 "))
            #expect(try await client.isSpared())
            await client.close()
        }
    }

    @Test func takesEqualLengthsForNoTrick() async throws {
        try await TestServer.run(respond: readAll) { server in
            let answer = try await server.exchange(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na")
            #expect(answer.hasPrefix("HTTP/1.1 400"))
        }
    }

    @Test func givesUpOnSlowHeaders() async throws {
        try await TestServer.run({ $0.timeouts.headers = .seconds(1) }, respond: readAll) { server in
            let client = try await server.connect()
            try await client.send("GET / HT")
            let answer = try await client.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 408 "))
            await client.close()
        }
    }

    @Test func givesUpOnHeadersThatTrickle() async throws {
        try await TestServer.run({ $0.timeouts.headers = .milliseconds(300) }, respond: readAll) { server in
            let client = try await server.connect()
            for _ in 0..<50 where !client.isEnded {
                try? await client.send("G")
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(client.isEnded)
            await client.close()
        }
    }

    @Test func givesUpOnASlowBody() async throws {
        try await TestServer.run({ $0.timeouts.body = .milliseconds(200) }, respond: readAll) { server in
            let client = try await server.connect()
            try await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
            let answer = try await client.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 408 "))
            await client.close()
        }
    }

    @Test func throwsTheErrorOfAnAppForASlowBody() async throws {
        try await TestServer.run({ $0.timeouts.body = .milliseconds(200) }) { request in
            do {
                return .text("\(try await request.body.bytes(upTo: 100).count)")
            } catch let error as RequestTimeout {
                return .text(error.detail ?? "")
            } catch {
                return .text("another")
            }
        } test: { server in
            let client = try await server.connect()
            try await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
            try await client.read(until: "the body took too long")
            await client.close()
        }
    }

    @Test func givesUpOnABodyThatTrickles() async throws {
        try await TestServer.run(
            {
                $0.timeouts.body = .milliseconds(200)
                $0.timeouts.bodyRate = 1000
            }, respond: readAll
        ) { server in
            let client = try await server.connect()
            try await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
            for _ in 0..<100 where !client.isEnded {
                try? await client.send("a")
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(String(decoding: client.received, as: UTF8.self).hasPrefix("HTTP/1.1 408 "))
            await client.close()
        }
    }

    @Test func closesIdleConnections() async throws {
        try await TestServer.run({ $0.timeouts.idle = .milliseconds(200) }, respond: readAll) { server in
            let client = try await server.connect()
            try await client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            try await client.read(until: "\r\n\r\n")
            #expect(try await client.readToEnd() == "0")
            await client.close()
        }
    }

    @Test func cancelsCallsThatTakeTooLong() async throws {
        let ended = AsyncStream.makeStream(of: Bool.self)
        try await TestServer.run(
            { $0.timeouts.call = .seconds(1) },
            respond: { _ in
                try? await Task.sleep(for: .seconds(60))
                ended.continuation.yield(Task.isCancelled)
                return .text("late")
            }
        ) { server in
            let client = try await server.connect()
            try await client.send(plain)
            #expect(try await client.readToEnd().hasPrefix("HTTP/1.1 504 "))
            await client.close()
            #expect(await ended.stream.first { _ in true } == true)
        }
    }

    @Test func waitsWhileThereAreTooManyConnections() async throws {
        try await TestServer.run({ $0.limits.connections = 1 }, respond: readAll) { server in
            let first = try await server.connect()
            try await first.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            try await first.read(until: "\r\n\r\n")
            let second = try await server.connect()
            try await second.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            try await Task.sleep(for: .milliseconds(100))
            #expect(second.received.isEmpty)
            await first.close()
            try await second.read(until: "\r\n\r\n")
            await second.close()
        }
    }
}

private let plain = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"

/// The length of the body, or the status of what went wrong with it.
@Sendable private func readAll(_ request: PikkuRequest) async -> PikkuResponse {
    do {
        return .text("\(try await request.body.bytes(upTo: 1 << 20).count)")
    } catch let error as any PikkuError {
        let problem = ProblemDocument(status: type(of: error).status, detail: error.detail)
        return PikkuResponse(
            status: problem.status, headers: [.contentType: ProblemDocument.mediaType], body: .bytes(problem.text))
    } catch {
        return .text("\(error)", status: 500)
    }
}
