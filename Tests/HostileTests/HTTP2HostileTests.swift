import NIOCore
import TestSupport
import Testing

/// What a sample does about frames of HTTP/2 that break its rules.
@Suite(.timely) struct HTTP2HostileTests {
    @Test func `each violation ends the connection or the stream with its code, and nothing else`() async throws {
        try await Service.running("user-service") { service in
            for hostile in connectionFaults + floods + streamFaults + answered {
                let client = try await service.connect()
                try? await client.send(preface + hostile.frames.flatMap(\.bytes))
                try await eventually { client.isEnded || outcome(of: client) != nil }
                let found = outcome(of: client)
                // What the server has not read takes its last words away with it.
                if !(found == nil && client.isReset && hostile.isFlood) {
                    #expect(found == hostile.outcome, "\(hostile.name): \(HTTP2Frame.all(client.received).suffix(5))")
                }
                await client.close()
                #expect(try await service.isWell(), "\(hostile.name): \(service.program.output)")
            }
        }
    }

    /// The server then notices while it writes its own preface.
    @Test func `a client may vanish at any moment behind the preface`() async throws {
        try await Service.running("user-service") { service in
            for number in 0..<300 {
                let client = try await service.connect()
                let flood = number % 2 == 0 ? 4000 : 1
                let frames = [settings] + Array(repeating: ping, count: flood)
                client.channel.writeAndFlush(ByteBuffer(bytes: preface + frames.flatMap(\.bytes)), promise: nil)
                await client.vanish()
            }
            #expect(try await service.isWell(), "\(service.program.output)")
        }
    }
}

/// What has become of a connection, or of its first stream; nil while that is open.
private func outcome(of client: TestClient) -> Outcome? {
    let frames = HTTP2Frame.all(client.received)
    if let goAway = frames.first(where: { $0.type == HTTP2Frame.Kind.goAway }) {
        return .goAway(goAway.number(at: 4) ?? .max)
    }
    guard let statuses = try? HTTP2Frame.statuses(frames) else { return nil }
    let reset = frames.first { $0.type == HTTP2Frame.Kind.reset && $0.stream == 1 }
    // A stream's fault is no other stream's.
    if let reset, statuses[3] == "200" { return .reset(reset.number() ?? .max) }
    return statuses[1].flatMap(Int.init).map { .status($0) }
}

/// Codes are those of RFC 9113, section 7.
private enum Outcome: Equatable {
    case goAway(UInt32)
    case reset(UInt32)
    case status(Int)
}

private struct Violation {
    var name: String
    var frames: [HTTP2Frame]
    var outcome: Outcome
    var isFlood = false

    init(_ name: String, _ frames: [HTTP2Frame], _ outcome: Outcome) {
        (self.name, self.frames, self.outcome) = (name, [settings] + frames, outcome)
    }

    /// With an ordinary request on stream 3 behind it.
    init(_ name: String, malformed block: [UInt8]) {
        self.init(name, [headers(1, block), headers(3, HostileTests.block())], .reset(1))
    }

    init(flood name: String, _ frames: [HTTP2Frame], _ code: UInt32 = 11) {
        self.init(name, frames, .goAway(code))
        isFlood = true
    }
}

private typealias Kind = HTTP2Frame.Kind

private let ping = HTTP2Frame(type: Kind.ping, payload: [UInt8](repeating: 0, count: 8))
private let request = headers(1, block())
private let upload = headers(
    1, block(method: "POST", more: [("authorization", "Bearer admin"), ("content-type", "application/json")]),
    ends: false)

private let connectionFaults = [
    Violation("a frame over the limit", [upload, HTTP2Frame(type: 0, stream: 1, payload: zeros(20_000))], .goAway(6)),
    Violation("a frame of all bytes", [HTTP2Frame(type: 1, flags: 5, stream: 1, length: 0xFFFFFF)], .goAway(6)),
    Violation("a stream of the server's", [headers(2, block())], .goAway(1)),
    Violation("headers of no stream", [headers(0, block())], .goAway(1)),
    Violation("a stream that is past", [headers(5, block()), headers(3, block())], .goAway(1)),
    Violation("data of no stream", [HTTP2Frame(type: Kind.data, stream: 1, payload: [0])], .goAway(1)),
    Violation("padding that is longer than its frame", [upload, padded], .goAway(1)),
    Violation("headers that cannot be unpacked", [headers(1, [UInt8](repeating: 0xFF, count: 5))], .goAway(9)),
    Violation("too many headers", [headers(1, block(more: many))], .goAway(9)),
    Violation("headers that unpack to much", [headers(1, bomb)], .goAway(9)),
    Violation("a continuation of nothing", [HTTP2Frame(type: Kind.continuation, flags: 4, stream: 1)], .goAway(1)),
    Violation("a frame within headers", [opened, ping], .goAway(1)),
    Violation("a client that pushes", [HTTP2Frame(type: 5, flags: 4, stream: 1, payload: zeros(4))], .goAway(1)),
    Violation("a short ping", [HTTP2Frame(type: Kind.ping, payload: zeros(3))], .goAway(6)),
    Violation("a ping on a stream", [HTTP2Frame(type: Kind.ping, stream: 1, payload: zeros(8))], .goAway(1)),
    Violation("half a setting", [HTTP2Frame(type: Kind.settings, payload: zeros(5))], .goAway(6)),
    Violation("settings of a stream", [HTTP2Frame(type: Kind.settings, stream: 1)], .goAway(1)),
    Violation("settings that are acknowledged too often", Array(repeating: acknowledgement, count: 2), .goAway(1)),
    Violation("too large a window", [setting(4, .max)], .goAway(3)),
    Violation("too small a frame", [setting(5, 1)], .goAway(1)),
    Violation("a window that grows by nothing", [windowUpdate(0)], .goAway(1)),
    Violation("a window that grows too far", [windowUpdate(.max >> 1)], .goAway(3)),
    Violation("an end of no stream", [HTTP2Frame(type: Kind.reset, stream: 1, payload: zeros(4))], .goAway(1)),
    Violation("more streams than allowed", (0..<200).map { headers(2 * $0 + 1, block(), ends: false) }, .goAway(1)),
]

private let floods = [
    Violation(flood: "SETTINGS", Array(repeating: settings, count: 20_000)),
    Violation(flood: "PING", Array(repeating: ping, count: 20_000)),
    Violation(flood: "PRIORITY", Array(repeating: priority, count: 20_000)),
    Violation(flood: "CONTINUATION", [opened] + Array(repeating: continuation, count: 10_000)),
    Violation(flood: "empty DATA", [upload] + Array(repeating: HTTP2Frame(type: 0, stream: 1), count: 10_000)),
    Violation(flood: "rapid reset", (0..<5000).flatMap { [headers(2 * $0 + 1, block()), reset(2 * $0 + 1)] }),
]

private let streamFaults = [
    Violation("a name in upper case", malformed: block(more: [("X-A", "b")])),
    Violation("a path twice", malformed: block(more: [(":path", "/x")])),
    Violation("no path", malformed: field(":method", "GET") + field(":scheme", "http")),
    Violation("an empty path", malformed: block("")),
    Violation("a path with a line end", malformed: block("/users\r\nx: y")),
    Violation("a path with NUL", malformed: block("/users/\u{0}")),
    Violation("a method with a space", malformed: block(method: "G T")),
    Violation("a header of the connection", malformed: block(more: [("connection", "close")])),
    Violation("a transfer coding", malformed: block(more: [("transfer-encoding", "chunked")])),
    Violation("a value with a line end", malformed: block(more: [("x-request-id", "a\r\nset-cookie: b")])),
    Violation("a value with NUL", malformed: block(more: [("x-a", "\u{0}")])),
    Violation("two lengths", malformed: block(more: [("content-length", "0"), ("content-length", "1")])),
    Violation("a length that is not kept", malformed: block(method: "POST", more: [("content-length", "5")])),
    Violation("an extended CONNECT", malformed: block(method: "CONNECT", more: [(":protocol", "websocket")])),
]

private let answered = [
    Violation("frames of no known kind", [unknown, request], .status(200)),
    Violation("many frames of no known kind", Array(repeating: unknown, count: 5000) + [request], .status(200)),
    Violation("many small windows", Array(repeating: windowUpdate(1), count: 5000) + [request], .status(200)),
    Violation("bad UTF-8 in a path", [headers(1, block("/users/%FF"))], .status(404)),
    Violation("more fields than are read", [headers(1, block(more: Array(many.prefix(200))))], .status(431)),
    Violation("an unknown method", [headers(1, block(method: "PROPFIND"))], .status(501)),
]

private let unknown = HTTP2Frame(type: 0xFA, stream: 7, payload: [1])
private let acknowledgement = HTTP2Frame(type: Kind.settings, flags: 1)
private let priority = HTTP2Frame(type: Kind.priority, stream: 1, payload: zeros(5))
private let padded = HTTP2Frame(type: Kind.data, flags: 9, stream: 1, payload: [255, 1, 2])
/// Its headers are to be continued.
private let opened = HTTP2Frame(type: Kind.headers, flags: 1, stream: 1, payload: block())
private let continuation = HTTP2Frame(type: Kind.continuation, stream: 1)
private let many = Array(repeating: ("x", "y"), count: 1000)
/// One long header is remembered, and then named again and again.
private let bomb =
    block() + field("x-a", String(repeating: "a", count: 3900), isRemembered: true)
    + [UInt8](repeating: 0xBE, count: 12_000)

private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

private func reset(_ stream: UInt32) -> HTTP2Frame {
    HTTP2Frame(type: Kind.reset, stream: stream, payload: bigEndian(8))
}

private func setting(_ number: UInt8, _ value: UInt32) -> HTTP2Frame {
    HTTP2Frame(type: Kind.settings, payload: [0, number] + bigEndian(value))
}
