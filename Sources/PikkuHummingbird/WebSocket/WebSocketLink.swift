import NIOCore
import Pikku

/// The end of a ``WebSocketHandler`` that a task holds.
struct WebSocketLink: Sendable {
    private let loop: any EventLoop
    private let handler: NIOLoopBound<WebSocketHandler>

    /// Only on the event loop.
    init(_ handler: WebSocketHandler) {
        loop = handler.channel.eventLoop
        self.handler = NIOLoopBound(handler, eventLoop: loop)
    }

    func close(_ code: UInt16, _ reason: String) {
        onLoop { $0.close(code, reason) }
    }

    fileprivate func next() async -> [UInt8]? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                onLoop { $0.next(waiter) }
                // A task that was cancelled before has called the handler below too early.
                if Task.isCancelled { onLoop { $0.cancelNext() } }
            }
        } onCancel: {
            onLoop { $0.cancelNext() }
        }
    }

    private func onLoop(_ body: @escaping @Sendable (WebSocketHandler) -> Void) {
        loop.execute { body(handler.value) }
    }
}

extension WebSocketLink: ChannelConnection {
    /// Returns when the operating system has taken the message, so that a slow client slows its sender.
    func send(_ frame: [UInt8]) async throws {
        let promise = loop.makePromise(of: Void.self)
        try await withTaskCancellationHandler {
            onLoop { $0.send(frame, promise) }
            try await promise.futureResult.get()
        } onCancel: {
            // Whether it has been sent is nothing to wait for any more.
            promise.fail(CancellationError())
        }
    }

    func close(_ code: ChannelCloseCode, _ reason: String) async {
        close(code.number, reason)
    }

    func ended() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                onLoop { $0.end(waiter) }
            }
        } onCancel: {
            onLoop { $0.cancelEnd() }
        }
    }
}

/// The messages of a client, as far as the app takes them; ends when either side closes.
struct WebSocketMessages: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    struct AsyncIterator: AsyncIteratorProtocol {
        let link: WebSocketLink

        mutating func next() async throws -> [UInt8]? {
            // What has been closed under a cancelled task has nothing more to give.
            Task.isCancelled ? nil : await link.next()
        }
    }

    let link: WebSocketLink

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(link: link) }
}
