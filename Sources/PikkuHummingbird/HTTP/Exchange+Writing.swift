import NIOCore
import Pikku

extension Exchange {
    /// Writes a whole answer; the waiter gets the next request.
    func answer(_ response: PikkuResponse, _ waiter: Waiter) {
        guard state == .called else { return waiter.resume(returning: nil) }
        self.waiter = waiter
        let head = wireResponse(response)
        let bytes = if case .bytes(let bytes) = response.body { bytes } else { [UInt8]() }
        wire.write(head, bytes, nil)
        finished(closes: head.closes)
    }

    /// Writes what stands before a streamed body; false where no body is to follow.
    func begin(_ response: PikkuResponse) -> Bool {
        guard state == .called else { return false }
        var head = wireResponse(response)
        // Only the end of the connection ends a body without length and chunks.
        if head.isVersion10 { head.closes = true }
        guard !head.isHead, head.mayHaveBody else { return false }
        if head.closes { self.head?.keepsAlive = false }
        deadline.clear()
        state = .streaming
        wire.begin(head, nil)
        return true
    }

    /// Writes a piece of a streamed body; the promise is kept when the operating system has it.
    func chunk(_ bytes: [UInt8], _ promise: EventLoopPromise<Void>) {
        guard state == .streaming else { return promise.fail(ChannelError.ioOnClosedChannel) }
        deadline.set(.write, timeouts.write)
        wire.chunk(bytes, promise)
    }

    /// Ends a streamed body; the waiter gets the next request.
    func end(isComplete: Bool, _ waiter: Waiter) {
        guard state == .streaming else { return waiter.resume(returning: nil) }
        self.waiter = waiter
        guard isComplete else {
            wire.abandon()
            return close()
        }
        wire.end(nil)
        finished(closes: head?.keepsAlive != true || isLastAnswer)
    }

    func awaitStreamEnd(_ waiter: CheckedContinuation<Void, Never>) {
        streamEnd = waiter
        if state != .streaming || isQuiescing || isInputClosed { endStream() }
    }

    func endStream() {
        streamEnd?.resume()
        streamEnd = nil
    }

    /// Answers without a call, and ends the connection.
    func refuse(_ fault: RequestFault) {
        guard state != .streaming, state != .closing else { return close() }
        let problem = ProblemDocument(status: fault.status, detail: fault.detail)
        let response = WireResponse(
            status: fault.status, headers: [.contentType: ProblemDocument.mediaType], isHead: head?.method == .head,
            closes: true, isVersion10: head?.isVersion10 ?? false)
        isUndelivered = false
        if state != .discarding { wire.write(response, problem.text, nil) }
        body.fail(fault.error)
        linger()
    }

    /// Ends the connection as soon as no request is being answered.
    func quiesce() {
        isQuiescing = true
        switch state {
        case .idle: awaitRequest()
        case .called: awaitDelivery()
        case .discarding, .closing: break
        case .streaming: endStream()
        }
    }

    func close() {
        state = .closing
        waiter?.resume(returning: nil)
        waiter = nil
        channel.close(promise: nil)
    }

    func expired(_ phase: Deadline.Phase) {
        switch phase {
        case .idle, .write, .lingering:
            if isTaking() { deadline.set(phase, timeouts.write) } else if phase != .write || unwritten > 0 { close() }
        case .headers: refuse(RequestFault(status: 408, detail: "the headers took too long"))
        case .body where state == .discarding: close()
        case .body: body.fail(RequestTimeout("the body took too long"))
        case .delivery: refuse(RequestFault(status: 503, detail: "the server shuts down"))
        case .call: refuse(RequestFault(status: 504, detail: "the call took too long"))
        case .halfClosed, .ping, .pong, .closing: close()
        }
    }
}

extension Exchange {
    private func wireResponse(_ response: PikkuResponse) -> WireResponse {
        WireResponse(
            status: response.status, headers: response.headers, isHead: head?.method == .head,
            closes: closesAfterAnswer, isVersion10: head?.isVersion10 ?? false)
    }

    /// Nothing is queued, and nothing more will be read.
    private var isLastAnswer: Bool { queue.isEmpty && (isQuiescing || isInputClosed) }

    private var closesAfterAnswer: Bool {
        guard let head, head.keepsAlive, !isLastAnswer else { return true }
        if body.isEnded { return false }
        // Whether such a body follows is the client's choice.
        if head.expectsContinue, !hasContinued { return true }
        return body.isOver || (head.contentLength ?? 0) - body.received > limits.discardedBodyBytes
    }

    private func finished(closes: Bool) {
        if closes, body.isEnded || !wire.isMultiplexed { return linger() }
        if body.isEnded { return readNext() }
        state = .discarding
        body.startDiscarding()
        deadline.set(.body, timeouts.body)
        releaseRead()
    }

    /// Ends the sending side first, and reads on for a while: closing with unread bytes would take the answer away from
    /// the client (RFC 9112, section 9.6).
    func linger() {
        // Who asked for the end sends nothing more.
        let isAsked = head?.keepsAlive == false && body.isEnded && queue.isEmpty
        state = .closing
        waiter?.resume(returning: nil)
        waiter = nil
        wire.finish(isRequestRead: body.isEnded, isAgreed: isAsked || isInputClosed)
        deadline.set(.lingering, .seconds(2))
        if isReadHeld {
            isReadHeld = false
            channel.read()
        }
    }

    /// Whether the client still takes what is written, so that the deadline is none yet.
    private func isTaking() -> Bool {
        let left = wire.unwritten
        defer { unwritten = left }
        return left > 0 && left != unwritten
    }
}
