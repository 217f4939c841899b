/// A request to open a WebSocket, with the key of RFC 6455, section 1.3.
package func upgrade(
    _ path: String = "/channel", key: String = "dGhlIHNhbXBsZSBub25jZQ==", version: String = "13", more: String = ""
) -> String {
    """
    GET \(path) HTTP/1.1\r
    Host: x\r
    Connection: keep-alive, Upgrade\r
    Upgrade: websocket\r
    Sec-WebSocket-Key: \(key)\r
    Sec-WebSocket-Version: \(version)\r
    \(more)\r

    """
}

/// The opcodes of RFC 6455, section 5.2.
package enum FrameKind: UInt8 {
    case continuation = 0
    case text = 1
    case binary = 2
    case close = 8
    case ping = 9
    case pong = 10
}

/// A frame as a client sends it.
package func frame(_ kind: FrameKind, _ text: String) -> [UInt8] { frame(kind, Array(text.utf8)) }

package func frame(_ kind: FrameKind, _ payload: [UInt8], isLast: Bool = true) -> [UInt8] {
    frame(first: kind.rawValue | (isLast ? 0x80 : 0), payload)
}

package func frame(first: UInt8, _ text: String) -> [UInt8] { frame(first: first, Array(text.utf8)) }

/// As a client sends it, masked.
package func frame(first: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let mask: [UInt8] = [1, 2, 3, 4]
    let count = payload.count
    let length: [UInt8] =
        switch count {
        case ..<126: [0x80 | UInt8(count)]
        case ..<65536: [0x80 | 126, UInt8(count >> 8), UInt8(count & 0xFF)]
        default: [0x80 | 127] + (0..<8).map { UInt8(truncatingIfNeeded: count >> (56 - 8 * $0)) }
        }
    return [first] + length + mask + payload.enumerated().map { $1 ^ mask[$0 % 4] }
}
