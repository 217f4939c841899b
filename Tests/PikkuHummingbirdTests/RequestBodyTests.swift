import Pikku
import TestSupport
import Testing

@testable import PikkuHummingbird

@Suite(.timely) struct RequestBodyTests {
    @Test func asksForAnExpectedBodyOnlyWhenItIsWanted() async throws {
        try await TestServer.run { request in
            guard request.path == "/wanted" else { return .text("no", status: 401) }
            return .text("\((try? await request.body.bytes(upTo: 100).count) ?? -1)")
        } test: { server in
            let head = "HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
            let wanted = try await server.connect()
            try await wanted.send("POST /wanted \(head)")
            #expect(try await wanted.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            try await wanted.send("abc")
            try await wanted.read(until: "\r\n\r\n3")
            await wanted.close()

            let unwanted = try await server.connect()
            try await unwanted.send("POST /unwanted \(head)")
            let answer = try await unwanted.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 401 "))
            #expect(answer.contains("connection: close"))
            await unwanted.close()
        }
    }

    @Test func readsNoFurtherThanTheFunction() async throws {
        let gate = AsyncStream.makeStream(of: Void.self)
        try await TestServer.run { request in
            for await _ in gate.stream {}
            return .text("\((try? await request.body.bytes(upTo: 1 << 30).count) ?? -1)")
        } test: { server in
            let client = try await server.connect()
            let size = 32 << 20
            try await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(size)\r\n\r\n")
            let sent = Counter()
            let sending = Task {
                for _ in 0..<(size >> 16) {
                    try await client.send([UInt8](repeating: 65, count: 1 << 16))
                    sent.add(1 << 16)
                }
            }
            try await Task.sleep(for: .milliseconds(500))
            // The buffers of the operating system on both sides are all that can have been filled.
            #expect(sent.value < size / 2)
            gate.continuation.finish()
            try await sending.value
            try await client.read(until: "\r\n\r\n\(size)", within: 30)
            await client.close()
        }
    }

    @Test func throwsAwayASmallRest() async throws {
        try await TestServer.run(respond: { _ in .text("early") }) { server in
            let client = try await server.connect()
            for _ in 0..<2 {
                try await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
                #expect(try await !client.read(until: "early").contains("connection: close"))
                try await client.send([UInt8](repeating: 65, count: 100_000))
            }
            await client.close()
        }
    }

    @Test func letsTheAnswerArriveBeforeItClosesOnALargeRest() async throws {
        try await TestServer.run(respond: { _ in .text("early", status: 413) }) { server in
            let client = try await server.connect()
            try await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n")
            for _ in 0..<20 { try? await client.send([UInt8](repeating: 65, count: 100_000)) }
            let answer = try await client.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 413 "))
            #expect(answer.hasSuffix("early"))
            await client.close()
        }
    }

    @Test func endsACallWhoseBodyIsCutShort() async throws {
        let begun = Counter()
        let errors = AsyncStream.makeStream(of: String.self)
        try await TestServer.run { request in
            begun.add(1)
            do {
                _ = try await request.body.bytes(upTo: 100)
                errors.continuation.yield("none")
            } catch {
                errors.continuation.yield("\(type(of: error))")
            }
            return .text("")
        } test: { server in
            let client = try await server.connect()
            try await client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
            try await begun.reaches(1)
            await client.close()
            let error = await errors.stream.first { _ in true }
            #expect(error == "BadRequest" || error == "CancellationError")
        }
    }
}
