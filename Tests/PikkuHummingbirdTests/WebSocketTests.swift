import Pikku
import TestSupport
import Testing

@testable import PikkuHummingbird

@Suite(.timely) struct WebSocketTests {
    private func serve(
        _ adapt: (inout PikkuServer.WebSocketOptions) -> Void = { _ in },
        _ test: @escaping @Sendable (TestServer) async throws -> Void
    ) async throws {
        try await TestServer.run({ adapt(&$0.webSocket) }, responder: channels, test: test)
    }

    @Test func upgradesAndAnswers() async throws {
        try await serve { server in
            let client = try await server.connect()
            try await client.send(upgrade())
            let head = try await client.read(until: "\r\n\r\n")
            #expect(head.hasPrefix("HTTP/1.1 101 Switching Protocols\r\n"))
            // The example of RFC 6455, section 1.3.
            #expect(head.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"))
            try await client.send(frame(.text, "hello"))
            #expect(try await client.read(count: 7) == [0x81, 5] + Array("hello".utf8))
            await client.close()
        }
    }

    @Test func takesFramesThatCameWithTheRequest() async throws {
        try await serve { server in
            let client = try await server.connect()
            try await client.send(Array(upgrade().utf8) + frame(.text, "early"))
            try await client.read(until: "\r\n\r\n")
            #expect(try await client.read(count: 7) == [0x81, 5] + Array("early".utf8))
            await client.close()
        }
    }

    @Test func answersRequestsThatOpenNoChannel() async throws {
        try await serve { server in
            for (request, status) in [
                (upgrade("/elsewhere"), "404"), (upgrade("/refused"), "401"),
                (upgrade(key: "short"), "400"), (upgrade(version: "8"), "426"),
                ("GET /channel HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "426"),
                (upgrade().replacing("keep-alive, Upgrade", with: "close"), "426"),
                (upgrade().replacing("HTTP/1.1", with: "HTTP/1.0"), "426"),
            ] {
                let answer = try await server.exchange(request)
                #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
            }
        }
    }

    @Test func tellsHowAChannelIsSpokenTo() async throws {
        try await serve { server in
            let answer = try await server.exchange("GET /channel HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(answer.contains("upgrade: websocket\r\n"))
            #expect(answer.contains("connection: close, upgrade\r\n"))
            #expect(answer.contains("application/problem+json"))
            let client = try await server.connect()
            try await client.send("GET /channel HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try await client.read(until: "\r\n\r\n").contains("connection: upgrade\r\n"))
            await client.close()
        }
    }

    @Test func choosesAProtocol() async throws {
        try await serve({ $0.subprotocols = ["b", "c"] }) { server in
            let client = try await server.connect()
            try await client.send(upgrade(more: "Sec-WebSocket-Protocol: a, c, b\r\n"))
            #expect(try await client.read(until: "\r\n\r\n").contains("Sec-WebSocket-Protocol: c\r\n"))
            await client.close()
        }
    }

    @Test(arguments: [
        ("unmasked", [0x81, 2, 0x68, 0x69], 1002),
        ("reserved bit", frame(first: 0xC1, "hi"), 1002),
        ("unknown kind", frame(first: 0x83, "hi"), 1002),
        ("fragmented ping", frame(first: 0x09, "hi"), 1002),
        ("long ping", [0x89, 0xFE, 0, 126, 0, 0, 0, 0], 1002),
        ("continuation of nothing", frame(first: 0x80, "hi"), 1002),
        ("text within a text", frame(first: 0x01, "hi") + frame(first: 0x81, "hi"), 1002),
        ("close code that is not sent", frame(.close, [0x03, 0xED]), 1002),
        ("half a close code", frame(.close, [0x03]), 1002),
        ("close reason that is not UTF-8", frame(.close, [0x03, 0xE8, 0xFF]), 1007),
        ("text that is not UTF-8", frame(.text, [0xFF]), 1007),
        ("text that is cut short", frame(.text, [0xC3]), 1007),
        ("binary", frame(.binary, "hi"), 1003),
        ("too long", frame(.text, [UInt8](repeating: 0x61, count: 201)), 1009),
        (
            "too long in pieces",
            frame(first: 0x01, String(repeating: "a", count: 120))
                + frame(first: 0x80, String(repeating: "a", count: 120)),
            1009
        ),
        ("endless", [0x81, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], 1009),
    ])
    func closes(_ name: String, _ bytes: [UInt8], _ code: Int) async throws {
        try await serve({ $0.messageBytes = 200 }) { server in
            let client = try await server.openChannel()
            try await client.send(bytes)
            let close = try await client.read(count: 4)
            #expect(close[0] == 0x88, "\(name)")
            #expect(Int(close[2]) << 8 | Int(close[3]) == code, "\(name)")
            _ = try await client.readToEnd()
            await client.close()
        }
    }

    @Test(arguments: [
        ("a frame too long", [0x81, 0xFF, 0, 0, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF], 1009),
        ("an unmasked frame", [0x81, 2, 0x68, 0x69], 1002),
    ])
    func readsOnBehindAFault(_ name: String, _ fault: [UInt8], _ code: Int) async throws {
        try await serve { server in
            let client = try await server.openChannel()
            // Long enough to be read in several pieces.
            try await client.send(fault + [UInt8](repeating: 0, count: 30_000))
            let close = try await client.read(count: 4)
            #expect(Int(close[2]) << 8 | Int(close[3]) == code, "\(name)")
            _ = try await client.readToEnd()
            #expect(try await client.isSpared(), "\(name)")
            await client.close()
        }
    }

    @Test func putsFragmentsTogetherAroundAPing() async throws {
        try await serve { server in
            let client = try await server.openChannel()
            // The pieces cut the two bytes of `ä` apart.
            try await client.send(
                frame(.text, [0x61, 0xC3], isLast: false) + frame(.ping, "p") + frame(.continuation, [0xA4]))
            #expect(try await client.read(count: 3) == [0x8A, 1, UInt8(ascii: "p")])
            #expect(try await client.read(count: 5) == [0x81, 3, 0x61, 0xC3, 0xA4])
            await client.close()
        }
    }

    @Test func echoesACloseFrame() async throws {
        try await serve { server in
            let client = try await server.openChannel()
            try await client.send(frame(.close, [0x0B, 0xB8] + Array("bye".utf8)))
            #expect(try await client.read(count: 4) == [0x88, 2, 0x0B, 0xB8])
            #expect(try await client.readToEnd().isEmpty)
            await client.close()
        }
    }

    @Test func closesDeadConnections() async throws {
        try await serve({
            $0.pingInterval = .milliseconds(100)
            $0.pongTimeout = .seconds(5)
        }) { server in
            let alive = try await server.openChannel()
            for _ in 0..<5 {
                #expect(try await alive.read(count: 2) == [0x89, 0])
                try await alive.send(frame(.pong, ""))
            }
            #expect(try await alive.read(count: 2) == [0x89, 0])
            #expect(try await alive.readToEnd().isEmpty)
            await alive.close()
        }
    }

    @Test func waitsForNoPongThatItDoesNotRead() async throws {
        try await serve({
            $0.heldMessages = 1
            $0.pingInterval = .milliseconds(100)
            $0.pongTimeout = .seconds(2)
        }) { server in
            let client = try await server.openChannel(at: "/slow")
            for text in ["a", "b", "c"] { try await client.send(frame(.text, text)) }
            try await client.read(until: "c")
            await client.close()
        }
    }

    @Test func takesPiecesOfAFrameForASignOfLife() async throws {
        try await serve({
            $0.pingInterval = .milliseconds(100)
            $0.pongTimeout = .seconds(2)
        }) { server in
            let client = try await server.openChannel()
            for byte in frame(.text, String(repeating: "a", count: 20) + "z") {
                try await client.send([byte])
                try await Task.sleep(for: .milliseconds(150))
            }
            try await client.read(until: "z")
            await client.close()
        }
    }

    @Test func closesWhenTheAppIsDone() async throws {
        try await serve { server in
            let client = try await server.openChannel()
            try await client.send(frame(.text, "close"))
            #expect(try await client.read(count: 5) == [0x88, 6, 0x03, 0xF0, UInt8(ascii: "d")])
            try await client.send(frame(.close, [0x03, 0xF0]))
            _ = try await client.readToEnd()
            await client.close()
        }
    }

    @Test func readsTheCloseFrameBehindMessagesThatWereHeldBack() async throws {
        try await serve({
            $0.heldMessages = 1
            $0.closeTimeout = .seconds(120)
        }) { server in
            let client = try await server.openChannel(at: "/deaf")
            try await client.send(frame(.text, "held") + frame(.ping, ""))
            #expect(try await client.read(count: 2) == [0x8A, 0])
            await server.shutDown()
            #expect(try await client.read(count: 4)[2...] == [0x03, 0xE9])
            try await client.send(frame(.text, "late") + frame(.close, [0x03, 0xE9]))
            _ = try await client.readToEnd()
            #expect(!client.isReset)
            await client.close()
        }
    }

    @Test func waitsForAClientThatReadsNothing() async throws {
        try await serve({ $0.messageBytes = 1 << 16 }) { server in
            let client = try await TestClient(port: server.port, reads: false)
            try await client.send(upgrade())
            let message = frame(.text, String(repeating: "x", count: 1 << 16))
            let sent = Counter()
            let sending = Task {
                while !Task.isCancelled {
                    try await client.send(message)
                    sent.add(1)
                }
            }
            #expect(try await sent.isStill())
            sending.cancel()
            await client.close()
        }
    }

    @Test func tellsClientsOfAShutdown() async throws {
        try await serve { server in
            let client = try await server.openChannel()
            await server.shutDown()
            #expect(try await client.read(count: 4)[2...] == [0x03, 0xE9])
            try await client.send(frame(.close, [0x03, 0xE9]))
            _ = try await client.readToEnd()
            await client.close()
        }
    }
}
