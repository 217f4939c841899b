import NIOCore
import Pikku

/// The end of an ``Exchange`` that a task holds.
struct ExchangeLink: Sendable {
    private let loop: any EventLoop
    private let exchange: NIOLoopBound<Exchange>

    /// Only on the event loop.
    init(_ exchange: Exchange) {
        loop = exchange.channel.eventLoop
        self.exchange = NIOLoopBound(exchange, eventLoop: loop)
    }

    /// Nil when there will be none.
    func next() async -> IncomingRequest? {
        await withCheckedContinuation { waiter in
            onLoop { exchange in
                // A fault may have been answered already, whose answer is still on its way.
                guard exchange.state != .closing else { return waiter.resume(returning: nil) }
                exchange.waiter = waiter
                exchange.receivedAll()
            }
        }
    }

    /// Gives the next request, like ``next()``.
    func answer(_ response: PikkuResponse) async -> IncomingRequest? {
        await withCheckedContinuation { waiter in
            onLoop { $0.answer(response, waiter) }
        }
    }

    /// False where no body is to follow.
    func begin(_ response: PikkuResponse) async -> Bool {
        await withCheckedContinuation { started in
            onLoop { started.resume(returning: $0.begin(response)) }
        }
    }

    /// Returns when the operating system has taken the bytes.
    func chunk(_ bytes: [UInt8]) async throws {
        let promise = loop.makePromise(of: Void.self)
        try await withTaskCancellationHandler {
            onLoop { $0.chunk(bytes, promise) }
            try await promise.futureResult.get()
        } onCancel: {
            // Whether it has been sent is nothing to wait for any more.
            promise.fail(CancellationError())
        }
    }

    /// Gives the next request, like ``next()``.
    func end(isComplete: Bool) async -> IncomingRequest? {
        await withCheckedContinuation { waiter in
            onLoop { $0.end(isComplete: isComplete, waiter) }
        }
    }

    /// Returns when the server shuts down, the client goes, or the stream has ended.
    func streamEnd() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { end in
                onLoop { $0.awaitStreamEnd(end) }
                // A task that was cancelled before has called the handler below too early.
                if Task.isCancelled { onLoop { $0.endStream() } }
            }
        } onCancel: {
            onLoop { $0.endStream() }
        }
    }

    /// Turns the connection over to WebSocket; nil where it has ended meanwhile.
    func upgrade(_ handshake: WebSocketHandshake) async -> WebSocketLink? {
        await withCheckedContinuation { waiter in
            onLoop { $0.upgrade(handshake, waiter) }
        }
    }

    func chunk(of number: Int) async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                onLoop { $0.nextChunk(of: number, waiter) }
                if Task.isCancelled { onLoop { $0.cancelChunk(of: number) } }
            }
        } onCancel: {
            onLoop { $0.cancelChunk(of: number) }
        }
    }

    private func onLoop(_ body: @escaping @Sendable (Exchange) -> Void) {
        loop.execute { body(exchange.value) }
    }
}

/// The body of a request that is still on its way.
struct BodyChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    struct AsyncIterator: AsyncIteratorProtocol {
        let chunks: BodyChunks

        mutating func next() async throws -> [UInt8]? {
            try await chunks.link.chunk(of: chunks.number)
        }
    }

    let link: ExchangeLink
    let number: Int

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: self) }
}
