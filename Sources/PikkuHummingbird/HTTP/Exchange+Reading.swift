import NIOCore
import Pikku

extension Exchange {
    /// Whether bytes of the socket would only be queued.
    var holdsReads: Bool {
        switch state {
        case .idle, .discarding, .closing: false
        case .called, .streaming: !queue.isEmpty || body.heldBytes >= limits.bodyWindow
        }
    }

    func receive(_ part: RequestPart) {
        switch state {
        case .closing: return
        case .idle: begin(part)
        case .called, .streaming, .discarding:
            if body.isOver { queue.append(part) } else { proceed(part) }
        }
    }

    /// Hands over a request of which this is all that has arrived.
    func receivedAll() {
        guard isUndelivered else { return }
        guard let waiter else { return awaitDelivery() }
        self.waiter = nil
        deliver(to: waiter)
    }

    func inputClosed() {
        isInputClosed = true
        body.fail(BadRequest("the body is cut short"))
        switch state {
        case .idle, .discarding, .closing: linger()
        case .called, .streaming:
            deadline.set(.halfClosed, timeouts.halfClosed)
            endStream()
        }
    }

    /// The connection is gone; the task ends by the cancellation that follows from it.
    func inactive() {
        state = .closing
        deadline.stop()
        queue = []
        isUndelivered = false
        body.fail(CancellationError())
        waiter?.resume(returning: nil)
        waiter = nil
        endStream()
    }

    /// The next chunk for the task, which then is the only one to wait.
    func nextChunk(of number: Int, _ waiter: InboundBody.Waiter) {
        guard number == self.number, state == .called || state == .streaming else {
            return waiter.resume(throwing: CancellationError())
        }
        if head?.expectsContinue == true, !hasContinued, body.received == 0, state == .called {
            hasContinued = true
            wire.writeContinue()
        }
        body.next(waiter)
        if body.isAwaited { awaitBody() }
        releaseRead()
    }

    func cancelChunk(of number: Int) {
        if number == self.number { body.cancelWaiter() }
    }

    func releaseRead() {
        guard isReadHeld, !holdsReads else { return }
        isReadHeld = false
        channel.read()
    }

    /// Takes up what is queued, after the current request is done with.
    func readNext() {
        state = .idle
        head = nil
        body = InboundBody()
        guard !isInputClosed || !queue.isEmpty else { return linger() }
        awaitRequest()
        let parts = queue
        queue = []
        for part in parts { receive(part) }
        receivedAll()
        releaseRead()
    }
}

extension Exchange {
    private func begin(_ part: RequestPart) {
        switch part {
        case .head(let head):
            number += 1
            state = .called
            self.head = head
            body = InboundBody()
            hasContinued = false
            bodyWait = (nil, .zero)
            isUndelivered = true
            callEnd = timeouts.call.map { .now() + TimeAmount($0) }
            watchCall()
        case .fault(let fault): refuse(fault)
        case .body, .end: break
        }
    }

    private func proceed(_ part: RequestPart) {
        switch part {
        case .body(let chunk) where state == .discarding:
            body.discard(chunk)
            if body.received > limits.discardedBodyBytes { linger() }
        case .body(let chunk):
            bodyArrived()
            body.append(chunk)
        case .end:
            bodyArrived()
            body.end()
            if state == .discarding { readNext() }
        case .fault(let fault) where isUndelivered || state == .discarding: refuse(fault)
        case .fault(let fault): body.fail(fault.error)
        case .head: break
        }
    }

    private func deliver(to waiter: Waiter) {
        guard let head else { return }
        guard let method = head.method else {
            self.waiter = waiter
            return refuse(RequestFault(status: 501, detail: "the method is not known here"))
        }
        isUndelivered = false
        if isQuiescing { watchCall() }
        var request = PikkuRequest(method, head.target, headers: head.headers)
        if !body.isEnded {
            request.body = RequestBody(size: head.contentLength, BodyChunks(link: ExchangeLink(self), number: number))
        } else if let bytes = body.takeHeld() {
            request.body = RequestBody(bytes)
        }
        waiter.resume(
            returning: IncomingRequest(request: request, isWebSocketUpgrade: head.isWebSocketUpgrade))
    }

    /// When a shutdown begins, a request may be on its way.
    func awaitRequest() {
        if isQuiescing { deadline.set(.lingering, .milliseconds(100)) } else { deadline.set(.idle, timeouts.idle) }
    }

    /// A connection that was accepted in the moment of a shutdown may never get a task.
    func awaitDelivery() {
        if isQuiescing, isUndelivered { deadline.set(.delivery, .seconds(5)) }
    }

    private func awaitBody() {
        let now = NIODeadline.now()
        bodyWait.since = now
        let earned = Duration.seconds(1) / max(1, timeouts.bodyRate) * body.received
        let allowed = TimeAmount(timeouts.body + earned)
        let end = now + (allowed - bodyWait.total)
        if let callEnd, state == .called, callEnd < end { return watchCall() }
        deadline.set(.body, at: end)
    }

    private func watchCall() {
        if let callEnd, state == .called { deadline.set(.call, at: callEnd) } else { deadline.clear() }
    }

    private func bodyArrived() {
        guard let since = bodyWait.since else { return }
        bodyWait = (nil, bodyWait.total + (NIODeadline.now() - since))
        watchCall()
    }
}
