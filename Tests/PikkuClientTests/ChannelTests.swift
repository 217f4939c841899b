import Foundation
import Synchronization
import TestSupport
import Testing
import todo_client

@testable import PikkuClient

/// Channels over a connection that a test plays the other end of.
@Suite struct ChannelTests {
    private let socket = ScriptedSocket()

    private func connect(_ settings: ClientSettings = ClientSettings()) async throws -> TodosChannel {
        let url = try #require(URL(string: "http://service.test"))
        let transport = SocketTransport(socket: socket)
        return try await TodoClient(baseURL: url, transport: transport, settings: settings).connectToTodos()
    }

    @Test func `answers find their calls in any order`() async throws {
        let channel = try await connect()
        async let list = channel.list(ListTodosInput(limit: 1))
        try await eventually { socket.sent.count == 1 }
        async let count = channel.count()
        try await eventually { socket.sent.count == 2 }
        #expect(socket.sent[0].hasPrefix(#"{"$id":"1","action":"list","include_done":false,"#))
        #expect(socket.sent[1] == #"{"$id":"2","topic":"count"}"#)
        socket.receive(#"{"topic":"count","$id":"2","data":{"open":1}}"#)
        socket.receive(#"{"action":"list","$id":"1","data":{"items":[]}}"#)
        let answers = (try await count, try await list)
        #expect(answers.0 == ["open": 1] && answers.1.items == [])
    }

    @Test func `a call that nobody waits for is taken back`() async throws {
        let channel = try await connect()
        let calling = Task { try await channel.count() }
        try await eventually { socket.sent.count == 1 }
        calling.cancel()
        let error = await #expect(throws: ClientError.self) { try await calling.value }
        guard case .cancelled? = error else { return failed(error) }
        try await eventually { socket.sent.last == #"{"$cancel":"1"}"# }
    }

    @Test func `a call without an answer in time is taken back`() async throws {
        let channel = try await connect(ClientSettings(timeout: .milliseconds(20)))
        let error = await #expect(throws: ClientError.self) { try await channel.count() }
        guard case .timedOut? = error else { return failed(error) }
        try await eventually { socket.sent.last == #"{"$cancel":"1"}"# }
    }

    @Test func `a stream ends where the service says so`() async throws {
        let channel = try await connect()
        async let cursors = channel.changes().reduce(into: [Int64]()) { $0.append($1.cursor) }
        try await eventually { socket.sent.count == 1 }
        for cursor in 1...2 {
            socket.receive(
                #"{"$id":"1","data":{"cursor":\#(cursor),"id":"00000000-0000-4000-8000-000000000001","change":{"deleted":{}}}}"#
            )
        }
        socket.receive(#"{"$id":"1","done":true}"#)
        let read = try await cursors
        #expect(read == [1, 2])
        #expect(socket.sent.count == 1)
    }

    @Test func `what waits fails when the connection is lost`() async throws {
        let channel = try await connect()
        var ticks = channel.tick.makeAsyncIterator()
        socket.receive(#"{"event":"tick","data":7}"#)
        #expect(try await ticks.next() == 7)
        let calling = Task { try await channel.count() }
        try await eventually { socket.sent.count == 1 }
        socket.lose()
        await #expect(throws: ClientError.self) { try await calling.value }
        await #expect(throws: ClientError.self) { try await ticks.next() }
        await #expect(throws: ClientError.self) { try await channel.count() }
    }

    @Test func `a reader that is too slow is told so`() async throws {
        let channel = try await connect(ClientSettings(channelBuffer: 2))
        let ticks = channel.tick
        let others = channel.connection.refusals
        for number in 1...3 { socket.receive(#"{"event":"tick","data":\#(number)}"#) }
        socket.receive(#"{"error":{"status":404,"detail":"the last one"}}"#)
        for try await refusal in others {
            #expect(refusal.detail == "the last one")
            break
        }
        var read: [Int] = []
        await #expect(throws: ClientError.self) { for try await tick in ticks { read.append(tick) } }
        #expect(read == [1, 2])
    }

    @Test func `what is no object cannot be sent`() async throws {
        let channel = try await connect()
        await #expect(throws: ClientError.self) { try await channel.sendMessage([1, 2]) }
        #expect(socket.sent == [])
    }
}

private struct SocketTransport: Transport {
    let socket: ScriptedSocket

    func send(_ request: TransportRequest) async throws -> TransportResponse { throw ScriptEnded() }
    func connect(_ request: TransportRequest) async throws -> any WebSocket { socket }
}

private final class ScriptedSocket: WebSocket {
    private let texts = AsyncStream<[UInt8]>.makeStream()
    private let frames = Mutex<[String]>([])

    var sent: [String] { frames.withLock { $0 } }

    func receive(_ text: String) { texts.continuation.yield(Array(text.utf8)) }
    func lose() { texts.continuation.finish() }

    func send(_ text: [UInt8]) async throws { frames.withLock { $0.append(String(decoding: text, as: UTF8.self)) } }

    func receive() async throws -> [UInt8]? {
        var iterator = texts.stream.makeAsyncIterator()
        return await iterator.next()
    }

    func close() async { lose() }
}
