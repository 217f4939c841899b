import Pikku
import TestSupport
import Testing

@testable import PikkuHummingbird

/// Whose pages may open a channel.
@Suite(.timely) struct WebSocketOriginTests {
    @Test(arguments: [
        ("http://x", "101"), ("https://X", "101"), ("https://named.example", "101"), ("https://x.example", "403"),
        ("http://x:81", "403"), ("http://ax", "403"), ("null", "403"), ("x", "403"), ("http://x, http://x", "403"),
    ])
    func takesPagesOfItsOwnHostAndThoseThatTheAppNames(_ origin: String, _ status: String) async throws {
        var responder = channels
        responder.allowsOrigin = { $0 == "https://named.example" }
        try await TestServer.run(responder: responder) { server in
            let client = try await server.connect()
            try await client.send(upgrade(more: "Origin: \(origin)\r\n"))
            #expect(try await client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 \(status) "), "\(origin)")
            await client.close()
        }
    }

    @Test func takesAnyPageWhereThatIsSaid() async throws {
        try await TestServer.run({ $0.webSocket.allowedOrigins = .any }, responder: channels) { server in
            let client = try await server.connect()
            try await client.send(upgrade(more: "Origin: https://elsewhere.example\r\n"))
            #expect(try await client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 101 "))
            await client.close()
        }
    }

    @Test(arguments: [("https://good.example", "101"), ("https://bad.example", "403"), ("http://x", "403")])
    func takesOnlyPagesThatAreListed(_ origin: String, _ status: String) async throws {
        try await TestServer.run(
            { $0.webSocket.allowedOrigins = .these(["https://good.example"]) }, responder: channels
        ) { server in
            let client = try await server.connect()
            try await client.send(upgrade(more: "Origin: \(origin)\r\n"))
            #expect(try await client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 \(status) "), "\(origin)")
            await client.close()
        }
    }
}
