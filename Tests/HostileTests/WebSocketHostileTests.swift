import TestSupport
import Testing

/// What a channel of a sample makes of frames that mean no good.
@Suite(.timely) struct WebSocketHostileTests {
    @Test func `a text that is no call is answered, and the connection stays`() async throws {
        let texts = [
            "", "{", "[]", "null", #"{"action": 1}"#, #"{"action": "nothing"}"#,
            #"{"action": "getUsers", "action": "getUsers"}"#, #"{"action": "getUsers", "page": 0}"#,
            #"{"action": "getUsers", "$id": {}}"#, #"{"action": "createUser"}"#,
            String(repeating: "[", count: 100_000), #"{"action": "getUsers", "x": "\ud800"}"#,
        ]
        try await Service.running("user-service") { service in
            let client = try await service.connect()
            try await client.send(upgrade("/channels/user-updates"))
            try await client.read(until: "\r\n\r\n")
            for text in texts {
                try await client.send(frame(.text, text))
                try await eventually { client.isEnded || !ServerFrame.all(client.received).isEmpty }
                let answer = try await client.read(count: client.received.count)
                #expect(answer.firstRange(of: bytes(#""error":{"#)) != nil, "\(text.prefix(60))")
                try await client.send(frame(.text, #"{"action": "getUsers"}"#))
                try await client.read(until: #""data":{"#)
                try await eventually { client.received.suffix(2) == bytes("}}") }
                _ = try await client.read(count: client.received.count)
            }
            await client.close()
            #expect(try await service.isWell())
        }
    }

    @Test(arguments: [
        ("a message over the limit", frame(.text, [UInt8](repeating: 0x20, count: 1 << 20 + 1)), 1009),
        ("a length beyond numbers", [0x81, 0xFF] + [UInt8](repeating: 0xFF, count: 8), 1009),
        ("a frame without a mask", [0x81, 2, 0x7B, 0x7D], 1002),
        ("no UTF-8", frame(.text, [0x22, 0xC0, 0x80, 0x22]), 1007),
        ("bytes", frame(.binary, "{}"), 1003),
    ])
    func `a frame that breaks the rules closes its connection alone`(
        name: String, bytes: [UInt8], code: Int
    ) async throws {
        try await Service.running("user-service") { service in
            let client = try await service.connect()
            try await client.send(upgrade("/channels/user-updates"))
            try await client.read(until: "\r\n\r\n")
            try? await client.send(bytes)
            try await eventually { client.isEnded || !ServerFrame.all(client.received).isEmpty }
            #expect(ServerFrame.all(client.received).compactMap(\.closeCode) == [code], "\(name)")
            await client.close()
            #expect(try await service.isWell())
        }
    }
}
