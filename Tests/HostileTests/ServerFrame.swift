/// A frame of WebSocket as a server sends it, never masked (RFC 6455, section 5.2).
struct ServerFrame {
    /// The opcode and the bits beside it.
    var first: UInt8
    var payload: ArraySlice<UInt8>

    var closeCode: Int? {
        guard first == 0x88, payload.count >= 2 else { return nil }
        return Int(payload[payload.startIndex]) << 8 | Int(payload[payload.startIndex + 1])
    }

    /// The whole frames at the beginning of what has come.
    static func all(_ bytes: [UInt8]) -> [ServerFrame] {
        var frames: [ServerFrame] = []
        var index = 0
        while bytes.count >= index + 2 {
            let (first, short) = (bytes[index], Int(bytes[index + 1]))
            let more = short == 126 ? 2 : short == 127 ? 8 : 0
            index += 2
            guard bytes.count >= index + more else { break }
            let length = more == 0 ? short : bytes[index..<(index + more)].reduce(0) { $0 << 8 | Int($1) }
            index += more
            guard length >= 0, bytes.count - index >= length else { break }
            frames.append(ServerFrame(first: first, payload: bytes[index..<(index + length)]))
            index += length
        }
        return frames
    }
}
