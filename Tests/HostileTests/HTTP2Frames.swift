import NIOCore
import NIOHPACK

/// A frame of HTTP/2 (RFC 9113, section 4.1), right or wrong.
struct HTTP2Frame: Equatable {
    var type: UInt8
    var flags: UInt8 = 0
    var stream: UInt32 = 0
    var payload: [UInt8] = []
    /// What the frame says of itself, where that is not true.
    var length: Int?

    enum Kind {
        static let data: UInt8 = 0
        static let headers: UInt8 = 1
        static let priority: UInt8 = 2
        static let reset: UInt8 = 3
        static let settings: UInt8 = 4
        static let ping: UInt8 = 6
        static let goAway: UInt8 = 7
        static let windowUpdate: UInt8 = 8
        static let continuation: UInt8 = 9
    }

    static let endStream: UInt8 = 1
    static let endHeaders: UInt8 = 4

    var bytes: [UInt8] {
        let length = length ?? payload.count
        return [UInt8(truncatingIfNeeded: length >> 16), UInt8(truncatingIfNeeded: length >> 8)]
            + [UInt8(truncatingIfNeeded: length), type, flags] + bigEndian(stream) + payload
    }

    /// The first number of the payload behind an offset.
    func number(at offset: Int = 0) -> UInt32? {
        guard payload.count >= offset + 4 else { return nil }
        return payload[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The whole frames at the beginning of what has come.
    static func all(_ bytes: [UInt8]) -> [HTTP2Frame] {
        var frames: [HTTP2Frame] = []
        var rest = bytes[...]
        while rest.count >= 9 {
            let head = Array(rest.prefix(9))
            let length = Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])
            guard rest.count >= 9 + length else { break }
            let payload = Array(rest.dropFirst(9).prefix(length))
            let stream = head[5...].reduce(0) { $0 << 8 | UInt32($1) }
            frames.append(HTTP2Frame(type: head[3], flags: head[4], stream: stream, payload: payload))
            rest = rest.dropFirst(9 + length)
        }
        return frames
    }

    /// The status of each stream's answer.
    static func statuses(_ frames: [HTTP2Frame]) throws -> [UInt32: String] {
        var decoder = HPACKDecoder(allocator: ByteBufferAllocator())
        var statuses: [UInt32: String] = [:]
        for frame in frames where frame.type == Kind.headers {
            var block = ByteBuffer(bytes: frame.payload)
            let headers = try decoder.decodeHeaders(from: &block)
            if let status = headers.first(name: ":status") { statuses[frame.stream] = status }
        }
        return statuses
    }
}

let preface = bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
let settings = HTTP2Frame(type: HTTP2Frame.Kind.settings)

/// The headers of a request, in the order given, never compressed (RFC 7541, section 6.2.2).
func block(
    _ path: String = "/users", method: String = "GET", authority: String = "a", more: [(String, String)] = []
) -> [UInt8] {
    let pseudo = [(":method", method), (":scheme", "http"), (":path", path), (":authority", authority)]
    return (pseudo + more).flatMap { field($0, $1) }
}

func field(_ name: String, _ value: String, isRemembered: Bool = false) -> [UInt8] {
    [isRemembered ? 0x40 : 0] + literal(name) + literal(value)
}

func headers(_ stream: UInt32, _ block: [UInt8], ends: Bool = true) -> HTTP2Frame {
    let flags = HTTP2Frame.endHeaders | (ends ? HTTP2Frame.endStream : 0)
    return HTTP2Frame(type: HTTP2Frame.Kind.headers, flags: flags, stream: stream, payload: block)
}

/// Of the connection, unless a stream is given.
func windowUpdate(_ growth: UInt32, of stream: UInt32 = 0) -> HTTP2Frame {
    HTTP2Frame(type: HTTP2Frame.Kind.windowUpdate, stream: stream, payload: bigEndian(growth))
}

func bigEndian(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }

/// RFC 7541, section 5.2, without Huffman's code.
private func literal(_ text: String) -> [UInt8] {
    let text = bytes(text)
    guard text.count >= 127 else { return [UInt8(text.count)] + text }
    var length: [UInt8] = [127]
    var rest = text.count - 127
    while rest >= 128 {
        length.append(UInt8(rest % 128) | 128)
        rest /= 128
    }
    return length + [UInt8(rest)] + text
}
