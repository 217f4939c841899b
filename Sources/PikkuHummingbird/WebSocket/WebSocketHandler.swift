import NIOCore
import NIOWebSocket

/// One WebSocket connection: between frames on the wire and the messages of ``WebSocketLink``.
final class WebSocketHandler: ChannelDuplexHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundIn = Never
    typealias OutboundOut = WebSocketFrame
    typealias Waiter = CheckedContinuation<[UInt8]?, Never>

    private enum State {
        case open
        /// The server has sent its close frame and waits for the client's.
        case closing
        case closed
    }

    let channel: any NIOChannel
    private let options: PikkuServer.WebSocketOptions
    private let deadline: Deadline
    private var state = State.open
    private var message: WebSocketMessage
    /// Messages that the app has not taken.
    private var held: [[UInt8]] = []
    private var heldBytes = 0
    private var waiter: Waiter?
    private var endWaiter: CheckedContinuation<Void, Never>?
    private var isEndCancelled = false
    private var isReadHeld = false

    init(_ channel: any NIOChannel, _ options: PikkuServer.WebSocketOptions) {
        self.channel = channel
        self.options = options
        message = WebSocketMessage(limit: options.messageBytes)
        deadline = Deadline(channel.eventLoop)
        deadline.onExpiry = { [weak self] phase in self?.expired(phase) }
        deadline.set(.ping, options.pingInterval)
    }

    /// The next message; nil when there will be none.
    func next(_ waiter: Waiter) {
        if !held.isEmpty {
            let next = held.removeFirst()
            heldBytes -= next.count
            waiter.resume(returning: next)
        } else if state == .open {
            self.waiter?.resume(returning: nil)
            self.waiter = waiter
        } else {
            waiter.resume(returning: nil)
        }
        releaseRead()
    }

    func cancelNext() {
        waiter?.resume(returning: nil)
        waiter = nil
    }

    /// Resumes it, the only one, when the connection ends.
    func end(_ waiter: CheckedContinuation<Void, Never>) {
        if state == .open, !isEndCancelled { endWaiter = waiter } else { waiter.resume() }
    }

    /// May come before what it cancels.
    func cancelEnd() {
        isEndCancelled = true
        endWaiter?.resume()
        endWaiter = nil
    }

    func send(_ text: [UInt8], _ promise: EventLoopPromise<Void>) {
        guard state == .open else { return promise.fail(ChannelError.ioOnClosedChannel) }
        write(.text, ByteBuffer(bytes: text), promise)
    }

    /// Begins the closing handshake (RFC 6455, section 7.1.2).
    func close(_ code: UInt16, _ reason: String) {
        guard state == .open else { return }
        state = .closing
        held = []
        heldBytes = 0
        writeClose(code, reason)
        finish()
        deadline.set(.closing, options.closeTimeout)
        // The client's close frame comes behind what was held back.
        releaseRead()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard state != .closed else { return }
        let frame = unwrapInboundIn(data)
        do throws(WebSocketMessage.Fault) {
            try WebSocketMessage.check(frame)
            try receive(frame)
        } catch {
            fail(error)
        }
    }

    /// Any bytes are a sign of life, also those of a frame that takes long to come.
    func channelReadComplete(context: ChannelHandlerContext) {
        if state == .open { deadline.set(.ping, options.pingInterval) }
    }

    func read(context: ChannelHandlerContext) {
        if holdsReads { isReadHeld = true } else { context.read() }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case NIOWebSocketError.invalidFrameLength: fail(.tooLong)
        case is NIOWebSocketError: fail(.protocolError("a control frame must be short and whole"))
        // What comes behind a fault; the close frame that tells of it is still on its way.
        case is ByteToMessageDecoderError: break
        default: context.close(promise: nil)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent: close(1001, "the server shuts down")
        case ChannelEvent.inputClosed: context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        state = .closed
        deadline.stop()
        held = []
        finish()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline.stop()
        finish()
    }
}

extension WebSocketHandler {
    private var holdsReads: Bool {
        state == .open && (held.count >= options.heldMessages || heldBytes >= options.messageBytes)
    }

    private func receive(_ frame: WebSocketFrame) throws(WebSocketMessage.Fault) {
        switch frame.opcode {
        case .connectionClose: try receiveClose(frame)
        case _ where state != .open: return
        case .ping:
            // A client that pings without reading gets no pile of answers.
            if channel.isWritable { write(.pong, frame.unmaskedData, nil) }
        case .pong: return
        default:
            if let text = try message.add(frame) { receive(text) }
        }
    }

    private func receive(_ text: [UInt8]) {
        if let waiter {
            self.waiter = nil
            return waiter.resume(returning: text)
        }
        held.append(text)
        heldBytes += text.count
    }

    private func receiveClose(_ frame: WebSocketFrame) throws(WebSocketMessage.Fault) {
        let code = try WebSocketMessage.closeCode(frame)
        if state == .open { writeClose(code == 1005 ? nil : code, "") }
        end()
    }

    /// Tells the client why, and waits for nothing more from it.
    private func fail(_ fault: WebSocketMessage.Fault) {
        guard state != .closed else { return }
        if state == .open { writeClose(fault.code, fault.reason) }
        end()
    }

    /// Both sides have said that they close, or one has gone.
    private func end() {
        state = .closed
        finish()
        deadline.set(.lingering, .seconds(2))
        channel.close(mode: .output, promise: nil)
        releaseRead()
    }

    private func finish() {
        cancelNext()
        cancelEnd()
    }

    private func releaseRead() {
        guard isReadHeld, !holdsReads else { return }
        isReadHeld = false
        channel.read()
    }

    private func expired(_ phase: Deadline.Phase) {
        switch phase {
        case .ping:
            write(.ping, ByteBuffer(), nil)
            // A pong that stands behind what is held back is not read.
            if isReadHeld {
                deadline.set(.ping, options.pingInterval)
            } else {
                deadline.set(.pong, options.pongTimeout)
            }
        default: channel.close(promise: nil)
        }
    }

    private func writeClose(_ code: UInt16?, _ reason: String) {
        var payload = ByteBuffer()
        if let code {
            payload.writeInteger(code)
            payload.writeBytes(shortened(reason).utf8)
        }
        write(.connectionClose, payload, nil)
    }

    private func write(_ opcode: WebSocketOpcode, _ payload: ByteBuffer, _ promise: EventLoopPromise<Void>?) {
        let frame = WebSocketFrame(fin: true, opcode: opcode, data: payload)
        channel.pipeline.syncOperations.writeAndFlush(NIOAny(frame), promise: promise)
    }
}

/// To the 123 bytes that a control frame has room for behind the code (RFC 6455, section 5.5).
private func shortened(_ reason: String) -> String {
    var reason = reason
    while reason.utf8.count > 123 { reason.removeLast() }
    return reason
}
