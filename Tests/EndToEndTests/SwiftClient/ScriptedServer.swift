import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A server that answers one request after the other as a test says, each on a connection of its own.
final class ScriptedServer: Sendable {
    enum Answer: Sendable {
        /// Sends a text, and closes the connection.
        case whole(String)
        /// Sends a text, and waits for the peer to leave.
        case begun(String)
        /// Sends a text, and goes on until the peer leaves.
        case endless(String)
    }

    let url: URL
    private let state: Mutex<State>

    private struct State {
        var answers: [Answer]
        var requests: [String] = []
        /// How many peers have left before they were answered in full.
        var abandoned = 0
        /// In bytes, of answers without end.
        var written = 0
    }

    private init(port: Int, _ answers: [Answer]) throws {
        guard let url = URL(string: "http://127.0.0.1:\(port)") else { throw URLError(.badURL) }
        self.url = url
        state = Mutex(State(answers: answers))
    }

    /// The heads of requests.
    var requests: [String] { state.withLock { $0.requests } }
    var abandoned: Int { state.withLock { $0.abandoned } }
    var written: Int { state.withLock { $0.written } }

    static func running(_ answers: Answer..., body: (ScriptedServer) async throws -> Void) async throws {
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let server = try ScriptedServer(port: listener.channel.localAddress?.port ?? 0, answers)
        let serving = Task {
            try await withThrowingDiscardingTaskGroup { group in
                try await listener.executeThenClose { connections in
                    for try await connection in connections {
                        group.addTask { try? await server.serve(connection) }
                    }
                }
            }
        }
        defer { serving.cancel() }
        try await body(server)
    }

    private func serve(_ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async throws {
        try await connection.executeThenClose { inbound, outbound in
            // A peer may leave in more than one way.
            let isWhole = (try? await answer(inbound, outbound)) ?? false
            if !isWhole { state.withLock { $0.abandoned += 1 } }
        }
    }

    /// Whether the answer was given in full.
    private func answer(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws -> Bool {
        var head = ""
        for try await bytes in inbound {
            head += String(buffer: bytes)
            guard let end = head.range(of: "\r\n\r\n") else { continue }
            switch receive(String(head[..<end.lowerBound])) {
            case .whole(let text)?:
                try await outbound.write(ByteBuffer(string: text))
                return true
            case .begun(let text)?:
                try await outbound.write(ByteBuffer(string: text))
                head = ""
            case .endless(let text)?:
                try await outbound.write(ByteBuffer(string: text))
                try await writeForEver(outbound)
            case nil: return true
            }
        }
        return false
    }

    /// No faster than the peer reads.
    private func writeForEver(_ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws {
        let piece = ByteBuffer(repeating: UInt8(ascii: "x"), count: 1 << 16)
        while true {
            try await outbound.write(piece)
            state.withLock { $0.written += piece.readableBytes }
        }
    }

    private func receive(_ head: String) -> Answer? {
        state.withLock { state in
            state.requests.append(head)
            return state.answers.isEmpty ? nil : state.answers.removeFirst()
        }
    }
}

extension ScriptedServer.Answer {
    static func json(_ status: Int, _ text: String, headers: String = "") -> Self {
        let head = "HTTP/1.1 \(status) Status\r\n\(headers)Content-Type: application/json\r\n"
        return .whole(head + "Content-Length: \(text.utf8.count)\r\nConnection: close\r\n\r\n\(text)")
    }

    /// An event stream that goes on for ever.
    static func events(_ text: String) -> Self {
        .begun("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n\(text)")
    }

    /// One that is lost.
    static func brokenEvents(_ text: String) -> Self {
        .whole("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 100000\r\n\r\n\(text)")
    }
}
