import Foundation
import Logging
import NIOCore
import PikkuHummingbird
import ServiceLifecycle
import TestSupport
import Testing

@testable import user_service

/// Events of one channel over real sockets.
@Suite(.timely) struct SubscriberTests {
    private static let events = 100

    /// Further ones never read, which must be no matter to the others.
    @Test func `a thousand subscribers get each event once and in order`() async throws {
        try await Service.running("user-service") { service in
            let silent = try await subscribers(50, port: service.port, reads: false)
            let clients = try await subscribers(1000, port: service.port)
            let before = service.residentBytes
            let publisher = try #require(clients.first)
            for number in 0..<Self.events {
                try await publisher.send(creation(number))
                // Several calls of one connection would run at the same time.
                try await eventually { publisher.isEnded || eventCount(publisher.received) > number }
            }
            for client in clients {
                try await eventually { client.isEnded || eventCount(client.received) >= Self.events }
                #expect(try eventNumbers(client.received) == Array(0..<Self.events))
            }
            if let before, let after = service.residentBytes {
                print("subscribers: \(before >> 20) MiB before, \(after >> 20) MiB after")
                #expect(after - before < 200 << 20)
            }
            for client in clients + silent { await client.close() }
            #expect(try await service.isWell())
        }
    }

    @Test func `who does not read is closed in the end, and no matter to others`() async throws {
        var configuration = PikkuServer.Configuration()
        // The client begins to read only behind the last event.
        configuration.webSocket.closeTimeout = .seconds(120)
        configuration.channels.bufferedBytes = 1 << 18
        try await Service.inProcess(configuration) { port in
            let readers = try await subscribers(4, port: port)
            let silent = try await subscribers(4, port: port, reads: false)
            let publisher = try #require(readers.first)
            let padding = String(repeating: "x", count: 100_000)
            for number in 0..<Self.events {
                try await publisher.send(creation(number, padding))
                // As fast as the readers can, so that it is the others that are slow.
                for reader in readers {
                    try await eventually { reader.isEnded || eventCount(reader.received) > number }
                }
            }
            for reader in readers {
                #expect(try eventNumbers(reader.received) == Array(0..<Self.events))
                await reader.close()
            }
            for client in silent {
                try await client.channel.setOption(.autoRead, value: true).get()
                client.channel.read()
                try await eventually { ServerFrame.all(client.received).contains { $0.closeCode != nil } }
                let frames = ServerFrame.all(client.received)
                #expect(frames.compactMap(\.closeCode) == [1013])
                let numbers = try eventNumbers(client.received)
                #expect(numbers == Array(0..<numbers.count) && numbers.count < Self.events)
                await client.close()
            }
        }
    }
}

extension Service {
    /// The sample within the test, for what its program leaves to defaults.
    static func inProcess(
        _ configuration: PikkuServer.Configuration, _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        let (ports, listens) = AsyncStream.makeStream(of: Int.self)
        var configuration = configuration
        configuration.address = .host(port: 0)
        configuration.onRunning = { address in
            if case .host(_, let port) = address { listens.yield(port) }
        }
        var logger = Logger(label: "test")
        logger.logLevel = .error
        let server = PikkuServer(userService(logger: logger), configuration: configuration)
        let group = ServiceGroup(services: [server], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask {
                var all = ports.makeAsyncIterator()
                let port = await all.next() ?? 0
                do {
                    try await body(port)
                    await group.triggerGracefulShutdown()
                } catch {
                    await group.triggerGracefulShutdown()
                    throw error
                }
            }
            try await tasks.waitForAll()
        }
    }
}

/// Whose WebSocket is open, and to whom nothing has been told yet.
private func subscribers(_ count: Int, port: Int, reads: Bool = true) async throws -> [TestClient] {
    var clients: [TestClient] = []
    for _ in 0..<count {
        let client = try await TestClient(port: port)
        try await client.send(upgrade("/channels/user-updates", more: "Authorization: Bearer admin\r\n"))
        // An answer says that the channel is open, and with it the subscription.
        try await client.send(frame(.text, #"{"action": "getUsers", "page": 9}"#))
        clients.append(client)
    }
    for client in clients {
        try await client.read(until: "\r\n\r\n", within: 60)
        try await eventually { client.isEnded || !ServerFrame.all(client.received).isEmpty }
        _ = try await client.read(count: client.received.count)
        if !reads { try await client.channel.setOption(.autoRead, value: false).get() }
    }
    return clients
}

/// A frame that makes an event.
private func creation(_ number: Int, _ padding: String = "") -> [UInt8] {
    let user = newUser(number, #", "action": "createUser""#)
    return frame(.text, user.replacing(#""name": "A""#, with: #""name": "\#(padding)""#))
}

private func eventCount(_ received: [UInt8]) -> Int {
    ServerFrame.all(received).count { isEvent($0) }
}

private func isEvent(_ frame: ServerFrame) -> Bool { frame.payload.starts(with: bytes(#"{"event":"#)) }

/// The numbers in the addresses of events.
private func eventNumbers(_ received: [UInt8]) throws -> [Int] {
    let marker = bytes(#""email":"user"#)
    return try ServerFrame.all(received).filter(isEvent).map { event in
        let start = try #require(event.payload.firstRange(of: marker)?.upperBound)
        return try #require(Int(String(decoding: event.payload[start...].prefix { $0 != 0x40 }, as: UTF8.self)))
    }
}
