import NIOCore
import NIOWebSocket

/// Puts fragments together (RFC 6455, section 5.4), and says why a frame ends the connection.
struct WebSocketMessage {
    /// Why a connection is closed (RFC 6455, section 7.4.1).
    struct Fault: Error, Equatable {
        var code: UInt16
        var reason: String

        static func protocolError(_ reason: String) -> Fault { Fault(code: 1002, reason: reason) }
        static let tooLong = Fault(code: 1009, reason: "the message is too long")
        static let notUTF8 = Fault(code: 1007, reason: "the text is not UTF-8")
    }

    let limit: Int
    private var fragments: ByteBuffer?

    init(limit: Int) { self.limit = limit }

    /// A whole text; nil while further fragments are missing.
    mutating func add(_ frame: WebSocketFrame) throws(Fault) -> [UInt8]? {
        var payload = frame.unmaskedData
        guard (fragments?.readableBytes ?? 0) + payload.readableBytes <= limit else { throw .tooLong }
        switch (frame.opcode, fragments) {
        case (.binary, _): throw Fault(code: 1003, reason: "only text is understood")
        case (.text, .some): throw .protocolError("a message begins before the last one has ended")
        case (.continuation, .none): throw .protocolError("nothing is to be continued")
        case (.continuation, .some): fragments?.writeBuffer(&payload)
        case (_, _): fragments = payload
        }
        guard frame.fin, var whole = fragments else { return nil }
        fragments = nil
        let bytes = whole.readBytes(length: whole.readableBytes) ?? []
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        return bytes
    }

    /// Of a frame of any kind.
    static func check(_ frame: WebSocketFrame) throws(Fault) {
        guard frame.maskKey != nil else { throw .protocolError("a client's frames must be masked") }
        guard !frame.rsv1, !frame.rsv2, !frame.rsv3 else { throw .protocolError("no extension was agreed") }
        switch frame.opcode {
        case .text, .binary, .continuation, .ping, .pong, .connectionClose: return
        default: throw .protocolError("the kind of the frame is not known")
        }
    }

    /// The code of a close frame; 1005 where it has none (RFC 6455, section 7.1.5).
    static func closeCode(_ frame: WebSocketFrame) throws(Fault) -> UInt16 {
        var payload = frame.unmaskedData
        if payload.readableBytes == 0 { return 1005 }
        guard let code = payload.readInteger(as: UInt16.self) else {
            throw .protocolError("the close code is cut short")
        }
        switch code {
        case 1000...1003, 1007...1014, 3000...4999: break
        default: throw .protocolError("the close code is not one that is sent")
        }
        guard String(validating: payload.readableBytesView, as: UTF8.self) != nil else { throw .notUTF8 }
        return code
    }
}
