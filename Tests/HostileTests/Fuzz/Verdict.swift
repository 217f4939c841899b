import TestSupport

/// What is wrong with what a server said in a conversation; nil when nothing is.
///
/// - Parameter isWhole: Whether the server has said all that it had to say.
func complaint(about received: [UInt8], _ language: ValidConversation.Language, isWhole: Bool) -> String? {
    switch language {
    case .http2: complaint(aboutHTTP2: received)
    case .http1, .bodies, .webSocket: complaint(aboutHTTP1: received, isWhole: isWhole)
    }
}

private func complaint(aboutHTTP1 received: [UInt8], isWhole: Bool) -> String? {
    var reader = AnswerReader(received)
    var status = 0
    do throws(AnswerReader.Fault) {
        while let answer = try reader.next() {
            status = answer.status
            if status == 500 { return "answered with 500" }
        }
    } catch {
        return error == .cut && !isWhole ? nil : "no answer by the rules: \(error)"
    }
    return status == 101 ? complaint(aboutFrames: Array(reader.rest)) : nil
}

/// Of WebSocket; the last one may be cut.
private func complaint(aboutFrames bytes: [UInt8]) -> String? {
    for frame in ServerFrame.all(bytes) {
        switch frame.first {
        case 0x81 where String(validating: frame.payload, as: UTF8.self) == nil: return "text that is not UTF-8"
        case 0x88 where frame.closeCode == 1011: return "closed with 1011"
        case 0x81, 0x88, 0x89, 0x8A: continue
        default: return "a frame that begins with \(frame.first)"
        }
    }
    return nil
}

private func complaint(aboutHTTP2 received: [UInt8]) -> String? {
    if received.starts(with: bytes("HTTP/1.1")) { return nil }
    let frames = HTTP2Frame.all(received)
    if frames.contains(where: { $0.payload.count > 16_384 || $0.type > 9 }) { return "a frame by no rule" }
    let internalError: UInt32 = 2
    if frames.contains(where: { $0.type == HTTP2Frame.Kind.goAway && $0.number(at: 4) == internalError }) {
        return "gone with an internal error"
    }
    guard let statuses = try? HTTP2Frame.statuses(frames) else { return "headers that cannot be unpacked" }
    return statuses.values.contains("500") ? "answered with 500" : nil
}
